package io.caravan.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravan.convert.Shop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembers which sections of the mapping files the conversions of a table ask for: a change there changes its rows. */
final class AskedSections implements Shop {

    private final Shop shop;
    private final Map<String, JsonNode> asked = new TreeMap<>();

    AskedSections(Shop shop) {
        this.shop = shop;
    }

    /** What the sections say that were asked for; empty where none was. */
    String text() {
        return asked.isEmpty() ? "" : asked.toString();
    }

    @Override
    public JsonNode section(String key) {
        return asked.computeIfAbsent(key, shop::section);
    }

    @Override
    public List<String[]> query(String sql, Object... parameters) {
        return shop.query(sql, parameters);
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
