package io.caravan.media;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of files between the bytes on disk and the text in the database. Magento 2 writes UTF-8. An old shop may have names in
 * Windows' Western encoding; and Java itself reads names by the locale, which is ASCII where nobody has set one.
 */
final class FileNames {

    /** What Caravan's own files in the target begin with. */
    static final String OWN = ".caravan";

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern ASCII = Pattern.compile("[\\x20-\\x7e]*");
    private static final int LONGEST = 255;

    private FileNames() {}

    /** The last part of a path, as people read it. */
    static String of(Path path) {
        String name = path.getFileName().toString();
        if (ASCII.matcher(name).matches()) {
            return name;
        }
        // The URI has the bytes as they are on disk.
        String uri = path.toUri().getRawPath();
        String last = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        last = last.substring(last.lastIndexOf('/') + 1).replace("+", "%2B");
        return decoded(URLDecoder.decode(last, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A name whose bytes are UTF-8, or else in Windows' Western encoding. */
    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WESTERN);
        }
    }

    /** The path of a name below a folder, its bytes in UTF-8 whatever the locale is. */
    static Path below(Path folder, String name) {
        if (ASCII.matcher(name).matches()) {
            return folder.resolve(name);
        }
        String uri = folder.toUri().toString();
        return Path.of(URI.create((uri.endsWith("/") ? uri : uri + "/")
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/")));
    }

    /** What two names have in common that differ in upper and lower case, or in how accents are composed. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * Why a name cannot be one below the media folder; empty if it can.
     *
     * @param name parts set apart by {@code /}
     */
    static Optional<String> fault(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.endsWith("/")) {
            return Optional.of("its name is not one of a file below the media folder");
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return Optional.of("its name leads out of its folder");
            }
            if (part.chars().anyMatch(c -> Character.isISOControl(c) || c == '\uFFFD')) {
                return Optional.of("its name has characters that cannot be in a name");
            }
            if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
                return Optional.of("a part of its name is longer than the " + LONGEST + " bytes that file systems take");
            }
        }
        return name.equals(OWN) || name.startsWith(OWN + "/") ? Optional.of("this name is Caravan's own") : Optional.empty();
    }
}
