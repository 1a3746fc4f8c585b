package io.caravan.process;

import io.caravan.check.InstalledRows;
import io.caravan.copy.Checkpoint;
import io.caravan.copy.KeptRows;
import io.caravan.copy.Plans;
import io.caravan.mapping.MappingFault;
import io.caravan.mapping.Nearest;
import io.caravan.mapping.TablePlan;
import io.caravan.route.Area;
import io.caravan.route.Areas;
import io.caravan.schema.ForeignKey;
import io.caravan.schema.Identifier;
import io.caravan.schema.Table;
import io.caravan.script.ReadyStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What {@code migrate --keep} can keep of M2: the rows of tables that the copy would empty. */
public final class Keeping {

    /** Other tables name their rows by id without a foreign key, so that a row of M1 with the same id would lend them what is not theirs. */
    private static final Set<String> ENTITIES = Set.of(
            "catalog_category_entity", "catalog_product_entity", "customer_address_entity", "customer_entity", "quote", "sales_creditmemo",
            "sales_invoice", "sales_order", "sales_shipment");
    private static final int IDS_AT_A_TIME = 1000;
    private static final int NAMED = 10;

    private static final Pattern REMAKES =
            Pattern.compile("(?is)\\s*(?:INSERT(?: IGNORE)? INTO|REPLACE INTO|DELETE(?: \\w+)? FROM)\\s+`([^`]+)`.*");

    private final Shops shops;
    private final Plans plans;
    private final JdbcTemplate m1;
    private final JdbcTemplate m2;
    private final Map<String, Table> targets = new LinkedHashMap<>();
    private Map<String, String> remade;
    private final InstalledRows installed = InstalledRows.read();

    /**
     * @param shops both databases
     * @param plans the plans of the routes
     */
    public Keeping(Shops shops, Plans plans) {
        this.shops = shops;
        this.plans = plans;
        this.m1 = new JdbcTemplate(shops.m1());
        this.m2 = new JdbcTemplate(shops.m2());
        replacing().forEach(plan -> targets.put(plan.target().name(), plan.target()));
    }

    /**
     * Keeps the rows that M2 holds now. What is kept already stays so.
     *
     * @param names areas and M2 tables, without prefix
     * @return how many rows were added to those that are kept
     * @throws MappingFault if a name is unknown, or its rows cannot be kept; nothing is kept then
     */
    public long keep(Collection<String> names) {
        return check(names).stream().mapToLong(table -> new KeptRows(shops.m2(), shops.tables()).keep(targets.get(table))).sum();
    }

    /**
     * Says whether {@link #keep} will be able to; nothing is written.
     *
     * @return the tables of which rows are not kept yet
     * @throws MappingFault if a name is unknown, or its rows cannot be kept
     */
    public Set<String> check(Collection<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        Set<String> before = new KeptRows(shops.m2(), shops.tables()).counts().keySet();
        Set<String> tables = tables(names);
        tables.removeAll(before);
        List<String> problems = begun(tables);
        Set<String> all = new LinkedHashSet<>(before);
        all.addAll(tables);
        problems.addAll(torn(all));
        tables.forEach(table -> sameIds(table).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new MappingFault(problems);
        }
        return tables;
    }

    /**
     * What has to be named together, so that nothing is torn apart.
     *
     * @param area an area
     * @return areas and tables for {@code --keep}, the area first; empty where its rows cannot be kept
     */
    public Optional<List<String>> together(Area area) {
        Set<String> tables = new LinkedHashSet<>();
        if (!problems(area, tables).isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of(area.id()));
        // Each round adds what the one before has to go with; there are only so many tables.
        for (Set<String> more = missing(tables); !more.isEmpty(); more = missing(tables)) {
            if (more.stream().anyMatch(table -> obstacle(table).isPresent())) {
                return Optional.empty();
            }
            tables.addAll(more);
            names.addAll(more);
        }
        return Optional.of(names);
    }

    /** What is kept, in one line; empty where nothing is. */
    public static Optional<String> said(Shops shops) {
        Map<String, Long> kept = new KeptRows(shops.m2(), shops.tables()).counts();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of("Kept of M2's own: " + kept.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "))
                        + ". Rows of M1 that they stand in the way of: SELECT * FROM caravan_quarantine WHERE reason LIKE '%(migrate --keep)'");
    }

