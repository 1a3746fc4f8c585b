package io.caravan.media;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links to media files in texts: <code>{{media url="..."}}</code>, addresses that begin with {@code /media/} or with one of the shop's own
 * addresses, and the directives that Magento 1's editor keeps in base64 (Mage_Adminhtml_Cms_WysiwygController).
 */
final class MediaLinks {

    private static final String QUOTE = "(?:\"|'|&quot;|&#039;|&#39;)";
    private static final Pattern DIRECTIVE = Pattern.compile("\\{\\{media\\s+url=" + QUOTE + "?(.+?)(?:" + QUOTE + "|\\s*}})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODED = Pattern.compile("___directive/([A-Za-z0-9+/=_,\\-]+?)(?:/key/|[\"'&?)\\s]|$)");

    private final Pattern address;

    /** @param shops the addresses that the shop's media folder has: what {@code base_media_url} and {@code base_url} are set to */
    MediaLinks(Collection<String> shops) {
        String own = shops.stream()
                .map(url -> url.replaceFirst("^https?:", ""))
                .filter(url -> url.startsWith("//"))
                .distinct()
                .map(url -> "(?:https?:)?" + Pattern.quote(url))
                .collect(Collectors.joining("|"));
        // What follows the name: the end of an attribute, of a CSS url(...), or of a srcset's entry.
        String name = "([^\"'()<>\\s?#&]+(?:%20[^\"'()<>\\s?#&]+)*)";
        String start = "(?:^|[\"'(=\\s,>]|&quot;|&#039;|&#39;|}})";
        this.address = Pattern.compile(start + (own.isEmpty() ? "/?media/" : "(?:(?:" + own + ")|/?media/)") + name, Pattern.CASE_INSENSITIVE);
    }

    /** The names of the files, below the media folder, as they are written. */
    Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        all(DIRECTIVE, text, match -> match.group(1)).map(MediaLinks::plain).forEach(names::add);
        all(address, text, match -> match.group(1)).map(name -> plain(name.replaceFirst("[,;.]+$", ""))).forEach(names::add);
        all(ENCODED, text, match -> match.group(1)).forEach(code -> names.addAll(encoded(code)));
        names.removeIf(name -> name.isEmpty() || name.endsWith("/") || name.contains("{{") || name.contains("://"));
        return names;
    }

    private static Stream<String> all(Pattern pattern, String text, Function<MatchResult, String> part) {
        return pattern.matcher(text).results().map(part);
    }

    private static Set<String> encoded(String code) {
        try {
            String base64 = decoded(code).replace('-', '+').replace('_', '/').replaceAll("[,=]", "");
            String directive = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return all(DIRECTIVE, directive, match -> match.group(1)).map(MediaLinks::plain).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }

    private static String plain(String name) {
        return decoded(name.replace("&amp;", "&").strip()).replaceFirst("^/+", "").replaceFirst("[?#].*$", "");
    }

    private static String decoded(String name) {
        try {
            return name.indexOf('%') < 0 ? name : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
