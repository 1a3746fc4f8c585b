package io.caravan.script;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A script resolved against both schemas.
 *
 * @param area the route that runs it
 * @param name its name
 * @param statements what M2 gets, in order
 * @param inDelta what M2 gets where only changed rows are made anew, in order; empty where the script always makes all
 * @param tables the M2 tables that it names, working tables among them, without prefix
 * @param writes those that it writes
 * @param asked the columns of changed rows that {@code inDelta} goes by, by table
 */
public record ReadyScript(
        String area,
        String name,
        List<ReadyStatement> statements,
        List<ReadyStatement> inDelta,
        Set<String> tables,
        Set<String> writes,
        Map<String, Set<String>> asked) {

    /** What {@code caravan_checkpoint} calls a script, so that it is not taken for a mapping. */
    public static String checkpoint(String name) {
        return "sql:" + name;
    }

    /** Whether a row of {@code caravan_checkpoint} is that of a script. */
    public static boolean isScript(String checkpoint) {
        return checkpoint.startsWith("sql:");
    }

    /** The name of the script that a row of {@code caravan_checkpoint} is of. */
    static String nameOf(String checkpoint) {
        return checkpoint.substring("sql:".length());
    }

    /** What {@code caravan_checkpoint} calls this script. */
    public String checkpoint() {
        return checkpoint(name);
    }

    /** Whether it can make anew what depends on changed rows only. */
    public boolean incremental() {
        return !inDelta.isEmpty();
    }

    /** A checksum of what M2 gets: the first half of the fingerprint that {@code caravan_checkpoint} has of it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        statements.forEach(statement -> text.append(statement.sql()).append(statement.note().orElse("")).append('\n'));
        return sum(text.toString());
    }

    static String sum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    /** Whether it names one of some tables. */
    boolean namesOneOf(Set<String> some) {
        return some.stream().anyMatch(tables::contains);
    }
}
