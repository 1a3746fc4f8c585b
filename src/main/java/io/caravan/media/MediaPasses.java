package io.caravan.media;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.copy.CaravanTables;
import io.caravan.report.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is known of passes over the media files: {@code caravan_media} in M2, a row a pass. The newest thousand stay. */
public final class MediaPasses {

    private static final int KEPT = 1000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final JdbcTemplate m2;
    private final CaravanTables tables;
    private boolean made;

    /**
     * A pass.
     *
     * @param began when it began
     * @param ended when it ended
     * @param command what asked for it: {@code migrate media} or {@code delta}
     * @param whole whether it came to its end
     * @param onlyNamed whether files that nothing names were left where they are
     * @param copied how many files were copied
     * @param open how many files are not in M2 as they are in M1, and somebody should look why
     * @param missing how many files the database names that are not there; -1 where it was not asked
     */
    public record Pass(Instant began, Instant ended, String command, boolean whole, boolean onlyNamed, long copied, long open, long missing) {

        /** The pass in a sentence. */
        public String text() {
            return "Last pass over the media files: " + command + ", ended " + TIME.format(ended.atOffset(ZoneOffset.UTC)) + " UTC: " + Text.number(copied)
                    + " copied, " + Text.number(open) + " not as in Magento 1"
                    + (missing < 0 ? "" : ", " + Text.number(missing) + " that the database names are missing") + ".";
        }

        /** The pass for programs. */
        public ObjectNode json() {
            ObjectNode node = new ObjectMapper().createObjectNode()
                    .put("began", began.toString()).put("ended", ended.toString()).put("command", command).put("copied", copied).put("open", open);
            return missing < 0 ? node : node.put("missing", missing);
        }
    }

    /**
     * @param m2 the M2 database
     * @param tables Caravan's tables in it
     */
    public MediaPasses(DataSource m2, CaravanTables tables) {
        this.m2 = new JdbcTemplate(m2);
        this.tables = tables;
    }

    /** Makes the table if it is missing. */
    public synchronized MediaPasses create() {
        if (!made) {
            m2.execute("CREATE TABLE IF NOT EXISTS " + tables.media() + " (pass_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,"
                    + " began BIGINT NOT NULL, ended BIGINT NOT NULL, command VARCHAR(32) NOT NULL, whole TINYINT NOT NULL,"
                    + " only_named TINYINT NOT NULL, copied BIGINT NOT NULL, not_copied BIGINT NOT NULL, missing BIGINT NOT NULL)"
                    + " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci");
            made = true;
        }
        return this;
    }

    /** Notes a pass. */
    public void add(Pass pass) {
        m2.update("INSERT INTO " + tables.media() + " (began, ended, command, whole, only_named, copied, not_copied, missing) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                pass.began().toEpochMilli(), pass.ended().toEpochMilli(), pass.command(), pass.whole(), pass.onlyNamed(), pass.copied(), pass.open(),
                pass.missing());
        Long newest = m2.queryForObject("SELECT MAX(pass_id) FROM " + tables.media(), Long.class);
        m2.update("DELETE FROM " + tables.media() + " WHERE pass_id <= ?", newest - KEPT);
    }

    /** The last pass that came to its end; empty where there was none. */
    public Optional<Pass> last() {
        return tables.mediaExists() ? newest("whole = 1") : Optional.empty();
    }

    /** The last {@code migrate media} that came to its end: what the delta does again. */
    public Optional<Pass> ordered() {
        return newest("whole = 1 AND command <> 'delta'");
    }

    private Optional<Pass> newest(String condition) {
        return m2.query("SELECT began, ended, command, whole, only_named, copied, not_copied, missing FROM " + tables.media() + " WHERE " + condition
                + " ORDER BY pass_id DESC LIMIT 1", (row, number) -> new Pass(
                        Instant.ofEpochMilli(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getBoolean(4),
                        row.getBoolean(5), row.getLong(6), row.getLong(7), row.getLong(8))).stream().findFirst();
    }
}
