package io.caravan.convert;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code region: {if-unknown: "null"}}: the number of a state or province in M1 as its number in M2. Both bring a list of their
 * own, and merchants have added to M1's; left as it is, such a number would stand for somebody else's province, since
 * M2's list is longer.
 *
 * <p>It is the region of M2 with the same number and place, else with the same country and code, else with the same country
 * and name. A region that M2 lacks gets a number that is free on both sides (its own, where that is free); the script
 * {@code regions} adds it under that number. 0 means none, in M1 and M2, and stays, as does text that is no number.
 *
 * <p>A number that M1's own list lacks becomes NULL and is counted; with {@code if-unknown: fault} the row is quarantined.
 */
final class Region implements Conversion {

    private final Map<String, String> m2ByM1;
    private final boolean faultIfUnknown;

    /** A state or province. */
    private record Place(String id, String country, String code, String name) {

        static Place of(String[] region) {
            return new Place(region[0], region[1], code(region[2]), text(region[3]));
        }

        /** M1 writes France's departments 01, M2 writes 1. */
        private static String code(String code) {
            return text(code).replaceFirst("^0+(?=\\d)", "");
        }

        private static String text(String text) {
            return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        }

        String byCode() {
            return code.isEmpty() ? null : "code " + country + "/" + code;
        }

        String byName() {
            return name.isEmpty() ? null : "name " + country + "/" + name;
        }

        boolean same(Place other) {
            return other != null && country.equals(other.country) && (!code.isEmpty() && code.equals(other.code) || !name.isEmpty() && name.equals(other.name));
        }
    }

    private Region(Map<String, String> m2ByM1, boolean faultIfUnknown) {
        this.m2ByM1 = Map.copyOf(m2ByM1);
        this.faultIfUnknown = faultIfUnknown;
    }

    static Region of(Parameters parameters, Shop shop) {
        String unknown = parameters.text("if-unknown", "null");
        if (!unknown.equals("null") && !unknown.equals("fault")) {
            throw parameters.wrong("if-unknown", "\"null\" or fault");
        }
        String regions = "SELECT region_id, country_id, code, default_name FROM {directory_country_region} ORDER BY region_id";
        return new Region(
                numbers(shop.query(regions).stream().map(Place::of).toList(), shop.queryM2(regions).stream().map(Place::of).toList()),
                unknown.equals("fault"));
    }

    private static Map<String, String> numbers(List<Place> m1, List<Place> m2) {
        Map<String, Place> byId = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        for (Place region : m2) {
            byId.put(region.id(), region);
            remember(found, region, region.id());
        }
        Set<String> taken = new HashSet<>(byId.keySet());
        long next = Stream.concat(m1.stream(), m2.stream()).mapToLong(region -> Long.parseLong(region.id())).max().orElse(0) + 1;
        Map<String, String> numbers = new HashMap<>();
        Map<String, String> added = new HashMap<>();
        for (Place region : m1) {
            String number = region.same(byId.get(region.id())) ? region.id() : found.getOrDefault(region.byCode(), found.get(region.byName()));
            if (number == null) {
                String place = region.byCode() + " " + region.byName();
                number = added.get(place);
                if (number == null) {
                    number = taken.contains(region.id()) ? Long.toString(next++) : region.id();
                    taken.add(number);
                    added.put(place, number);
                }
            }
            numbers.put(region.id(), number);
        }
        return numbers;
    }

    private static void remember(Map<String, String> found, Place region, String number) {
        if (region.byCode() != null) {
            found.putIfAbsent(region.byCode(), number);
        }
        if (region.byName() != null) {
            found.putIfAbsent(region.byName(), number);
        }
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String region = Text.of(value);
        if (region == null || region.isBlank()) {
            return null;
        }
        if (region.equals("0") || !region.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return value;
        }
        String m2 = m2ByM1.get(region);
        if (m2 == null && faultIfUnknown) {
            throw new ConversionFault("region " + region + " does not exist in M1's directory_country_region, and in M2 the number may be"
                    + " that of another region; correct it in M1, or set it to 0 for any region");
        }
        if (m2 == null) {
            row.note("repaired: region " + region + " does not exist in M1 and became NULL; the address keeps its name");
        } else if (!m2.equals(region)) {
            row.note("regions that have another number in M2");
        }
        return m2;
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        List<String> same = m2ByM1.entrySet().stream().filter(region -> region.getKey().equals(region.getValue())).map(Map.Entry::getKey).sorted().toList();
        return Optional.of(Unchanged.ifNull(value).or(Unchanged.ifIn(value, same)));
    }
}
