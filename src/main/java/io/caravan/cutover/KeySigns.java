package io.caravan.cutover;

import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Key;
import io.caravan.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes to M1 as its highest ids and latest changes show them; for a shop whose changes nobody follows. Deletions leave no sign. */
final class KeySigns implements Signs {

    private static final String CHANGED = "updated_at";

    private final JdbcTemplate m1;
    private final List<Table> tables;

    /**
     * @param m1 the M1 database
     * @param tables the tables that migrate
     */
    KeySigns(DataSource m1, Collection<Table> tables) {
        this.m1 = new JdbcTemplate(m1);
        this.tables = List.copyOf(tables);
    }

    @Override
    public Map<String, Long> now() {
        Map<String, Long> numbers = new TreeMap<>();
        for (Table table : tables) {
            counter(table).ifPresent(column -> numbers.put(table.name(), m1.queryForObject(
                    "SELECT COALESCE(MAX(" + Identifier.quoted(column) + "), 0) FROM " + table.sql(), Long.class)));
            if (table.column(CHANGED).isPresent()) {
                numbers.put(table.name() + "." + CHANGED, m1.queryForObject(
                        "SELECT CAST(COALESCE(UNIX_TIMESTAMP(MAX(" + CHANGED + ")), 0) AS SIGNED) FROM " + table.sql(), Long.class));
            }
        }
        return numbers;
    }

    private static Optional<String> counter(Table table) {
        return table.primaryKey().map(Key::columns).filter(columns -> columns.size() == 1).map(columns -> columns.get(0))
                .filter(name -> table.column(name).filter(Column::autoIncrement).isPresent());
    }

    @Override
    public boolean drained() {
        return false;
    }

    @Override
    public String source() {
        return "its highest ids and times of change";
    }
}
