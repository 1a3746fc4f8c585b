package io.caravan.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an account may do, read from the answer to SHOW GRANTS. Privileges on single columns do not count: Caravan
 * works on whole tables.
 */
final class Grants {

    private static final String NAME = "\\*|`(?:[^`]|``)*`";
    private static final Pattern GRANT =
            Pattern.compile("(GRANT|REVOKE) (.+?) ON (?:TABLE )?(" + NAME + ")\\.(" + NAME + ") (?:TO|FROM) .*");
    private static final Pattern ROLE = Pattern.compile("GRANT (`.+?`(?:@`.+?`)?(?:, *`.+?`(?:@`.+?`)?)*) TO .*");
    private static final Pattern COLUMNS = Pattern.compile("[A-Z ]+ \\([^)]*\\)");

    private final List<Grant> grants = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();

    /** @param lines the rows of SHOW GRANTS; those of another form are no business of Caravan's */
    Grants(List<String> lines) {
        for (String line : lines) {
            Matcher grant = GRANT.matcher(line);
            Matcher role = ROLE.matcher(line);
            if (grant.matches()) {
                grants.add(new Grant(
                        grant.group(1).equals("REVOKE"),
                        privileges(grant.group(2)),
                        unquoted(grant.group(3)),
                        unquoted(grant.group(4))));
            } else if (role.matches()) {
                roles.addAll(List.of(role.group(1).split(", *")));
            }
        }
    }

    /**
     * @param database as in the grant: a name with wildcards; empty for all
     * @param table empty for all
     */
    private record Grant(boolean revoked, Set<String> privileges, Optional<String> database, Optional<String> table) {

        boolean names(String privilege) {
            return privileges.contains(privilege) || privileges.contains("ALL PRIVILEGES");
        }

        boolean coversDatabase(String name) {
            return table.isEmpty() && (database.isEmpty() || like(database.get()).matcher(name).matches());
        }

        boolean coversTable(String name, String tableName) {
            return table.isPresent() && database.orElse("").equalsIgnoreCase(name)
                    && table.get().equalsIgnoreCase(tableName);
        }
    }

    /** @return whether the privilege is held on all tables of the database, also those to come */
    boolean onDatabase(String privilege, String database) {
        // A REVOKE is listed where partial_revokes takes one database out of a global grant; it is always by name.
        boolean revoked = grants.stream().anyMatch(grant -> grant.revoked() && grant.names(privilege)
                && grant.database().filter(database::equals).isPresent());
        return grants.stream().anyMatch(grant -> !grant.revoked() && grant.names(privilege)
                && grant.coversDatabase(database)
                && !(revoked && grant.database().isEmpty()));
    }

    /** @return whether the privilege is held on this table, by itself or as one of the database */
    boolean onTable(String privilege, String database, String table) {
        return onDatabase(privilege, database) || grants.stream().anyMatch(grant ->
                !grant.revoked() && grant.names(privilege) && grant.coversTable(database, table));
    }

    /** @return the roles that the account was granted, as they are quoted in SQL; they may not be active */
    List<String> roles() {
        return List.copyOf(roles);
    }

    private static Set<String> privileges(String list) {
        return Arrays.stream(COLUMNS.matcher(list).replaceAll("").split(","))
                .map(String::trim)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> unquoted(String name) {
        return name.equals("*")
                ? Optional.empty()
                : Optional.of(name.substring(1, name.length() - 1).replace("``", "`"));
    }

    /** The name of a database in a grant is a LIKE pattern. */
    private static Pattern like(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
            } else if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
    }
}
