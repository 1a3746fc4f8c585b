package io.caravan.script;

import io.caravan.schema.Identifier;
import io.caravan.script.ReadyStatement.Refill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills a table anew and makes its keys afterwards, from sorted rows, where a statement asks for it ({@code -- keys afterwards:}): half of the work for
 * a list of orders with a dozen keys and a full-text index, whose words the server would else sort into it at the commit. The shop is never without the keys:
 * the rows go to a new table, which takes the place of the old one at the end, in one step. A process that is stopped between leaves the old
 * one, and a {@code caravan_keyless_} table, which the next attempt drops.
 */
final class KeysAfterwards {

    /** Longer names are refused by all servers. */
    private static final int LONGEST_NAME = 64;

    /** The keys that need not be unique, as {@code SHOW CREATE TABLE} prints them, a line for each. */
    private static final Pattern KEY = Pattern.compile("^ +((FULLTEXT )?KEY (`(?:[^`]|``)+`) .*?),?$", Pattern.MULTILINE);

    private final JdbcTemplate m2;

    /** @param m2 the M2 database */
    KeysAfterwards(JdbcTemplate m2) {
        this.m2 = m2;
    }

    /** The statements, each that asks for it, and whose table can be another one, with what surrounds it. */
    List<ReadyStatement> in(List<ReadyStatement> statements) {
        List<ReadyStatement> all = new ArrayList<>();
        for (ReadyStatement statement : statements) {
            List<ReadyStatement> surrounded = statement.refill().filter(this::isWorthIt).map(refill -> surrounded(statement, refill)).orElse(List.of());
            all.addAll(surrounded.isEmpty() ? List.of(statement) : surrounded);
        }
        return List.copyOf(all);
    }

    private boolean isWorthIt(Refill refill) {
        Long rows = m2.queryForObject(
                "SELECT COUNT(*) FROM (SELECT 1 FROM " + Identifier.quoted(refill.source()) + " LIMIT " + refill.rows() + ") AS first_rows", Long.class);
        return rows >= refill.rows() && name(refill, "keyless").length() <= LONGEST_NAME && isAllowed("ALTER") && isAllowed("TRIGGER") && !hasTriggers(refill.table());
    }

    /** Whether the account itself has a privilege; what it has by a role counts as not seen. */
    private boolean isAllowed(String privilege) {
        String account = "CONCAT('''', REPLACE(CURRENT_USER(), '@', '''@'''), '''')";
        return m2.queryForObject("SELECT (SELECT COUNT(*) FROM information_schema.user_privileges WHERE grantee = " + account + " AND privilege_type = ?)"
                        + " + (SELECT COUNT(*) FROM information_schema.schema_privileges WHERE grantee = " + account
                        + " AND privilege_type = ? AND DATABASE() LIKE table_schema)",
                Integer.class, privilege, privilege) > 0;
    }

    /** They would stay with the old table. Without the privilege TRIGGER none is seen. */
    private boolean hasTriggers(String table) {
        return m2.queryForObject("SELECT COUNT(*) FROM information_schema.triggers WHERE event_object_schema = DATABASE() AND event_object_table = ?",
                Integer.class, table) > 0;
    }

    private static String name(Refill refill, String which) {
        return refill.prefix() + "caravan_" + which + "_" + refill.table().substring(refill.prefix().length());
    }

    /** Nothing where the table has no such key. */
    private List<ReadyStatement> surrounded(ReadyStatement statement, Refill refill) {
        String table = Identifier.quoted(refill.table());
        String created = m2.queryForObject("SHOW CREATE TABLE " + table, (row, number) -> row.getString(2));
        List<MatchResult> keys = KEY.matcher(created).results().toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        String fresh = Identifier.quoted(name(refill, "keyless"));
        String old = Identifier.quoted(name(refill, "replaced"));
        List<ReadyStatement> all = new ArrayList<>();
        all.add(statement.instead("DROP TABLE IF EXISTS " + fresh + ", " + old, false));
        all.add(statement.instead("CREATE TABLE " + fresh + " LIKE " + table, false));
        all.add(statement.instead("ALTER TABLE " + fresh + keys.stream().map(key -> " DROP KEY " + key.group(3)).collect(Collectors.joining(",")), false));
        all.add(statement.instead(new StatementTables(statement.sql()).renamed(Map.of(refill.table(), name(refill, "keyless"))), true));
        String plain = keys.stream().filter(key -> key.group(2) == null).map(key -> " ADD " + key.group(1)).collect(Collectors.joining(","));
        if (!plain.isEmpty()) {
            all.add(statement.instead("ALTER TABLE " + fresh + plain, false));
        }
        // A server that makes a full-text index in the same step as others copies the whole table, and makes all of them row by row.
        keys.stream().filter(key -> key.group(2) != null).forEach(key -> all.add(statement.instead("ALTER TABLE " + fresh + " ADD " + key.group(1), false)));
        all.add(statement.instead("RENAME TABLE " + table + " TO " + old + ", " + fresh + " TO " + table, false));
        all.add(statement.instead("DROP TABLE " + old, false));
        return all;
    }
}
