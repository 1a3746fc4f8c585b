package io.caravan.script;

import io.caravan.copy.Plans;
import io.caravan.mapping.CopyStep;
import io.caravan.mapping.MappingFault;
import io.caravan.mapping.Mappings;
import io.caravan.mapping.Nearest;
import io.caravan.mapping.TableMapping;
import io.caravan.route.Area;
import io.caravan.schema.ForeignKey;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import io.caravan.script.Placeholders.Named;
import io.caravan.script.ReadyStatement.Refill;
import io.caravan.script.Statement.KeysAfterwards;
import io.caravan.script.Statement.Over;
import io.caravan.script.Statement.Repeat;
import io.caravan.script.Statement.When;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Resolves the scripts that routes name: which tables their placeholders stand for, which statements this shop needs.
 *
 * <p>{@code {table}} is a table of M2, {@code {m1.table}} the staged rows of M1, {@code {m2.table}} the rows that M2 brought
 * along, {@code {caravan.name}} a working table of the script, {@code {new.table}} a table of M2 that the script makes,
 * {@code {section.methods.payment}} a map of the mapping files as
 * a table of {@code name} and {@code value}, {@code {script}} the script's name as a text, {@code {charset}} M2's character set,
 * {@code {changed.table.column}} what the column has, or had, in rows that changed.
 */
public final class Scripts {

    /** What a statement writes is the table that it names first. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)\\s*(?:INSERT(?:\\s+IGNORE)?\\s+INTO|REPLACE\\s+INTO|UPDATE|DELETE(?:\\s+\\w+)?\\s+FROM|CREATE\\s+TABLE(?:\\s+IF\\s+NOT\\s+EXISTS)?)"
                    + "\\s+\\{([A-Za-z0-9_.-]+)}");
    private static final Pattern INSERTED = Pattern.compile("(?i)\\s*INSERT\\s+INTO\\s+\\{([A-Za-z0-9_]+)}");
    /** Where the tail goes, if not to the end. */
    private static final String TAIL = "{delta}";

    private final ScriptReader reader;
    private final Mappings mappings;
    private final Schema m1;
    private final Schema m2;
    private Plans stagedBy;
    private Set<String> staged = Set.of();

    /**
     * @param folder the folder {@code routes/sql}
     * @param mappings all mappings
     * @param m1 the live structure of Magento 1
     * @param m2 the live structure of Magento 2
     */
    public Scripts(Path folder, Mappings mappings, Schema m1, Schema m2) {
        this.reader = new ScriptReader(folder);
        this.mappings = mappings;
        this.m1 = m1;
        this.m2 = m2;
    }

