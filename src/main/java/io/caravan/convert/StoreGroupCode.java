package io.caravan.convert;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code store-group-code}: the code that M2 wants of a store group and M1 has not, for the group's id. It is made of the
 * group's name ({@code Main Store}: {@code main_store}) and always the same for the same groups.
 *
 * <p>Latin letters lose their accents. Names without any Latin letter (商店) give {@code group_<id>}. Where several names
 * give the same code, the group with the lowest id has it and the others get {@code _<id>} behind it.
 */
record StoreGroupCode(Map<String, String> byGroup) implements Conversion {

    /** M2's {@code store_group.code}. */
    private static final int LONGEST = 32;

    /** Latin letters that Unicode does not decompose. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ı", "i");

    static StoreGroupCode of(Shop shop) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String[] group : shop.query("SELECT group_id, name FROM {core_store_group} ORDER BY group_id")) {
            names.put(group[0], group[1]);
        }
        return new StoreGroupCode(codes(names));
    }

    /** @param names the groups' names by id, lowest id first */
    static Map<String, String> codes(Map<String, String> names) {
        Map<String, String> codes = new HashMap<>();
        Set<String> taken = new HashSet<>();
        // First who needs no number, so that nobody's own name is taken by another's numbered one.
        names.forEach((id, name) -> {
            String slug = slug(name);
            if (!slug.isEmpty() && taken.add(slug)) {
                codes.put(id, slug);
            }
        });
        names.forEach((id, name) -> codes.computeIfAbsent(id, i -> {
            String slug = slug(name);
            return numbered(slug.isEmpty() ? "group" : slug, id, taken);
        }));
        return Map.copyOf(codes);
    }

    private static String numbered(String slug, String id, Set<String> taken) {
        String end = "_" + id;
        String code = cut(slug, LONGEST - end.length()) + end;
        for (int more = 2; !taken.add(code); more++) {
            end = "_" + id + "_" + more;
            code = cut(slug, LONGEST - end.length()) + end;
        }
        return code;
    }

    /** Only what M2 accepts, and beginning with a letter; empty where nothing is left. */
    private static String slug(String name) {
        String slug = name == null ? "" : name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            slug = slug.replace(letter.getKey(), letter.getValue());
        }
        slug = Normalizer.normalize(slug, Normalizer.Form.NFD)
                // An accent belongs to the letter before it, an apostrophe to the word around it.
                .replaceAll("\\p{M}|['’]", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[^a-z]+", "");
        return cut(slug, LONGEST);
    }

    private static String cut(String slug, int length) {
        return slug.substring(0, Math.min(length, slug.length())).replaceAll("_+$", "");
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String code = byGroup.get(Text.of(value));
        if (code == null) {
            throw new ConversionFault("a store group that M1 did not have when the migration began; start it again");
        }
        return code;
    }
}
