package io.caravan.delta.capture;

import io.caravan.delta.WatchedTable;
import io.caravan.schema.Identifier;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The log tables in M1. */
final class LogTables {

    /** The engines whose tables keep their rows through a rollback. */
    private static final Set<String> WITHOUT_TRANSACTIONS = Set.of("myisam", "aria", "memory", "archive", "csv", "mrg_myisam", "federated");

    private final DdlSession m1;
    private final String prefix;
    private final List<ChangeLog> logs;
    private final Deque<Runnable> undo;
    private final Map<String, Map<String, String>> there;

    /**
     * @param m1 a connection to M1
     * @param prefix M1's table prefix
     * @param watched the tables to be watched
     * @param undo gets what takes back each thing that is made
     */
    LogTables(DdlSession m1, String prefix, List<WatchedTable> watched, Deque<Runnable> undo) {
        this.m1 = m1;
        this.prefix = prefix;
        this.undo = undo;
        Map<String, String> engines = new HashMap<>();
        m1.ask().query("SELECT table_name, engine FROM information_schema.tables WHERE table_schema = DATABASE() AND engine IS NOT NULL", row -> {
            engines.put(row.getString(1), row.getString(2).toLowerCase(Locale.ROOT));
        });
        this.logs = watched.stream()
                .map(table -> new ChangeLog(table, !WITHOUT_TRANSACTIONS.contains(engines.getOrDefault(table.table().physicalName(), "innodb"))))
                .toList();
        this.there = columns(m1, prefix);
    }

    /** The logs of the watched tables. */
    List<ChangeLog> logs() {
        return logs;
    }

    /** The names of all of Caravan's logs in M1, those of tables that are not watched any more among them. */
    static List<String> named(DdlSession m1, String prefix) {
        return columns(m1, prefix).entrySet().stream().filter(table -> caravans(table.getValue())).map(Map.Entry::getKey).toList();
    }

    private static boolean caravans(Map<String, String> columns) {
        return columns.keySet().containsAll(ChangeLog.OWN);
    }

    /** Columns with their types, by table. */
    private static Map<String, Map<String, String>> columns(DdlSession m1, String prefix) {
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        m1.ask().query(
                "SELECT table_name, column_name, column_type, collation_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name LIKE 'm2\\_cl\\_%' ORDER BY table_name, ordinal_position",
                row -> {
                    if (row.getString(1).startsWith(ChangeLog.PREFIX + prefix)) {
                        columns.computeIfAbsent(row.getString(1), table -> new LinkedHashMap<>())
                                .put(row.getString(2), type(row.getString(3), row.getString(4)));
                    }
                });
        return columns;
    }

    private static String type(String columnType, String collation) {
        return columnType + (collation == null ? "" : " " + collation);
    }

    /** Whether a log is there with all its columns. */
    boolean complete(ChangeLog log) {
        Map<String, String> columns = there.getOrDefault(log.name(), Map.of());
        return caravans(columns) && log.watched().columns().stream()
                .allMatch(column -> type(column.columnType(), column.collation()).equalsIgnoreCase(columns.get(ChangeLog.logged(column))));
    }

    /**
     * Makes a log, or adds what it lacks.
     *
     * @return whether it was not there at all
     */
    boolean make(ChangeLog log) {
        Map<String, String> columns = there.get(log.name());
        if (columns == null) {
            m1.run(log.create());
            undo.push(() -> m1.run("DROP TABLE " + log.sql()));
            tryOut(log);
            return true;
        }
        if (!caravans(columns)) {
            throw new CaptureRefused("M1 holds a table " + log.name() + " that is not Caravan's: Magento's data migration tool leaves such tables behind."
                    + " If you do not need it any more, drop it and its triggers: DROP TRIGGER trg_" + log.watched().table().physicalName()
                    + "_after_insert, and likewise _after_update and _after_delete; DROP TABLE " + log.sql() + ";");
        }
        log.definitions().forEach((name, definition) -> {
            if (!columns.containsKey(name)) {
                m1.run("ALTER TABLE " + log.sql() + " ADD COLUMN " + definition);
                undo.push(() -> m1.run("ALTER TABLE " + log.sql() + " DROP COLUMN " + Identifier.quoted(name)));
            }
        });
        log.watched().columns().stream()
                .filter(column -> columns.containsKey(ChangeLog.logged(column))
                        && !type(column.columnType(), column.collation()).equalsIgnoreCase(columns.get(ChangeLog.logged(column))))
                .forEach(column -> m1.run("ALTER TABLE " + log.sql() + " MODIFY COLUMN " + log.definitions().get(ChangeLog.logged(column))));
        tryOut(log);
        return false;
    }

    /** A trigger runs with the privileges of who made it: if Caravan must not write here, the shop could not write any more. */
    private void tryOut(ChangeLog log) {
        m1.run("INSERT INTO " + log.sql() + " (operation) SELECT operation FROM " + log.sql() + " WHERE change_id = 0");
        m1.run("DELETE FROM " + log.sql() + " WHERE change_id = 0");
    }

    /** Drops the logs of tables that are not watched any more. */
    void dropOthers() {
        List<String> wanted = logs.stream().map(ChangeLog::name).toList();
        there.forEach((name, columns) -> {
            if (caravans(columns) && !wanted.contains(name)) {
                m1.run("DROP TABLE IF EXISTS " + Identifier.quoted(name));
            }
        });
    }
}
