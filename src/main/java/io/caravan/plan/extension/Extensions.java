package io.caravan.plan.extension;

import io.caravan.check.Proposal;
import io.caravan.plan.PlanInput;
import io.caravan.plan.extension.ExtensionTable.Fate;
import io.caravan.plan.extension.Traces.Trace;
import io.caravan.schema.Column;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The extensions of the Magento 1 shop, from all that it holds and Magento itself does not: codes in {@code core_resource}, settings,
 * tables, columns, classes of attributes, rules and content, and module files below the M1 root.
 *
 * @param list the extensions, by name
 * @param problems files below the M1 root that were not read, with the reason
 * @param tableRules proposed rules by table of Magento 1, without prefix
 * @param columnRules proposed rules by {@code table.column}
 * @param classRules class aliases of attributes that no mapping file lists, each with what it is: {@code source model of ...}
 * @param otherClasses the same for rules, widgets and content, where an empty class would help nobody
 * @param moved the tables that a route has to move, parents first
 */
public record Extensions(
        List<Extension> list,
        List<String> problems,
        Map<String, Proposal> tableRules,
        Map<String, Proposal> columnRules,
        Map<String, String> classRules,
        Map<String, String> otherClasses,
        List<String> moved) {

    /** What a group of columns is called that have no name in common with any extension. */
    static final String STRAY = "(columns of unknown origin)";

    private static final String CHANGE_LOGS = "m2_cl_";

    /**
     * Looks for them; reads only.
     *
     * @throws org.springframework.dao.DataAccessException if the Magento 1 database cannot be read
     */
    public static Extensions of(PlanInput input) {
        return new Search(input).run();
    }

    /** One search. */
    private static final class Search {

        private final PlanInput input;
        private final Schema m1;
        private final MagentoNames magento;
        private final Traces traces = new Traces();
        private final TableUse use;
        private final TableRules tableRules;
        private final ColumnRules columnRules;
        private final Map<String, Proposal> tableProposals = new TreeMap<>();
        private final Map<String, Proposal> columnProposals = new TreeMap<>();
        private final Set<String> moving = new TreeSet<>();
        private final Map<String, String> classRules = new TreeMap<>();
        private final Map<String, String> otherClasses = new TreeMap<>();

        Search(PlanInput input) {
            this.input = input;
            this.m1 = input.m1Schema();
            this.magento = new MagentoNames(m1.tables().keySet().stream().anyMatch(table -> table.startsWith("enterprise_")));
            this.use = new TableUse(input.m1());
            this.tableRules = new TableRules(input, magento);
            this.columnRules = new ColumnRules(input, magento);
        }

        Extensions run() {
            ModuleFiles files = input.m1Root().map(root -> ModuleFiles.read(root, magento)).orElse(ModuleFiles.NONE);
            files.modules().forEach(this::module);
            new Registrations(input, magento).into(traces);
            classes();
            tables();
            columns();
            attributes();
            Optional<LocalDateTime> lastOrder = use.lastOrder(m1.table("sales_flat_order").or(() -> m1.table("sales_order")));
            List<Extension> list = traces.all().stream()
                    .map(trace -> extension(trace, lastOrder))
                    .sorted(Comparator.comparing(extension -> extension.name().toLowerCase(java.util.Locale.ROOT)))
                    .toList();
            return new Extensions(
                    list, files.problems(), tableProposals, columnProposals, classRules, otherClasses, new ParentsFirst(m1).of(moving));
        }

        private void module(ModuleFile file) {
            Trace trace = traces.of(file.name());
            trace.active = file.active();
            trace.version = file.version();
            trace.aliases.addAll(file.groups());
            file.setups().forEach(code -> trace.aliases.add(code.replaceFirst("_setup$", "")));
            trace.declared.addAll(file.tables());
            trace.details.addAll(file.details());
            trace.details.addAll(file.problems());
            trace.evidence.add(file.active().map(on -> "app/etc/modules: " + (on ? "active" : "switched off"))
                    .orElse("code in app/code, but app/etc/modules does not name it"));
        }

        private void classes() {
            for (ClassUse found : ClassUses.read(input)) {
                if (found.alias().contains("\\") || found.magento()) {
                    continue;
                }
                Trace trace = traces.owning(found.group()).orElseGet(() -> traces.of(found.group()));
                trace.classes.add(found);
                trace.evidence.add("class " + found.alias() + " (" + found.what() + ")");
                boolean listed = input.mappings().classes().containsKey(found.alias());
                if (!listed && found.alias().matches("[a-z0-9_]+/[a-zA-Z0-9_]+")) {
                    (found.kind() == ClassUse.Kind.ATTRIBUTE ? classRules : otherClasses).merge(found.alias(), found.what(), (a, b) -> a + ", " + b);
                }
            }
            otherClasses.keySet().removeAll(classRules.keySet());
        }

        private void tables() {
            List<Table> unknown = m1.tables().values().stream()
                    .filter(table -> !table.name().startsWith(CHANGE_LOGS) && !magento.isTable(table.name()) && !isShipped(table.name()))
                    .toList();
            Map<String, Trace> declared = new HashMap<>();
            traces.all().forEach(trace -> trace.declared.forEach(table -> declared.putIfAbsent(table, trace)));
            Map<Table, Trace> owners = new LinkedHashMap<>();
            unknown.forEach(table -> Optional.ofNullable(declared.get(table.name())).or(() -> traces.owning(table.name()))
                    .ifPresent(trace -> owners.put(table, trace)));
            Set<String> strays = unknown.stream().filter(table -> !owners.containsKey(table)).map(Table::name).collect(Collectors.toSet());
            unknown.forEach(table -> {
                Trace trace = owners.computeIfAbsent(table, stray -> traces.of(magento.isGroup(Traces.words(stray.name()).get(0))
                        ? stray.name() : Traces.keyOf(stray.name(), strays)));
                trace.evidence.add("table " + table.name());
                TableRules.Rule rule = tableRules.of(table, trace.name);
                rule.proposal().ifPresent(proposal -> tableProposals.put(table.name(), proposal));
                if (rule.fate() == Fate.MOVE || rule.fate() == Fate.RENAME) {
                    moving.add(table.name());
                }
                trace.tables.add(new ExtensionTable(
                        table.name(), use.rows(table), TableUse.counts(table), use.lastWrite(table), rule.m2Table(), rule.fate(), rule.reason(),
                        rule.proposal().map(Proposal::yaml).orElse("")));
            });
        }

        /** A table that a shipped mapping names is Magento's, or of an extension that Caravan knows. */
        private boolean isShipped(String table) {
            return Stream.concat(input.mappings().written(table).stream(), input.mappings().readingFrom(table).stream())
                    .anyMatch(mapping -> mapping.place() != null && !mapping.place().local());
        }

        private void columns() {
            for (Table table : m1.tables().values()) {
                List<Column> added = magento.isTable(table.name()) ? columnRules.added(table) : List.of();
                if (added.isEmpty()) {
                    continue;
                }
                Map<String, Long> filled = use.filled(table, added);
                for (Column column : added) {
                    Trace trace = traces.owningOrVendor(column.name()).orElseGet(() -> traces.of(
                            traces.knowsVendor(column.name()) ? Traces.words(column.name()).get(0) : STRAY));
                    ColumnRules.Rule rule = columnRules.of(table, column, trace.name);
                    rule.proposal().ifPresent(proposal -> columnProposals.put(table.name() + "." + column.name(), proposal));
                    trace.evidence.add("column " + table.name() + "." + column.name());
                    trace.columns.add(new ExtensionColumn(
                            table.name(), column.name(), column.columnType(), filled.get(column.name()), rule.fate(), rule.reason(),
                            rule.proposal().map(Proposal::yaml).orElse("")));
                }
            }
        }

        /** Attributes that somebody made, by the beginning of their codes only: that is no reason to think of a new extension. */
        private void attributes() {
            if (m1.table("eav_attribute").filter(table -> table.columns().containsKey("is_user_defined")).isPresent()
                    && m1.table("eav_entity_type").isPresent()) {
                new JdbcTemplate(input.m1()).query(m1.named("SELECT e.entity_type_code, a.attribute_code FROM {eav_attribute} a"
                        + " JOIN {eav_entity_type} e ON e.entity_type_id = a.entity_type_id WHERE a.is_user_defined = 1 ORDER BY 1, 2"), row -> {
                    String attribute = row.getString(1) + "/" + row.getString(2);
                    traces.owning(row.getString(2)).ifPresent(trace -> trace.details.add("attribute " + attribute));
                });
            }
        }

        private Extension extension(Trace trace, Optional<LocalDateTime> lastOrder) {
            Optional<LocalDateTime> lastWrite = trace.tables.stream().flatMap(table -> table.lastWrite().stream()).max(LocalDateTime::compareTo);
            trace.classes.forEach(found -> trace.details.add(found.what() + ": " + found.alias()));
            Verdict verdict = Verdict.of(trace, lastWrite, lastOrder);
            String rules = Stream.of(
                            trace.tables.stream().map(ExtensionTable::yaml), trace.columns.stream().map(ExtensionColumn::yaml))
                    .flatMap(yaml -> yaml)
                    .filter(yaml -> !yaml.isEmpty())
                    .map(yaml -> yaml.replaceFirst("^tables:\n", ""))
                    .collect(Collectors.joining());
            List<String> classes = trace.classes.stream().map(ClassUse::alias).filter(classRules::containsKey).distinct().toList();
            String yaml = (rules.isEmpty() ? "" : "tables:\n" + rules)
                    + (classes.isEmpty() ? "" : ExtensionRules.classes(classRules, classes));
            return new Extension(
                    Printable.of(trace.name), Printable.of(trace.evidence), trace.version.map(Printable::of), trace.active, List.copyOf(trace.tables), List.copyOf(trace.columns),
                    Printable.of(trace.details), trace.tables.stream().mapToLong(ExtensionTable::rows).sum(), lastWrite, verdict.unused(), verdict.text(), yaml);
        }
    }

    /** Whether an extension looks used, in words. */
    private record Verdict(boolean unused, String text) {

        static Verdict of(Trace trace, Optional<LocalDateTime> lastWrite, Optional<LocalDateTime> lastOrder) {
            long rows = trace.tables.stream().mapToLong(ExtensionTable::rows).sum();
            long values = trace.columns.stream().mapToLong(ExtensionColumn::rows).sum();
            String m2 = m2(trace);
            if (trace.active.filter(on -> !on).isPresent()) {
                return new Verdict(true, "Unused: switched off in app/etc/modules." + m2);
            }
            boolean stores = !trace.tables.isEmpty() || !trace.columns.isEmpty();
            if (stores && rows == 0 && values == 0 && trace.classes.isEmpty()) {
                return new Verdict(true, "Looks unused: it holds no data." + m2);
            }
            boolean old = lastWrite.isPresent() && lastOrder.isPresent() && lastWrite.get().isBefore(lastOrder.get().minusYears(1));
            if (old && values == 0) {
                return new Verdict(true, "Looks unused: nothing written since " + day(lastWrite.get()) + ", while the last order is of "
                        + day(lastOrder.get()) + "." + m2);
            }
            if (!stores) {
                return new Verdict(false, trace.classes.isEmpty()
                        ? "It keeps no data of its own: decide whether Magento 2 needs what it does."
                        : "It keeps no tables of its own, but attributes, rules or content name its classes.");
            }
            if (trace.tables.isEmpty()) {
                return new Verdict(false, "It added columns only; values in them: " + values + ".");
            }
            return new Verdict(false, lastWrite.map(time -> "In use: last written " + day(time) + ".")
                    .orElse("Holds data; when it was last written is not known.") + m2);
        }

        private static String m2(Trace trace) {
            List<String> fitting = trace.tables.stream().flatMap(table -> table.m2Table().stream()).toList();
            return trace.tables.isEmpty() ? "" : fitting.isEmpty()
                    ? " Magento 2 has no tables for it."
                    : " Magento 2 has " + String.join(", ", fitting) + " for it.";
        }

        private static String day(LocalDateTime time) {
            return time.format(DateTimeFormatter.ISO_LOCAL_DATE);
        }
    }
}
