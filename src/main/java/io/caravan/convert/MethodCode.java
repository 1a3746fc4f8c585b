package io.caravan.convert;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code payment-method} and {@code shipping-method}: the code of a method in M1 becomes the one that {@code methods} in
 * the mapping files gives. A code that is not listed stays. The listed code itself wins over one with an asterisk, the longer
 * one over the shorter.
 */
record MethodCode(Map<String, String> codes) implements Conversion {

    static MethodCode of(String kind, Shop shop) {
        Map<String, String> codes = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        shop.section("methods").path(kind).properties().stream()
                .filter(code -> !code.getValue().isNull())
                .forEach(code -> codes.put(code.getKey(), code.getValue().asText()));
        return new MethodCode(codes);
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String code = Text.of(value);
        if (code == null) {
            return null;
        }
        return Optional.ofNullable(codes.get(code)).or(() -> byWildcard(code)).orElse(code);
    }

    private Optional<String> byWildcard(String code) {
        return codes.entrySet().stream()
                .filter(listed -> listed.getKey().endsWith("*") && code.startsWith(stem(listed.getKey())))
                .findFirst()
                .map(listed -> listed.getValue().endsWith("*")
                        ? stem(listed.getValue()) + code.substring(stem(listed.getKey()).length())
                        : listed.getValue());
    }

    private static String stem(String wildcard) {
        return wildcard.substring(0, wildcard.length() - 1);
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        Unchanged listed = Unchanged.unlessIn(value, codes.keySet().stream().filter(code -> !code.endsWith("*")).toList());
        return Optional.of(codes.keySet().stream()
                .filter(code -> code.endsWith("*"))
                .map(code -> new Unchanged("(" + value + " IS NULL OR LEFT(" + value + ", CHAR_LENGTH(?)) <> ?)", List.of(stem(code), stem(code))))
                .reduce(listed, Unchanged::and));
    }
}
