package io.caravan.plan.extension;

import io.caravan.check.FilledColumn;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Table;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How much of the Magento 1 database is in use. */
final class TableUse {

    /** Counting more rows than this takes longer than a look at the shop should. */
    static final long COUNTED = 300_000;

    private static final Pattern WRITTEN = Pattern.compile(
            "(.*_)?(created|updated|modified|changed|added|inserted|synced|sent|logged|creation|creating|update|insert|modification)"
                    + "(_?(at|on|date|time|datetime|timestamp))?|date|time|timestamp|datetime|.*_at");

    private final JdbcTemplate m1;
    private final Map<String, LocalDateTime> updated = new HashMap<>();

    TableUse(DataSource m1) {
        this.m1 = new JdbcTemplate(m1);
        // In a restored dump every table was written when it was made, which says nothing.
        this.m1.query("SELECT TABLE_NAME, UPDATE_TIME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND UPDATE_TIME > CREATE_TIME + INTERVAL 1 HOUR",
                row -> {
                    String table = row.getString(1);
                    time(row.getString(2)).ifPresent(time -> updated.put(table, time));
                });
    }

    /** Whether rows of the table are counted rather than estimated. */
    static boolean counts(Table table) {
        return table.estimatedRows() <= COUNTED;
    }

    long rows(Table table) {
        if (!counts(table)) {
            return table.estimatedRows();
        }
        Long rows = m1.queryForObject("SELECT COUNT(*) FROM " + table.sql(), Long.class);
        return rows == null ? 0 : rows;
    }

    /** The latest time in columns that say when a row was written; without such, what the server remembers since its start. */
    Optional<LocalDateTime> lastWrite(Table table) {
        List<String> columns = table.columns().values().stream()
                .filter(Column::temporal)
                .filter(column -> WRITTEN.matcher(column.name().toLowerCase(java.util.Locale.ROOT)).matches())
                .filter(column -> counts(table) || indexed(table, column.name()))
                .map(Column::name)
                .toList();
        List<LocalDateTime> latest = new ArrayList<>();
        if (!columns.isEmpty()) {
            // A date in the future says when something will happen, not when it was written.
            m1.query(columns.stream()
                            .map(column -> "(SELECT MAX(" + Identifier.quoted(column) + ") FROM " + table.sql() + " WHERE " + Identifier.quoted(column)
                                    + " BETWEEN '1971-01-01' AND UTC_TIMESTAMP() + INTERVAL 1 DAY)")
                            .collect(Collectors.joining(", ", "SELECT ", "")),
                    row -> {
                        for (int i = 1; i <= columns.size(); i++) {
                            time(row.getString(i)).ifPresent(latest::add);
                        }
                    });
        }
        return latest.stream().max(LocalDateTime::compareTo).or(() -> Optional.ofNullable(updated.get(table.physicalName())));
    }

    private static boolean indexed(Table table, String column) {
        return table.keys().stream().anyMatch(key -> key.columns().get(0).equals(column));
    }

    /** In how many rows each of the columns holds a value, from one reading of the table. */
    Map<String, Long> filled(Table table, List<Column> columns) {
        Map<String, Long> filled = new HashMap<>();
        List<FilledColumn> conditions = columns.stream().map(column -> FilledColumn.of(column, Identifier.quoted(column.name()))).toList();
        m1.query(conditions.stream()
                        .map(condition -> "COALESCE(SUM(CASE WHEN " + condition.sql() + " THEN 1 ELSE 0 END), 0)")
                        .collect(Collectors.joining(", ", "SELECT ", " FROM " + table.sql())),
                row -> {
                    for (int i = 0; i < columns.size(); i++) {
                        filled.put(columns.get(i).name(), row.getLong(i + 1));
                    }
                },
                conditions.stream().flatMap(condition -> condition.parameters().stream()).toArray());
        return filled;
    }

    /** The date of the latest order. */
    Optional<LocalDateTime> lastOrder(Optional<Table> orders) {
        return orders.filter(table -> table.columns().containsKey("created_at"))
                .flatMap(table -> time(m1.queryForObject("SELECT MAX(created_at) FROM " + table.sql(), String.class)));
    }

    private static Optional<LocalDateTime> time(String text) {
        if (text == null || text.length() < 10) {
            return Optional.empty();
        }
        try {
            String whole = text.length() == 10 ? text + " 00:00:00" : text.substring(0, Math.min(19, text.length())).replace('T', ' ');
            return Optional.of(LocalDateTime.parse(whole, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")));
        } catch (DateTimeParseException e) {
            // A zero date.
            return Optional.empty();
        }
    }

}
