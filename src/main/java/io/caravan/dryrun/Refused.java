package io.caravan.dryrun;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.caravan.config.PrivateFiles;
import io.caravan.copy.CaravanTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows that a dry run could not write, or left behind for a reason, by mapping, reason and column.
 *
 * @param outcome {@code quarantined} or {@code skipped}
 * @param mapping the mapping
 * @param column the M2 column; null where the row as a whole is to blame
 * @param reason why, of the first of them
 * @param rows how many there are
 * @param example the key of the first, such as {@code entity_id=17}
 */
public record Refused(String outcome, String mapping, String column, String reason, long rows, String example) {

    private static final List<String> COLUMNS =
            List.of("mapping", "m1_table", "m2_table", "outcome", "row_key", "column_name", "value", "reason");

    /** Whether these rows are in the quarantine, rather than skipped by a rule. */
    boolean quarantined() {
        return outcome.equals("quarantined");
    }

    /** Whether a unique key of M2 did not let them in. */
    boolean byUniqueKey() {
        return quarantined() && (reason.contains("1062") || reason.contains("unique key"));
    }

    /** All of them, the quarantined first, the most rows first. */
    static List<Refused> all(DataSource m2, CaravanTables tables) {
        // Reasons that differ by nothing but a value in quotes or a row's number are one kind.
        return new JdbcTemplate(m2).query(
                "SELECT outcome, mapping, column_name, MIN(reason), COUNT(*), MIN(row_key) FROM " + tables.quarantine()
                        + " GROUP BY outcome, mapping, column_name, LEFT(SUBSTRING_INDEX(reason, '''', 1), 100) ORDER BY outcome, 5 DESC, mapping, column_name",
                (row, number) -> new Refused(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5), row.getString(6)));
    }

    /**
     * Writes each row into a CSV file, because the database that lists them is about to go. The values of secret columns are not among them:
     * the quarantine does not hold any.
     *
     * @param file is replaced; its folder is made
     * @throws UncheckedIOException if it cannot be written
     */
    static void write(DataSource m2, CaravanTables tables, Path file) {
        CsvMapper csv = new CsvMapper();
        CsvSchema.Builder schema = CsvSchema.builder();
        COLUMNS.forEach(schema::addColumn);
        try {
            try (SequenceWriter rows = csv.writer(schema.build().withHeader()).writeValues(PrivateFiles.empty(file).toFile())) {
                JdbcTemplate streaming = new JdbcTemplate(m2);
                streaming.setFetchSize(Integer.MIN_VALUE); // row by row; a large quarantine need not fit into memory
                streaming.query("SELECT " + String.join(", ", COLUMNS) + " FROM " + tables.quarantine() + " ORDER BY outcome, mapping, id", row -> {
                    Map<String, String> values = new java.util.LinkedHashMap<>();
                    for (String column : COLUMNS) {
                        values.put(column, row.getString(column));
                    }
                    try {
                        rows.write(values);
                    } catch (IOException e) {
                        throw new UncheckedIOException("the rows that were refused cannot be written to " + file, e);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rows that were refused cannot be written to " + file, e);
        }
    }
}
