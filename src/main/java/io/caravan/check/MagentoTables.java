package io.caravan.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of Magento 1 itself that need no rule: what is neither among these nor in a mapping is an extension's. */
final class MagentoTables {

    private MagentoTables() {}

    static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                MagentoTables.class.getResourceAsStream("magento-tables.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
