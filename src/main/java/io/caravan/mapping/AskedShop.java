package io.caravan.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravan.convert.Shop;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remembers what the plan of a table asks of the shops and of the mapping files: where an answer changes, the plan and its
 * rows do.
 */
final class AskedShop implements Shop, Lookups {

    private static final Pattern TABLE = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    private final Shop shop;
    private final Map<String, JsonNode> sections = new TreeMap<>();
    private final Map<Question, List<List<String>>> answers = new ConcurrentHashMap<>();

    private record Question(String sql, List<Object> parameters) {}

    AskedShop(Shop shop) {
        this.shop = shop;
    }

    /** What the sections say that were asked for; empty where none was. */
    String text() {
        return sections.isEmpty() ? "" : sections.toString();
    }

    @Override
    public Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        answers.keySet().forEach(question -> {
            Matcher names = TABLE.matcher(question.sql());
            while (names.find()) {
                tables.add(names.group(1));
            }
        });
        return tables;
    }

    @Override
    public boolean changed() {
        return answers.entrySet().stream()
                .anyMatch(asked -> !asked.getValue().equals(lists(shop.query(asked.getKey().sql(), asked.getKey().parameters().toArray()))));
    }

    private static List<List<String>> lists(List<String[]> rows) {
        return rows.stream().map(Arrays::asList).toList();
    }

    @Override
    public JsonNode section(String key) {
        return sections.computeIfAbsent(key, shop::section);
    }

    @Override
    public List<String[]> query(String sql, Object... parameters) {
        List<String[]> answer = shop.query(sql, parameters);
        answers.put(new Question(sql, List.of(parameters)), lists(answer));
        return answer;
    }

    @Override
    public List<String[]> queryM2(String sql, Object... parameters) {
        return shop.queryM2(sql, parameters);
    }

    @Override
    public boolean hasTable(String table) {
        return shop.hasTable(table);
    }

    @Override
    public Map<String, String> classes() {
        return shop.classes();
    }

    @Override
    public Optional<String> m1CryptKey() {
        return shop.m1CryptKey();
    }

    @Override
    public Optional<String> m2CryptKey() {
        return shop.m2CryptKey();
    }

    @Override
    public int m2CryptKeyVersion() {
        return shop.m2CryptKeyVersion();
    }
}
