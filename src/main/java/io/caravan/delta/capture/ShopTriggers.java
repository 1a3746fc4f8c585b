package io.caravan.delta.capture;

import io.caravan.delta.capture.LogTrigger.Event;
import io.caravan.delta.capture.LogTrigger.Slot;
import io.caravan.delta.capture.LogTrigger.Timing;
import io.caravan.schema.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The triggers that M1 has, the merchant's and Caravan's. */
final class ShopTriggers {

    /**
     * A trigger as M1 has it.
     *
     * @param definer as {@code user@host}
     * @param charset the character set of the client that made it
     * @param collation the collation of its connection
     */
    record Trigger(String name, Slot slot, String statement, String sqlMode, String definer, String charset, String collation) {

        boolean caravans() {
            return name.startsWith(LogTrigger.PREFIX);
        }
    }

    private static final String COLUMNS = "table_name, timing, event, statement, sql_mode, definer, charset, collation";

    private final DdlSession m1;
    private final String prefix;
    private final String replaced;

    /**
     * @param m1 a connection to M1
     * @param prefix M1's table prefix
     */
    ShopTriggers(DdlSession m1, String prefix) {
        this.m1 = m1;
        this.prefix = prefix;
        this.replaced = ChangeLog.fitted(ChangeLog.PREFIX + prefix + "replaced_triggers");
    }

    /** All triggers on the shop's tables. */
    List<Trigger> all() {
        return m1.ask().query(
                        "SELECT trigger_name, event_object_table, action_timing, event_manipulation, action_statement, sql_mode, definer,"
                                + " character_set_client, collation_connection FROM information_schema.triggers"
                                + " WHERE trigger_schema = DATABASE() ORDER BY trigger_name",
                        (row, number) -> read(row))
                .stream()
                .filter(trigger -> trigger.slot().table().startsWith(prefix))
                .toList();
    }

    private static Trigger read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Trigger(
                row.getString(1), new Slot(row.getString(2), Timing.valueOf(row.getString(3)), Event.valueOf(row.getString(4))),
                row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9));
    }

    /** Makes one of Caravan's. */
    void create(String name, Slot slot, String body) {
        m1.run("CREATE TRIGGER " + Identifier.quoted(name) + " " + slot.clause() + " FOR EACH ROW " + body);
    }

    /** Makes one of Caravan's that does a merchant's work too, in the name and in the SQL mode that the merchant's had. */
    void createFor(Trigger merchants, String name, String body) {
        create(merchants, name, body);
    }

    void drop(String name) {
        m1.run("DROP TRIGGER IF EXISTS " + Identifier.quoted(name));
    }

    /** Writes a merchant's trigger down before it makes room. */
    void remember(Trigger merchants) {
        m1.run("CREATE TABLE IF NOT EXISTS " + Identifier.quoted(replaced) + " (name VARCHAR(64) NOT NULL PRIMARY KEY, table_name VARCHAR(64) NOT NULL,"
                + " timing VARCHAR(6) NOT NULL, event VARCHAR(6) NOT NULL, statement LONGTEXT NOT NULL, sql_mode TEXT NOT NULL,"
                + " definer VARCHAR(288) NOT NULL, charset VARCHAR(32) NOT NULL, collation VARCHAR(64) NOT NULL)"
                + " ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_bin");
        m1.ask().update("REPLACE INTO " + Identifier.quoted(replaced) + " (name, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                merchants.name(), merchants.slot().table(), merchants.slot().timing().name(), merchants.slot().event().name(),
                merchants.statement(), merchants.sqlMode(), merchants.definer(), merchants.charset(), merchants.collation());
    }

    void forget(Trigger merchants) {
        m1.ask().update("DELETE FROM " + Identifier.quoted(replaced) + " WHERE name = ?", merchants.name());
    }

    /** The merchant's triggers that made room. */
    List<Trigger> remembered() {
        Integer there = m1.ask().queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, replaced);
        return there == 0 ? List.of() : m1.ask().query("SELECT name, " + COLUMNS + " FROM " + Identifier.quoted(replaced), (row, number) -> read(row));
    }

    /** Puts a merchant's trigger back as it was. */
    void restore(Trigger merchants) {
        drop(merchants.name());
        create(merchants, merchants.name(), merchants.statement());
    }

    /** Forgets that triggers ever made room. */
    void forgetAll() {
        m1.run("DROP TABLE IF EXISTS " + Identifier.quoted(replaced));
    }

    private void create(Trigger like, String name, String body) {
        String account = m1.ask().queryForObject("SELECT CURRENT_USER()", String.class);
        String sql = "CREATE " + (account.equals(like.definer()) ? "" : "DEFINER=" + definer(like) + " ") + "TRIGGER " + Identifier.quoted(name) + " "
                + like.slot().clause() + " FOR EACH ROW " + body;
        // The server keeps the session's character set with the trigger. The driver speaks UTF-8, whatever the session says.
        boolean sameBytes = like.charset().startsWith("utf8") || StandardCharsets.US_ASCII.newEncoder().canEncode(sql);
        m1.inMode(like.sqlMode(), () -> {
            Optional<String[]> before = sameBytes ? Optional.of(session()) : Optional.empty();
            before.ifPresent(ignored -> session(like.charset(), like.collation()));
            try {
                m1.run(sql);
            } finally {
                before.ifPresent(session -> session(session[0], session[1]));
            }
            return null;
        });
    }

    private String[] session() {
        return m1.ask().queryForObject(
                "SELECT @@character_set_client, @@collation_connection", (row, number) -> new String[] {row.getString(1), row.getString(2)});
    }

    private void session(String charset, String collation) {
        m1.ask().update("SET character_set_client = ?, collation_connection = ?", charset, collation);
    }

    private static String definer(Trigger trigger) {
        int at = trigger.definer().lastIndexOf('@');
        return Identifier.quoted(trigger.definer().substring(0, at)) + "@" + Identifier.quoted(trigger.definer().substring(at + 1));
    }
}