    /**
     * Resolves all scripts of some areas, so that a wrong name is found before anything is written.
     *
     * @param plans the plans of all routes
     * @throws MappingFault if a script does not exist, or names what does not
     */
    public void check(Plans plans) {
        List<String> problems = new ArrayList<>();
        for (Area area : plans.areas()) {
            for (String table : area.kept()) {
                if (m2.table(table).isEmpty()) {
                    problems.add("route '" + area.id() + "': keep-table?table=" + table + ": M2 has no table '" + table + "'"
                            + Nearest.hint(table, m2.tables().keySet()));
                }
            }
            for (String script : area.scripts()) {
                try {
                    ready(area, script, plans, () -> List.of(0L));
                } catch (MappingFault fault) {
                    problems.addAll(fault.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new MappingFault(problems.stream().distinct().toList());
        }
    }

    /**
     * Resolves one script.
     *
     * @param area the route that names it
     * @param name the script's name
     * @param plans the plans of all routes
     * @param stores the ids of M2's store views, asked for where a statement is repeated for them
     * @throws MappingFault if it does not exist, or names what does not
     */
    public ReadyScript ready(Area area, String name, Plans plans, Supplier<? extends Collection<Long>> stores) {
        Script script = reader.read(area.id(), name);
        List<ReadyStatement> statements = new ArrayList<>();
        List<ReadyStatement> inDelta = new ArrayList<>();
        Named named = new Named(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashMap<>());
        List<String> problems = new ArrayList<>();
        for (Statement statement : script.statements()) {
            if (!statement.needs().stream().allMatch(this::exists)) {
                continue;
            }
            for (String sql : repeated(script, statement, stores, problems)) {
                if (statement.when() != When.ONLY_IN_DELTA) {
                    statements.add(ready(script, statement, sql, false, plans, named, problems));
                }
                if (statement.when() != When.NOT_IN_DELTA) {
                    inDelta.add(ready(script, statement, sql, true, plans, named, problems));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new MappingFault(problems.stream().distinct().toList());
        }
        // Without a word of changed rows, its statements are those of the whole run.
        return new ReadyScript(
                area.id(), name, List.copyOf(statements), named.asked().isEmpty() ? List.of() : List.copyOf(inDelta),
                named.tables(), named.written(), named.asked());
    }

    private ReadyStatement ready(
            Script script, Statement statement, String sql, boolean inDelta, Plans plans, Named named, List<String> problems) {
        String tail = inDelta ? statement.tail().orElse("") : "";
        if (sql.contains(TAIL) && statement.tail().isEmpty()) {
            problems.add(place(script, statement) + ": " + TAIL + " stands for what follows '-- in delta:', which is missing");
        }
        String whole = sql.contains(TAIL) ? sql.replace(TAIL, tail) : tail.isEmpty() ? sql : sql + "\n" + tail;
        Placeholders placeholders = new Placeholders(mappings, m2, stagedBy(plans), script, statement, inDelta, plans, named, problems);
        Matcher written = WRITTEN.matcher(whole);
        if (written.lookingAt()) {
            placeholders.written(written.group(1));
        }
        return new ReadyStatement(
                script.name(), statement.line(), placeholders.replacedIn(whole), statement.note(),
                statement.repeat().filter(repeat -> repeat.over() == Over.REFERENCE).isPresent(),
                inDelta ? Optional.empty() : statement.keysAfterwards().flatMap(keys -> refill(script, statement, keys, problems)));
    }

    /** Empty where other tables refer to the one that it fills, or that one to others: it cannot be another table then. */
    private Optional<Refill> refill(Script script, Statement statement, KeysAfterwards keys, List<String> problems) {
        Matcher insert = INSERTED.matcher(statement.sql());
        String name = insert.lookingAt() ? insert.group(1) : "";
        if (m2.table(name).isEmpty() || statement.sql().indexOf("{" + name + "}", insert.end(1)) >= 0) {
            problems.add(place(script, statement) + ": '-- keys afterwards:' belongs before an INSERT INTO a table of Magento 2 that it does not read");
            return Optional.empty();
        }
        if (m2.table(keys.table()).isEmpty()) {
            problems.add(place(script, statement) + ": '-- keys afterwards:': M2 has no table '" + keys.table() + "'"
                    + Nearest.hint(keys.table(), m2.tables().keySet()));
            return Optional.empty();
        }
        boolean related = !m2.table(name).get().foreignKeys().isEmpty()
                || m2.tables().values().stream().flatMap(table -> table.foreignKeys().stream()).anyMatch(key -> key.parent().equals(name));
        return related ? Optional.empty() : Optional.of(new Refill(m2.prefix() + name, m2.prefix(), keys.rows(), m2.prefix() + keys.table()));
    }

    private boolean exists(String need) {
        boolean inM1 = need.startsWith("m1.");
        String[] names = (inM1 ? need.substring(3) : need).split("\\.", 2);
        Optional<Table> table = (inM1 ? m1 : m2).table(names[0]);
        return table.isPresent() && (names.length == 1 || table.get().columns().containsKey(names[1]));
    }

    private List<String> repeated(Script script, Statement statement, Supplier<? extends Collection<Long>> stores, List<String> problems) {
        if (statement.repeat().isEmpty()) {
            return List.of(statement.sql());
        }
        Repeat repeat = statement.repeat().get();
        return switch (repeat.over()) {
            case COLUMN -> merchantColumns(script, statement, repeat.of(), problems).stream()
                    .map(column -> statement.sql().replace("<column>", Identifier.quoted(column)))
                    .toList();
            case REFERENCE -> references(repeat.of()).stream()
                    .map(child -> statement.sql().replace("<table>", child[0]).replace("<column>", child[1]))
                    .toList();
            case STORE -> stores.get().stream()
                    .map(store -> statement.sql().replace("<store>", Long.toString(store)))
                    .toList();
        };
    }

    /** The merchant's columns that both sides have; an operator's own list is checked by the name of the column. */
    private List<String> merchantColumns(Script script, Statement statement, String mapping, List<String> problems) {
        TableMapping rule = mappings.of(mapping);
        Set<String> here = m2.table(rule.from()).map(table -> table.columns().keySet()).orElse(Set.of());
        Set<String> there = m1.table(rule.from()).map(table -> table.columns().keySet()).orElse(Set.of());
        for (String column : rule.merchant()) {
            if (!here.contains(column) && !there.contains(column)) {
                problems.add((rule.place() == null ? place(script, statement) : rule.place().toString()) + ": merchant: '" + column
                        + "' is no column of " + rule.from() + Nearest.hint(column, here));
            }
        }
        return rule.merchant().stream().filter(column -> here.contains(column) && there.contains(column)).toList();
    }

    private List<String[]> references(String of) {
        int dot = of.indexOf('.');
        String parent = of.substring(0, Math.max(0, dot));
        String parentColumn = of.substring(dot + 1);
        List<String[]> children = new ArrayList<>();
        for (Table table : m2.tables().values()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (key.parent().equals(parent) && key.parentColumns().contains(parentColumn)) {
                    String column = key.columns().get(key.parentColumns().indexOf(parentColumn));
                    children.add(new String[] {table.sql(), Identifier.quoted(column)});
                }
            }
        }
        return children;
    }

    /** The mappings that routes stage; the same for all scripts. */
    private synchronized Set<String> stagedBy(Plans plans) {
        if (stagedBy != plans) {
            staged = plans.areas().stream()
                    .flatMap(area -> area.steps().stream())
                    .map(CopyStep::table)
                    .filter(table -> mappings.of(table).stage())
                    .collect(Collectors.toUnmodifiableSet());
            stagedBy = plans;
        }
        return staged;
    }

    static String place(Script script, Statement statement) {
        return "routes/sql/" + script.name() + ".sql:" + statement.line();
    }
}
