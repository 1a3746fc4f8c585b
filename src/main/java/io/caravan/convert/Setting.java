package io.caravan.convert;

import java.util.Locale;
import java.util.Set;

/**
 * {@code setting: {part}}: what becomes of a row of {@code core_config_data} by the rules of {@code mappings/settings.yaml}.
 * The part is {@code path} (M2's), {@code value} (M2's), {@code outcome} or {@code detail} (for the report). A value
 * that cannot be converted is a fault of the part {@code value} only.
 */
record Setting(Part part, SettingRules rules) implements Conversion {

    enum Part { PATH, VALUE, OUTCOME, DETAIL }

    static Setting of(Parameters parameters, Shop shop, StandardConversions conversions) {
        String part = parameters.text("part");
        try {
            return new Setting(Part.valueOf(part.toUpperCase(Locale.ROOT)), SettingRules.of(shop, conversions));
        } catch (IllegalArgumentException e) {
            if (e.getMessage().startsWith("settings:")) {
                throw e;
            }
            throw parameters.wrong("part", "path, value, outcome or detail");
        }
    }

    @Override
    public Object convert(Object ignored, Row row) throws ConversionFault {
        String path = Text.column(row, "path");
        try {
            SettingRules.Settled settled = rules.settle(path == null ? "" : path, Text.column(row, "value"));
            return switch (part) {
                case PATH -> settled.path();
                case VALUE -> settled.value();
                case OUTCOME -> settled.outcome().text();
                case DETAIL -> settled.detail();
            };
        } catch (ConversionFault fault) {
            if (part == Part.VALUE) {
                throw fault;
            }
            return null;
        }
    }

    @Override
    public boolean same(Object expected, Object actual) {
        return rules.same(expected, actual);
    }

    @Override
    public Set<String> otherColumns() {
        return Set.of("path", "value");
    }
}
