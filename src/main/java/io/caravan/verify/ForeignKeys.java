package io.caravan.verify;

import io.caravan.schema.ForeignKey;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Checks every foreign key that M2 declares. The server does not, while a migration writes with its checks off, and it never
 * looks again at rows that are there. One anti-join for each key; nothing is written.
 */
public final class ForeignKeys {

    /** How many rows of each key are named. */
    public static final int EXAMPLES = 5;

    private static final String OWN_TABLES = "caravan_";

    private final JdbcTemplate m2;
    private final Schema schema;

    /**
     * @param m2 the M2 database
     * @param schema its structure
     */
    public ForeignKeys(DataSource m2, Schema schema) {
        this.m2 = new JdbcTemplate(m2);
        this.schema = schema;
    }

    /** The keys that rows break, by table; empty where all parents are there. A key with a NULL in it points nowhere. */
    public List<MissingParent> missing() {
        List<MissingParent> missing = new ArrayList<>();
        for (Table child : schema.tables().values()) {
            if (child.name().startsWith(OWN_TABLES)) {
                continue;
            }
            for (ForeignKey key : child.foreignKeys()) {
                schema.table(key.parent()).flatMap(parent -> missing(child, key, parent)).ifPresent(missing::add);
            }
        }
        return missing;
    }

    private Optional<MissingParent> missing(Table child, ForeignKey key, Table parent) {
        String orphans = orphans(child, key, parent);
        Long rows = m2.queryForObject("SELECT COUNT(*)" + orphans, Long.class);
        if (rows == null || rows == 0) {
            return Optional.empty();
        }
        List<String> named = child.identity().map(identity -> identity.columns()).orElse(List.of());
        List<String> shown = Stream.concat(named.stream(), key.columns().stream()).distinct().toList();
        List<String> examples = m2.query(
                "SELECT " + columns("c", shown) + orphans + " ORDER BY " + columns("c", shown) + " LIMIT " + EXAMPLES,
                (row, number) -> {
                    List<String> values = new ArrayList<>();
                    for (int i = 0; i < shown.size(); i++) {
                        values.add(shown.get(i) + "=" + row.getString(i + 1));
                    }
                    String pointing = String.join(", ", values.subList(named.size(), values.size()));
                    String itself = String.join(", ", values.subList(0, named.size()));
                    return itself.isEmpty() || pointing.isEmpty() ? itself + pointing : itself + " (" + pointing + ")";
                });
        return Optional.of(new MissingParent(child.name(), key, rows, examples));
    }

    private static String orphans(Table child, ForeignKey key, Table parent) {
        String join = IntStream.range(0, key.columns().size())
                .mapToObj(i -> column("p", key.parentColumns().get(i)) + " = " + column("c", key.columns().get(i)))
                .collect(Collectors.joining(" AND "));
        String set = key.columns().stream().map(column -> column("c", column) + " IS NOT NULL").collect(Collectors.joining(" AND "));
        return " FROM " + child.sql() + " AS c LEFT JOIN " + parent.sql() + " AS p ON " + join + " WHERE " + set + " AND "
                + column("p", key.parentColumns().get(0)) + " IS NULL";
    }

    private static String columns(String alias, List<String> names) {
        return names.stream().map(name -> column(alias, name)).collect(Collectors.joining(", "));
    }

    private static String column(String alias, String name) {
        return alias + "." + Identifier.quoted(name);
    }
}
