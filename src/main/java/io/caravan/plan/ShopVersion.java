package io.caravan.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which Magento 1 a shop is. Its program says so exactly ({@code app/Mage.php}); its database only by what each release added,
 * which security patches of later releases may have added as well.
 *
 * @param number the version
 * @param edition {@code Open Source} or {@code Commerce}
 * @param evidence where it was seen
 */
record ShopVersion(String number, String edition, String evidence) {

    private static final Pattern PART = Pattern.compile("'(major|minor|revision|patch)'\\s*=>\\s*'(\\d{1,3})'");
    /** Mage.php is 30 KB; a file of that name that is much larger is something else. */
    private static final int LARGEST = 1 << 20;

    /**
     * What a release brought.
     *
     * @param openSource the first version of Magento Open Source that has it
     * @param commerce the first version of Magento Commerce that has it
     * @param name a table, or table.column
     */
    private record Mark(String openSource, String commerce, String name) {}

    static ShopVersion of(Questions m1, Optional<Path> root) {
        boolean commerce = m1.schema().tables().keySet().stream().anyMatch(table -> table.startsWith("enterprise_"));
        String edition = commerce ? "Commerce" : "Open Source";
        Optional<String> exact = root.flatMap(ShopVersion::inProgram);
        if (exact.isPresent()) {
            return new ShopVersion(exact.get(), edition, "app/Mage.php of the shop");
        }
        String core = m1.value("the version", "SELECT version FROM {core_resource} WHERE code = 'core_setup'")
                .map(version -> ", core_setup " + version).orElse("");
        List<Mark> marks = marks();
        int newest = -1;
        for (int i = 0; i < marks.size(); i++) {
            newest = m1.has(marks.get(i).name()) ? i : newest;
        }
        String number = newest + 1 == marks.size()
                ? number(marks.get(newest), commerce) + " or newer"
                : newest < 0
                        ? "before " + number(marks.get(0), commerce)
                        : number(marks.get(newest), commerce) + " or newer, before " + number(marks.get(newest + 1), commerce);
        return new ShopVersion(number, edition, "the tables and columns of its database" + core
                + "; caravan.m1.root would tell it exactly");
    }

    private static String number(Mark mark, boolean commerce) {
        return commerce ? mark.commerce() : mark.openSource();
    }

    private static Optional<String> inProgram(Path root) {
        Path program = root.resolve("app").resolve("Mage.php");
        try {
            if (!Files.isRegularFile(program) || Files.size(program) > LARGEST) {
                return Optional.empty();
            }
            // Latin 1 takes any byte: what matters is ASCII, and the rest must not stop it.
            Matcher parts = PART.matcher(Files.readString(program, StandardCharsets.ISO_8859_1));
            List<String> numbers = new ArrayList<>();
            while (parts.find() && numbers.size() < 4) {
                numbers.add(parts.group(2));
            }
            return numbers.size() == 4 ? Optional.of(String.join(".", numbers)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Mark> marks() {
        try (InputStream file = ShopVersion.class.getResourceAsStream("magento1-versions.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.trim().split("\\s+"))
                    .map(part -> new Mark(part[0], part[1], part[2]))
                    .collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
