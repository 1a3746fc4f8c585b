package io.caravan.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Magento 1 shop that has every table and no row; tests override what they ask about. */
public class EmptyShop implements Shop {

    @Override
    public List<String[]> query(String sql, Object... parameters) {
        return List.of();
    }

    @Override
    public List<String[]> queryM2(String sql, Object... parameters) {
        return List.of();
    }

    @Override
    public JsonNode section(String key) {
        return MissingNode.getInstance();
    }

    @Override
    public boolean hasTable(String table) {
        return true;
    }

    @Override
    public Map<String, String> classes() {
        return Map.of();
    }

    @Override
    public Optional<String> m1CryptKey() {
        return Optional.empty();
    }

    @Override
    public Optional<String> m2CryptKey() {
        return Optional.empty();
    }

    @Override
    public int m2CryptKeyVersion() {
        return 0;
    }
}
