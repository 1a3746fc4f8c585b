package io.caravan.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.caravan.config.Configuration;
import io.caravan.convert.Shop;
import io.caravan.mapping.Mappings;
import io.caravan.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The M1 shop as conversions may ask about it. */
public final class LiveShop implements Shop {

    private final JdbcTemplate m1;
    private final Schema schema;
    private final Map<String, String> classes;
    private final Map<String, JsonNode> sections;
    private final Configuration configuration;

    /**
     * @param m1 the M1 database
     * @param schema its structure
     * @param mappings what the mapping files say besides tables
     * @param configuration where the keys come from
     */
    public LiveShop(DataSource m1, Schema schema, Mappings mappings, Configuration configuration) {
        this.m1 = new JdbcTemplate(m1);
        this.schema = schema;
        this.classes = Map.copyOf(mappings.classes());
        this.sections = Map.copyOf(mappings.sections());
        this.configuration = configuration;
    }

    @Override
    public List<String[]> query(String sql, Object... parameters) {
        return m1.query(schema.named(sql), (row, number) -> {
            String[] values = new String[row.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getString(i + 1);
            }
            return values;
        }, parameters);
    }

    @Override
    public boolean hasTable(String table) {
        return schema.table(table).isPresent();
    }

    @Override
    public Map<String, String> classes() {
        return classes;
    }

    @Override
    public JsonNode section(String key) {
        return sections.getOrDefault(key, MissingNode.getInstance());
    }

    @Override
    public Optional<String> m1CryptKey() {
        return configuration.m1().cryptKey();
    }

    @Override
    public Optional<String> m2CryptKey() {
        String[] keys = m2Keys();
        return keys.length == 0 ? Optional.empty() : Optional.of(keys[keys.length - 1]);
    }

    @Override
    public int m2CryptKeyVersion() {
        return Math.max(0, m2Keys().length - 1);
    }

    /** Magento 2 keeps all keys it ever had, the newest last. */
    private String[] m2Keys() {
        return configuration.m2().cryptKey().map(keys -> keys.strip().split("\\s+")).orElse(new String[0]);
    }
}
