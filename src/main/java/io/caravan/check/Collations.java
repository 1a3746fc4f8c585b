package io.caravan.check;

import io.caravan.schema.Column;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares text on M1's server the way M2 will. */
final class Collations {

    private final Set<String> known;

    /** @param m1 the server that compares; it may be older than M2's and know fewer collations */
    Collations(JdbcTemplate m1) {
        this(new HashSet<>(m1.queryForList(
                "SELECT LOWER(collation_name) FROM information_schema.collations", String.class)));
    }

    Collations(Set<String> known) {
        this.known = known;
    }

    /** Whether two values that M1's column tells apart are always told apart by M2's. */
    static boolean asStrict(Column m1, Column m2) {
        return !m1.text() && !m2.text()
                || m1.text() && m2.text() && rules(m1.collation()).equals(rules(m2.collation()));
    }

    /** A value as M2's column will compare it. */
    String asIn(Column m2, String value) {
        if (!m2.text()) {
            return value;
        }
        String collation = nearest(m2.collation());
        String charset = collation.substring(0, collation.indexOf('_'));
        return "CONVERT(" + value + " USING " + charset + ") COLLATE " + collation;
    }

    /** M2's collation or, where M1's server does not know it, the one that comes closest. */
    String nearest(String collation) {
        String rules = rules(collation);
        String inFull = rules.equals("bin") || rules.endsWith("_bin") ? "utf8mb4_bin" : "utf8mb4_" + rules;
        return List.of(inFull, "utf8mb4_unicode_520_ci", "utf8mb4_unicode_ci", "utf8mb4_general_ci").stream()
                .filter(candidate -> known.contains(candidate) && (candidate.equals(inFull) || !rules.contains("general")))
                .findFirst()
                .orElse(known.contains("utf8mb4_general_ci") ? "utf8mb4_general_ci" : "utf8_general_ci");
    }

    /** A collation without its character set. */
    private static String rules(String collation) {
        String name = collation.toLowerCase(Locale.ROOT);
        return name.startsWith("utf8") ? name.substring(name.indexOf('_') + 1) : name;
    }
}
