package io.caravan.verify;

import io.caravan.schema.Identifier;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The table {@code caravan_verdict} in M2: a row for each verification, so that anyone can read when M2 was last found to be right. */
public final class Verdicts {

    /** As text, so that no time zone of a driver or a server has a say in it: all times are UTC. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final int LONGEST_SUMMARY = 1000;
    private static final RowMapper<Verdict> ROW = (row, number) -> new Verdict(
            instant(row.getString(1)), instant(row.getString(2)), row.getBoolean(3), row.getBoolean(4), row.getLong(5), row.getLong(6), row.getString(7));

    private final JdbcTemplate m2;
    private final String physicalName;

    /**
     * @param m2 the M2 database
     * @param m2Prefix M2's table prefix
     */
    public Verdicts(DataSource m2, String m2Prefix) {
        this.m2 = new JdbcTemplate(m2);
        this.physicalName = m2Prefix + "caravan_verdict";
    }

    /** {@code caravan_verdict}, quoted. */
    public String table() {
        return Identifier.quoted(physicalName);
    }

    /** Keeps a verdict; makes the table if there is none. */
    public void add(Verdict verdict) {
        m2.execute("CREATE TABLE IF NOT EXISTS " + table() + " (verdict_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,"
                + " began_at DATETIME(3) NOT NULL, ended_at DATETIME(3) NOT NULL, whole TINYINT NOT NULL, clean TINYINT NOT NULL,"
                + " rows_compared BIGINT NOT NULL, rows_differing BIGINT NOT NULL, summary VARCHAR(" + LONGEST_SUMMARY + ") NOT NULL)"
                + " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci");
        String summary = verdict.summary();
        m2.update("INSERT INTO " + table() + " (began_at, ended_at, whole, clean, rows_compared, rows_differing, summary) VALUES (?, ?, ?, ?, ?, ?, ?)",
                text(verdict.began()), text(verdict.ended()), verdict.whole(), verdict.clean(), verdict.rows(), verdict.differing(),
                summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY - 3) + "...");
    }

    /** The last verdict on the whole shop; empty where there is none. */
    public Optional<Verdict> last() {
        boolean kept = m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, physicalName) > 0;
        List<Verdict> last = !kept ? List.of() : m2.query(
                "SELECT CAST(began_at AS CHAR), CAST(ended_at AS CHAR), whole, clean, rows_compared, rows_differing, summary FROM " + table()
                        + " WHERE whole = 1 ORDER BY verdict_id DESC LIMIT 1", ROW);
        return last.stream().findFirst();
    }

    private static String text(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static Instant instant(String text) {
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    }
}
