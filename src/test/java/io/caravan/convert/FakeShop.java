package io.caravan.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Magento 1 shop with fixed answers to the few questions that conversions ask. */
record FakeShop(Map<String, String> classes, Optional<String> m1CryptKey, Optional<String> m2CryptKey,
        List<Attribute> attributes, List<String[]> settings) implements Shop {

    record Attribute(String entityType, String id, String code, String frontendInput) {
    }

    static final Shop EMPTY =
            new FakeShop(Map.of(), Optional.empty(), Optional.empty(), List.of(), List.of());

    static FakeShop withClasses(Map<String, String> classes) {
        return new FakeShop(classes, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    static FakeShop withKeys(String m1, String m2) {
        return new FakeShop(Map.of(), Optional.ofNullable(m1), Optional.ofNullable(m2), List.of(), List.of());
    }

    static FakeShop withAttributes(Attribute... attributes) {
        return new FakeShop(Map.of(), Optional.empty(), Optional.empty(), List.of(attributes), List.of());
    }

    /** Settings as scope, scope id, value; stores 1 and 2 are in website 1, store 3 in website 2. */
    static FakeShop withSettings(String[]... settings) {
        return new FakeShop(Map.of(), Optional.empty(), Optional.empty(), List.of(), List.of(settings));
    }

    @Override
    public List<String[]> query(String sql, Object... parameters) {
        if (sql.contains("{core_config_data}")) {
            return settings;
        }
        if (sql.contains("{core_store}")) {
            return List.of(new String[] {"0", "0"}, new String[] {"1", "1"}, new String[] {"2", "1"},
                    new String[] {"3", "2"});
        }
        List<String[]> found = new ArrayList<>();
        for (Attribute attribute : attributes) {
            boolean asked = attribute.entityType.equals(parameters[0])
                    && (parameters.length == 1 || attribute.frontendInput.equals(parameters[1]));
            if (asked) {
                found.add(new String[] {attribute.id, attribute.code});
            }
        }
        return found;
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
    public int m2CryptKeyVersion() {
        return 0;
    }
}
