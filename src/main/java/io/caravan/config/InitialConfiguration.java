package io.caravan.config;

import io.caravan.config.ConfigurationFault.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The configuration that {@code caravan init} writes: what the two shops say about themselves, in their own
 * {@code app/etc/local.xml} and {@code app/etc/env.php}.
 */
public final class InitialConfiguration {

    private final Map<String, String> values;
    private final List<String> notes;

    private InitialConfiguration(Map<String, String> values, List<String> notes) {
        this.values = values;
        this.notes = List.copyOf(notes);
    }

    /**
     * Reads one shop or both. The keys of the other stay placeholders.
     *
     * @param m1Root the folder of the Magento 1 shop, {@code --m1-root}
     * @param m2Root the folder of the Magento 2 shop, {@code --m2-root}
     * @throws ConfigurationFault where none is given, or a folder or file is missing or cannot be read; with the
     *     problems of both shops
     */
    public static InitialConfiguration of(Optional<Path> m1Root, Optional<Path> m2Root) {
        if (m1Root.isEmpty() && m2Root.isEmpty()) {
            throw new ConfigurationFault("caravan init", "give --m1-root DIR, the folder of the Magento 1 shop, "
                    + "--m2-root DIR, that of the Magento 2 shop, or both");
        }
        Keys keys = new Keys();
        Found found = new Found();
        m1Root.ifPresent(root -> found.add(keys.m1, "--m1-root", root, LocalXml.PATH, EnvPhp.PATH, LocalXml::read));
        m2Root.ifPresent(root -> found.add(keys.m2, "--m2-root", root, EnvPhp.PATH, LocalXml.PATH, EnvPhp::read));
        if (!found.problems.isEmpty()) {
            throw new ConfigurationFault(found.problems);
        }
        return new InitialConfiguration(found.values, found.notes);
    }

    /** What is found in the shops so far, and what is wrong with them. */
    private static final class Found {

        private final Map<String, String> values = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        void add(
                Keys.Side key, String option, Path root, Path path, Path other, Function<Path, ShopConnection> reader) {
            Path folder = root.toAbsolutePath().normalize();
            Path file = folder.resolve(path);
            if (!Files.isDirectory(folder)) {
                problems.add(new Problem(option, "there is no folder " + folder));
            } else if (!Files.isRegularFile(file)) {
                problems.add(new Problem(option, "there is no " + file + missing(folder, other)));
            } else {
                try {
                    add(key, folder, file, reader.apply(file));
                } catch (ConfigurationFault e) {
                    problems.addAll(e.problems());
                }
            }
        }

        private static String missing(Path folder, Path other) {
            if (Files.isRegularFile(folder.resolve(other))) {
                return ", but there is " + other + ": are --m1-root and --m2-root exchanged?";
            }
            return "; the folder of a shop is the one that holds app/, and the shop must be installed";
        }

        private void add(Keys.Side key, Path folder, Path file, ShopConnection shop) {
            values.putAll(shop.values(key));
            values.put(key.root.name(), folder.toString());
            if (shop.isSocket()) {
                notes.add(file + " names the socket " + shop.host() + ", but Java's driver connects by TCP: check "
                        + key.url.name() + " (the database server must listen on a port).");
            }
            if (shop.username().isEmpty()) {
                notes.add(file + " names no database user: write " + key.username.name() + ".");
            }
            if (shop.cryptKey().isEmpty()) {
                notes.add(file + " has no encryption key: " + key.cryptKey.name()
                        + " is needed for whatever the shop encrypted.");
            }
        }
    }

    /** @return what is known, by the name of its key, in the order of the file; without passwords and encryption keys */
    public Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>(values);
        shown.replaceAll((key, value) ->
                key.endsWith(".password") || key.endsWith(".crypt-key") ? "(found, not shown)" : value);
        return shown;
    }

    /** @return what the operator should look at before the first run, one sentence each; may be empty */
    public List<String> notes() {
        return notes;
    }

    /** @return the text of the file, with passwords */
    public String text() {
        return new ConfigurationText().file(
                "Caravan's configuration, written by caravan init. It holds passwords: keep it to yourself.",
                values,
                notes);
    }

    /**
     * Writes the file, for the eyes of this user only, and its folder if needed. It is there whole or not at all.
     *
     * @param file usually {@link ConfigurationReader#FILE} below the home folder
     * @param force whether an existing file is overwritten
     * @throws ConfigurationFault where the file exists, unless forced, or cannot be written
     */
    public void write(Path file, boolean force) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !force) {
            throw new ConfigurationFault(file.toString(), "exists already; --force overwrites it");
        }
        Path unfinished = null;
        try {
            Files.createDirectories(target.getParent());
            unfinished = PrivateFiles.unfinished(target);
            Files.writeString(unfinished, text());
            Files.move(unfinished, target, replacing(force));
        } catch (AccessDeniedException e) {
            throw new ConfigurationFault(file.toString(), "cannot be written: this user may not write there");
        } catch (IOException e) {
            throw new ConfigurationFault(file.toString(), "cannot be written: " + e);
        } finally {
            deleteIfLeft(unfinished);
        }
    }

    private static CopyOption[] replacing(boolean force) {
        return force ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0];
    }

    private static void deleteIfLeft(Path unfinished) {
        if (unfinished != null) {
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException e) {
                unfinished.toFile().deleteOnExit();
            }
        }
    }
}
