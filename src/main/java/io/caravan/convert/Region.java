package io.caravan.convert;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * {@code region}: the number of a state or province in M1 as the number in M2 of the same country and code. Both bring their
 * own list; merchants have added to M1's. A region that M2 does not have becomes NULL and is counted: left as it is, the
 * number would stand for somebody else's province. The address keeps the region's name in its own column.
 *
 * <p>0 means none, in M1 and M2, and stays.
 */
final class Region implements Conversion {

    private final Map<String, String> m2ByM1;

    private Region(Map<String, String> m2ByM1) {
        this.m2ByM1 = Map.copyOf(m2ByM1);
    }

    static Region of(Shop shop) {
        String regions = "SELECT region_id, country_id, code FROM {directory_country_region}";
        Map<String, String> m2 = new HashMap<>();
        shop.queryM2(regions + " ORDER BY region_id DESC").forEach(region -> m2.put(place(region), region[0]));
        Map<String, String> m2ByM1 = new HashMap<>();
        shop.query(regions).forEach(region -> {
            String same = m2.get(place(region));
            if (same != null) {
                m2ByM1.put(region[0], same);
            }
        });
        return new Region(m2ByM1);
    }

    /** Country and code; M1 writes France's departments 01, M2 writes 1. */
    private static String place(String[] region) {
        String code = region[2] == null ? "" : region[2].strip().toUpperCase(Locale.ROOT);
        return region[1] + "/" + code.replaceFirst("^0+(?=\\d)", "");
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String region = Text.of(value);
        if (region == null || region.isBlank() || region.equals("0")) {
            return region == null || region.isBlank() ? null : value;
        }
        String m2 = m2ByM1.get(region);
        if (m2 == null) {
            row.note("repaired: region " + region + " is unknown to M2 and became NULL; the address keeps its name");
        } else if (!m2.equals(region)) {
            row.note("regions that have another number in M2");
        }
        return m2;
    }
}
