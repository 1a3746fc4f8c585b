package io.caravan.delta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What has to be read anew by later polls although its change is consumed, in {@code caravan_delta_pending}: rows that could not be applied, or that hang on such. */
final class PendingScopes {

    /** Stands for all rows of a table. */
    private static final String WHOLE = "*";
    private static final int BATCH = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate m2;
    private final String table;

    PendingScopes(DataSource m2, String prefix) {
        this.m2 = new JdbcTemplate(m2);
        this.table = Identifier.quoted(prefix + "caravan_delta_pending");
    }

    void create() {
        m2.execute("CREATE TABLE IF NOT EXISTS " + table + " (m2_table VARCHAR(64) NOT NULL, scope_hash CHAR(32) NOT NULL, scope TEXT NOT NULL,"
                + " attempts INT UNSIGNED NOT NULL DEFAULT 0, created_at DATETIME NOT NULL, tried_at DATETIME NOT NULL,"
                + " PRIMARY KEY (m2_table, scope_hash), KEY (tried_at)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin");
    }

    /**
     * Adds what was tried longest ago to what a poll reads anew.
     *
     * @return the M2 tables of which something is pending
     */
    Set<String> addTo(Impact impact, int most) {
        Set<String> tables = new TreeSet<>();
        m2.query("SELECT m2_table, scope FROM " + table + " ORDER BY tried_at LIMIT " + most, row -> {
            AffectedRows rows = impact.of(row.getString(1));
            if (rows != null) {
                tables.add(row.getString(1));
                if (row.getString(2).equals(WHOLE)) {
                    rows.all();
                } else {
                    rows.add(read(rows.table(), row.getString(2)));
                }
            }
        });
        return tables;
    }

    /** Notes scopes for the next poll. */
    void add(FollowedTable followed, Collection<List<Object>> scopes) {
        batch("INSERT INTO " + table + " (m2_table, scope_hash, scope, attempts, created_at, tried_at) VALUES (?, ?, ?, 0, UTC_TIMESTAMP(),"
                + " UTC_TIMESTAMP()) ON DUPLICATE KEY UPDATE attempts = 0", followed, written(scopes), true);
    }

    /** Notes that scopes could not be applied. */
    void failed(FollowedTable followed, Collection<List<Object>> scopes) {
        batch("INSERT INTO " + table + " (m2_table, scope_hash, scope, attempts, created_at, tried_at) VALUES (?, ?, ?, 1, UTC_TIMESTAMP(),"
                + " UTC_TIMESTAMP()) ON DUPLICATE KEY UPDATE attempts = attempts + 1, tried_at = UTC_TIMESTAMP()", followed,
                followed.scope().isWhole() ? List.of(WHOLE) : written(scopes), true);
    }

    /** Forgets scopes that are applied. */
    void applied(FollowedTable followed, Collection<List<Object>> scopes) {
        batch("DELETE FROM " + table + " WHERE m2_table = ? AND scope_hash = ?", followed,
                followed.scope().isWhole() ? List.of(WHOLE) : written(scopes), false);
    }

    /** Forgets that all rows of a table had to be read anew. */
    void appliedWhole(FollowedTable followed) {
        batch("DELETE FROM " + table + " WHERE m2_table = ? AND scope_hash = ?", followed, List.of(WHOLE), false);
    }

    /** Notes that all rows of a table have to be read anew. */
    void addWhole(FollowedTable followed) {
        batch("INSERT INTO " + table + " (m2_table, scope_hash, scope, attempts, created_at, tried_at) VALUES (?, ?, ?, 0, UTC_TIMESTAMP(),"
                + " UTC_TIMESTAMP()) ON DUPLICATE KEY UPDATE attempts = 0", followed, List.of(WHOLE), true);
    }

    /** How many scopes have not been tried yet. */
    long untried() {
        return m2.queryForObject("SELECT COUNT(*) FROM " + table + " WHERE attempts = 0", Long.class);
    }

    private void batch(String sql, FollowedTable followed, List<String> scopes, boolean text) {
        List<Object[]> rows = new ArrayList<>();
        scopes.forEach(scope -> rows.add(text
                ? new Object[] {followed.name(), hash(scope), scope}
                : new Object[] {followed.name(), hash(scope)}));
        for (int from = 0; from < rows.size(); from += BATCH) {
            m2.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    private static List<String> written(Collection<List<Object>> scopes) {
        return scopes.stream().map(scope -> {
            try {
                return JSON.writeValueAsString(scope.stream().map(String::valueOf).toList());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    private static List<Object> read(FollowedTable followed, String scope) {
        try {
            List<String> texts = JSON.readValue(scope, new TypeReference<List<String>>() {});
            Map<String, Column> columns = followed.target().columns();
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                values.add(Impact.value(columns.get(followed.scope().targets().get(i)), texts.get(i)));
            }
            return values;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("caravan_delta_pending holds a scope that is no JSON list: " + scope, e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(java.security.MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
