package io.caravan.script;

import java.util.List;
import java.util.Set;

/**
 * A script resolved against both schemas.
 *
 * @param area the route that runs it
 * @param name its name
 * @param statements what M2 gets, in order
 * @param tables the M2 tables that it names, working tables among them, without prefix
 */
public record ReadyScript(String area, String name, List<ReadyStatement> statements, Set<String> tables) {

    /** What {@code caravan_checkpoint} calls a script, so that it is not taken for a mapping. */
    public static String checkpoint(String name) {
        return "sql:" + name;
    }

    /** Whether a row of {@code caravan_checkpoint} is that of a script. */
    public static boolean isScript(String checkpoint) {
        return checkpoint.startsWith("sql:");
    }

    /** The same for this script. */
    public String checkpoint() {
        return checkpoint(name);
    }
}