    private Set<String> tables(Collection<String> names) {
        Set<String> tables = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        for (String name : names) {
            Optional<Area> area = plans.areas().stream().filter(a -> a.id().equals(name)).findFirst();
            if (area.isPresent()) {
                problems.addAll(problems(area.get(), tables));
            } else if (targets.containsKey(name)) {
                obstacle(name).ifPresentOrElse(problems::add, () -> tables.add(name));
            } else {
                problems.add(unknown(name));
            }
        }
        if (!problems.isEmpty()) {
            throw new MappingFault(problems);
        }
        return tables;
    }

    private String unknown(String name) {
        if (shops.m2Schema().table(name).isPresent()) {
            return "--keep " + name + ": the copy does not empty this table; leave it out";
        }
        Optional<TablePlan> source = plans.all().stream().filter(plan -> plan.name().equals(name)).findFirst();
        Set<String> valid = new TreeSet<>(targets.keySet());
        plans.areas().forEach(area -> valid.add(area.id()));
        return "--keep " + name + ": there is neither an area nor a table of M2 of this name"
                + source.map(plan -> "; M1's " + name + " goes to M2's " + plan.target().name()).orElseGet(() -> Nearest.hint(name, valid))
                + "; the areas are: " + String.join(", ", plans.areas().stream().map(Area::id).toList());
    }

    /** Why an area cannot be kept; adds its tables where it can. */
    private List<String> problems(Area area, Set<String> tables) {
        List<String> own = replacing().filter(plan -> plan.step().area().equals(area.id())).map(plan -> plan.target().name()).distinct().toList();
        List<String> problems = new ArrayList<>(own.stream().flatMap(table -> obstacle(table).stream()).toList());
        if (own.isEmpty()) {
            problems.add("--keep " + area.id() + ": the copy empties no table for this area, so that there is nothing to keep");
        }
        tables.addAll(own);
        return problems;
    }

    private Optional<String> obstacle(String table) {
        if (remade == null) {
            remade = remade();
        }
        if (remade.containsKey(table)) {
            return Optional.of("--keep " + table + ": " + remade.get(table) + " makes this table anew, and decides itself what of M2 stays");
        }
        if (replacing().anyMatch(plan -> plan.target().name().equals(table) && isSetting(plan))) {
            return Optional.of("--keep " + table + ": the rows of M1 hang on these settings, and would be left behind with them");
        }
        return targets.get(table).identity().isPresent()
                ? Optional.empty()
                : Optional.of("--keep " + table + ": the table has no key by which its rows could be told from those of M1");
    }

