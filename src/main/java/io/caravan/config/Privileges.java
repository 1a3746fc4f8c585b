package io.caravan.config;

import java.util.List;
import java.util.Set;

/**
 * What Caravan must be allowed to do in a database.
 *
 * @param onTables privileges needed on the shop's tables
 * @param onDatabase privileges needed on tables that are yet to come: those named {@code caravan_} and {@code m2_cl_}
 */
record Privileges(List<String> onTables, List<String> onDatabase) {

    /**
     * @param side {@code m1} or {@code m2}
     * @param changeLogs whether M1 keeps change logs
     * @param followed whether the delta follows M1, for which triggers in M2 note what others change there
     */
    static Privileges of(String side, boolean changeLogs, boolean followed) {
        if (side.equals("m1")) {
            return changeLogs
                    ? new Privileges(List.of("SELECT", "TRIGGER"), List.of("INSERT", "DELETE", "CREATE", "DROP", "ALTER"))
                    : new Privileges(List.of("SELECT"), List.of());
        }
        return new Privileges(
                List.of("SELECT", "INSERT", "UPDATE", "DELETE"), followed ? List.of("CREATE", "DROP", "TRIGGER") : List.of("CREATE", "DROP"));
    }

    /** @return what of it is not granted, in the same order */
    Privileges missing(Grants grants, String database, Set<String> tables) {
        return new Privileges(
                onTables.stream().filter(privilege -> !onAll(grants, privilege, database, tables)).toList(),
                onDatabase.stream().filter(privilege -> !grants.onDatabase(privilege, database)).toList());
    }

    private static boolean onAll(Grants grants, String privilege, String database, Set<String> tables) {
        return grants.onDatabase(privilege, database)
                || !tables.isEmpty()
                        && tables.stream().allMatch(table -> grants.onTable(privilege, database, table));
    }

    boolean none() {
        return onTables.isEmpty() && onDatabase.isEmpty();
    }

    /** @return the privileges with commas */
    String list() {
        return String.join(", ", onTables) + (onTables.isEmpty() || onDatabase.isEmpty() ? "" : ", ")
                + String.join(", ", onDatabase);
    }

    /**
     * @param account quoted as in SQL, {@code 'user'@'host'}
     * @return the statement that grants these privileges
     */
    String statement(String database, String account) {
        return "GRANT " + list() + " ON `" + database.replace("`", "``") + "`.* TO " + account + ";";
    }
}
