package io.caravan.cutover;

import io.caravan.schema.Identifier;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code caravan_cutover} in M2: a row for each line of the go-live list that was looked at, so that it can be left and gone on with. */
public final class GoLiveRecord {

    /** As text, so that no time zone has a say in it: all times are UTC. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

    private final JdbcTemplate m2;
    private final String name;

    /**
     * @param m2 the M2 database
     * @param m2Prefix M2's table prefix
     */
    public GoLiveRecord(DataSource m2, String m2Prefix) {
        this.m2 = new JdbcTemplate(m2);
        this.name = m2Prefix + "caravan_cutover";
    }

    /** {@code caravan_cutover}, quoted. */
    public String table() {
        return Identifier.quoted(name);
    }

    /** What is recorded, by line; empty where the list was never begun. A line of another version of Caravan is passed over. */
    public Map<Item, Entry> entries() {
        Map<Item, Entry> entries = new EnumMap<>(Item.class);
        boolean kept = m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, name) > 0;
        if (kept) {
            m2.query("SELECT item, state, by_whom, CAST(at AS CHAR), detail, memory FROM " + table(), row -> {
                String id = row.getString(1);
                String state = row.getString(2);
                Instant at = LocalDateTime.parse(row.getString(4), TIME).toInstant(ZoneOffset.UTC);
                Entry entry = new Entry(null, Arrays.stream(State.values()).filter(s -> s.id().equals(state)).findFirst().orElse(State.OPEN),
                        row.getString(3), at, row.getString(5), row.getString(6));
                Arrays.stream(Item.values()).filter(item -> item.id().equals(id)).findFirst().ifPresent(item -> entries.put(
                        item, new Entry(item, entry.state(), entry.by(), entry.at(), entry.detail(), entry.memory())));
            });
        }
        return entries;
    }

    /** Records a line, in place of what was recorded of it before; makes the table if there is none. */
    public void put(Entry entry) {
        m2.execute("CREATE TABLE IF NOT EXISTS " + table() + " (item VARCHAR(32) NOT NULL PRIMARY KEY, state VARCHAR(16) NOT NULL,"
                + " by_whom VARCHAR(255) NOT NULL, at DATETIME(3) NOT NULL, detail TEXT NOT NULL, memory MEDIUMTEXT NULL)"
                + " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci");
        m2.update("INSERT INTO " + table() + " (item, state, by_whom, at, detail, memory) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE state = VALUES(state), by_whom = VALUES(by_whom), at = VALUES(at), detail = VALUES(detail),"
                        + " memory = VALUES(memory)",
                entry.item().id(), entry.state().id(), entry.by(), TIME.format(entry.at().atOffset(ZoneOffset.UTC)), entry.detail(), entry.memory());
    }

    /** Forgets all lines. */
    public void clear() {
        m2.execute("DROP TABLE IF EXISTS " + table());
    }
}