    private List<String> begun(Collection<String> tables) {
        if (!shops.tables().exist()) {
            return new ArrayList<>();
        }
        Checkpoint checkpoint = new Checkpoint(shops.m2(), shops.tables());
        return checkpoint.tables().stream()
                .filter(state -> tables.contains(state.m2Table()))
                .map(state -> "--keep " + state.m2Table() + ": an earlier run has emptied this table already. To keep what it held, restore M2 and start again")
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Customers, products, orders of both shops that have the same id, but are not the same. */
    private Optional<String> sameIds(String table) {
        List<String> same = new ArrayList<>();
        replacing().filter(plan -> plan.target().name().equals(table) && ENTITIES.contains(table) && plan.keys().size() == 1).forEach(plan ->
                plan.imageOf(plan.keys().get(0)).ifPresent(id -> {
                    List<String> ids = m2.queryForList("SELECT " + Identifier.quoted(id.target().name()) + " FROM " + plan.target().sql() + " ORDER BY 1", String.class);
                    for (int from = 0; from < ids.size(); from += IDS_AT_A_TIME) {
                        List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_A_TIME));
                        String key = Identifier.quoted(plan.keys().get(0));
                        same.addAll(m1.queryForList(
                                "SELECT " + key + " FROM " + plan.source().sql() + " WHERE " + key + " IN (?" + ",?".repeat(some.size() - 1) + ") ORDER BY 1",
                                String.class, some.toArray()));
                    }
                }));
        // The roots of the category tree are the same in every shop.
        same.removeIf(id -> table.equals("catalog_category_entity") && (id.equals("1") || id.equals("2")));
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of("--keep " + table + ": " + (same.size() == 1 ? "a row of M1 has" : same.size() + " rows of M1 have") + " the id of one that would stay ("
                        + String.join(", ", same.subList(0, Math.min(NAMED, same.size()))) + (same.size() > NAMED ? ", ..." : "")
                        + "), and carts, orders and the like that name it by its id would become those of another. Delete these rows in Magento 2, or make them"
                        + " anew there with ids far above those of Magento 1");
    }

    /** Rows that belong together, of which some would stay and others go. */
    private List<String> torn(Set<String> kept) {
        List<String> problems = new ArrayList<>();
        missing(kept, (table, key, parent) -> problems.add(kept.contains(parent)
                ? "--keep " + parent + ": " + rows(table, key) + " of " + table + " belong to its rows, and would go. Keep both: --keep " + parent + "," + table
                : "--keep " + table + ": " + rows(table, key) + " belong to rows of " + parent + ", which the copy replaces by M1's. Keep both: --keep " + table + "," + parent));
        return problems;
    }

    private Set<String> missing(Set<String> kept) {
        Set<String> missing = new LinkedHashSet<>();
        missing(kept, (table, key, parent) -> missing.add(kept.contains(table) ? parent : table));
        return missing;
    }

    private interface Torn {
        void apart(String table, ForeignKey key, String parent);
    }

    private void missing(Set<String> kept, Torn torn) {
        for (Table table : targets.values()) {
            for (ForeignKey key : table.foreignKeys()) {
                Table parent = targets.get(key.parent());
                if (parent == null || kept.contains(table.name()) == kept.contains(parent.name())) {
                    continue;
                }
                boolean childStays = kept.contains(table.name());
                boolean matters = childStays ? !staysTheSame(parent) : key.onDelete().equals("CASCADE");
                if (matters && count(table, key) > 0) {
                    torn.apart(table.name(), key, parent.name());
                }
            }
        }
    }

    /** Store views and what the installer brings have the same ids in both shops. */
    private boolean staysTheSame(Table parent) {
        return replacing().anyMatch(plan -> plan.target() == parent && isSetting(plan)) || !installed.exceeded(parent.name(), count(parent));
    }

    private String rows(String table, ForeignKey key) {
        long rows = count(targets.get(table), key);
        return rows == 1 ? "1 row" : String.format(java.util.Locale.ROOT, "%,d rows", rows);
    }

    private long count(Table table, ForeignKey key) {
        return m2.queryForObject(
                "SELECT COUNT(*) FROM " + table.sql() + " WHERE "
                        + key.columns().stream().map(column -> Identifier.quoted(column) + " IS NOT NULL").collect(Collectors.joining(" AND ")),
                Long.class);
    }

    private long count(Table table) {
        return m2.queryForObject("SELECT COUNT(*) FROM " + table.sql(), Long.class);
    }

    private java.util.stream.Stream<TablePlan> replacing() {
        return plans.all().stream().filter(plan -> !plan.mapping().stage());
    }

    private boolean isSetting(TablePlan plan) {
        return plans.areas().stream().anyMatch(area -> area.id().equals(plan.step().area()) && area.group().equals(Areas.SETTINGS));
    }

    /** By table, the script that makes it anew. */
    private Map<String, String> remade() {
        Map<String, String> scripts = new LinkedHashMap<>();
        String prefix = shops.m2Schema().prefix();
        for (Area area : plans.areas()) {
            for (String script : area.scripts()) {
                for (ReadyStatement statement : shops.scripts().ready(area, script, plans, () -> List.of(0L)).statements()) {
                    Matcher written = REMAKES.matcher(statement.sql());
                    if (written.matches() && written.group(1).startsWith(prefix)) {
                        scripts.putIfAbsent(written.group(1).substring(prefix.length()), "routes/sql/" + script + ".sql");
                    }
                }
            }
        }
        return scripts;
    }
}
