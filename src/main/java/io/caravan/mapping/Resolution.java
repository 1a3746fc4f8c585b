package io.caravan.mapping;

import io.caravan.convert.Conversion;
import io.caravan.convert.StandardConversions;
import io.caravan.mapping.Reference.Orphan;
import io.caravan.schema.Column;
import io.caravan.schema.ForeignKey;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping at work: one table and one step against both live schemas. */
final class Resolution {

    /** What one chunk may hold in bytes, by the server's estimate of a row's size: keeps memory flat for wide tables. */
    private static final long CHUNK_BYTES = 8L << 20;
    /** What one chunk may hold in values: each is an object in the driver, so that wide rows weigh more than their bytes. */
    private static final int CHUNK_VALUES = 200_000;
    /** How many times as much a chunk holds that stays inside the server, of which none of this is true but for what verify reads. */
    private static final int DIRECT = 2;
    private static final int SMALLEST_CHUNK = 50;

    private final Mappings mappings;
    private final StandardConversions conversions;
    private final Schema m1;
    private final int mostChunkRows;
    private final CopyStep step;
    private final TableMapping mapping;
    private final Table source;
    private final Table target;
    private final Map<String, SelectedColumn> selected = new LinkedHashMap<>();
    private final Map<String, ColumnPlan> columns = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Column> unmapped = new ArrayList<>();
    private final AskedShop asked;

    Resolution(
            Mappings mappings, StandardConversions conversions, AskedShop asked, Schema m1, int mostChunkRows, CopyStep step, TableMapping mapping,
            Table source, Table target) {
        this.mappings = mappings;
        this.conversions = conversions;
        this.m1 = m1;
        this.mostChunkRows = mostChunkRows;
        this.asked = asked;
        this.step = step;
        this.mapping = mapping;
        this.source = source;
        this.target = target;
    }

    TablePlan plan() {
        List<String> keys = keys();
        keys.forEach(key -> select(source.columns().get(key)));
        rejectUnknownColumns();
        source.columns().values().forEach(this::fromColumn);
        mapping.add().forEach(this::addColumn);
        if (columns.values().stream().anyMatch(c -> c.conversion().isPresent())) {
            // A conversion may read any other column of its row.
            source.columns().values().forEach(this::select);
        }
        // A row may hang on a parent by a column that Magento 2 keeps elsewhere.
        mapping.references().forEach(reference -> source.column(reference.column()).ifPresent(this::select));
        List<Column> unfed = target.columns().values().stream()
                .filter(c -> !columns.containsKey(c.name()) && !c.fillsItself())
                .toList();
        if (!problems.isEmpty()) {
            throw new MappingFault(problems);
        }
        List<Reference> references = references();
        String fingerprint = Integer.toHexString(
                (mapping.toString().replace("follows=" + mapping.follows(), "") + step.where() + step.keys() + step.process() + step.processed() + columns.keySet() + asked.text()).replaceAll("Place\\[.*?]", "").hashCode());
        return new TablePlan(
                step, mapping, source, target, List.copyOf(selected.values()), List.copyOf(columns.values()), keys,
                from(), where(), references, List.copyOf(unmapped), unfed, chunkRows(1), chunkRows(DIRECT), fingerprint, asked);
    }

    private List<String> keys() {
        List<String> keys = !step.keys().isEmpty() ? step.keys() : mapping.keys();
        for (String key : keys) {
            if (!source.columns().containsKey(key)) {
                problems.add(Planner.place(mapping, step) + ": key column '" + key + "' does not exist in M1's " + source.name()
                        + Nearest.hint(key, source.columns().keySet()));
            }
        }
        if (!problems.isEmpty()) {
            throw new MappingFault(problems);
        }
        return !keys.isEmpty() ? keys : source.identity().map(k -> k.columns()).orElse(List.of());
    }

    private void rejectUnknownColumns() {
        mapping.columns().forEach((name, rule) -> {
            // Shipped rules serve all versions; in an operator's own file a column that is not there is a typo.
            if (rule.place() != null && rule.place().local() && !source.columns().containsKey(name)) {
                problems.add(rule.place() + ": M1's " + source.name() + " has no column '" + name + "'"
                        + Nearest.hint(name, source.columns().keySet()));
            }
        });
    }

    private void fromColumn(Column column) {
        ColumnRule rule = mapping.columns().get(column.name());
        if (rule == null && mapping.only() || rule != null && rule.drop().isPresent()) {
            return;
        }
        String to = rule == null ? column.name() : rule.to().orElse(column.name());
        Optional<Column> into = target.column(to);
        if (into.isEmpty()) {
            if (rule != null && rule.to().isPresent()) {
                problems.add(rule.place() + ": M2's " + target.name() + " has no column '" + to + "'"
                        + Nearest.hint(to, target.columns().keySet()));
            } else if (!mapping.add().containsKey(column.name())) {
                unmapped.add(column);
            }
            return;
        }
        if (into.get().generated()) {
            return;
        }
        select(column);
        put(into.get(), column.name(), Optional.of(column), conversion(rule == null ? Optional.empty() : rule.convert(), rule == null ? null : rule.place()), null);
    }

    private void addColumn(String name, AddedColumn added) {
        Optional<Column> into = target.column(name);
        if (into.isEmpty() || columns.containsKey(name)) {
            if (into.isEmpty() && added.place() != null && added.place().local()) {
                problems.add(added.place() + ": M2's " + target.name() + " has no column '" + name + "'"
                        + Nearest.hint(name, target.columns().keySet()));
            }
            // Where M1 has the column itself, its value wins.
            return;
        }
        Optional<Conversion> conversion = conversion(added.convert(), added.place());
        if (added.constant()) {
            columns.put(name, new ColumnPlan(into.get(), -1, Optional.empty(), added.value(), conversion, Optional.empty(), false));
            return;
        }
        Optional<Column> from = added.from().flatMap(f -> joined(f, added.place()));
        String sql = added.from().map(f -> from.map(c -> inUtf8(reference(f), c)).orElse(reference(f))).orElseGet(() -> m1.named(added.sql().orElse("NULL")));
        // As an operator would write it, where that is no column's name; reports show it.
        String key = added.from().filter(f -> f.contains(".")).orElse("= " + sql);
        selected.put(key, new SelectedColumn(key, sql, from.map(Resolution::charset).orElse(Optional.of(StandardCharsets.UTF_8))));
        put(into.get(), key, from, conversion, added);
    }

    private Optional<Column> joined(String from, Place place) {
        int dot = from.indexOf('.');
        Table table = dot < 0
                ? source
                : mapping.joins().stream()
                        .filter(join -> join.alias().equals(from.substring(0, dot)))
                        .findFirst()
                        .flatMap(join -> m1.table(join.table()))
                        .orElse(null);
        String column = from.substring(dot + 1);
        if (table == null || !table.columns().containsKey(column)) {
            problems.add(place + ": '" + from + "' is no column of "
                    + (table == null ? "a join that M1 can make" : table.name()) + Nearest.hint(
                            column, table == null ? List.of() : table.columns().keySet()));
            return Optional.empty();
        }
        return table.column(column);
    }

    private static String reference(String from) {
        int dot = from.indexOf('.');
        return dot < 0
                ? TablePlan.own(from)
                : Identifier.quoted(from.substring(0, dot)) + "."
                        + Identifier.quoted(from.substring(dot + 1));
    }

    private void put(Column into, String selectedName, Optional<Column> from, Optional<Conversion> conversion, AddedColumn added) {
        int index = new ArrayList<>(selected.keySet()).indexOf(selectedName);
        boolean written = conversion.isEmpty() && into.dataType().equals("decimal") && from.filter(c -> c.dataType().equals("float")).isPresent();
        boolean secret = SecretColumns.contains(source.name(), into.name()) || SecretColumns.contains(source.name(), selectedName);
        columns.put(into.name(), new ColumnPlan(into, index, from, null, written ? Optional.of(new FloatAsWritten()) : conversion, forNull(into), secret));
    }

    private Optional<String> forNull(Column into) {
        return into.nullable() || into.autoIncrement() ? Optional.empty() : into.constantDefault();
    }

    private Optional<Conversion> conversion(Optional<Object> spec, Place place) {
        if (spec.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(conversions.fromSpec(spec.get(), asked));
        } catch (IllegalArgumentException e) {
            problems.add(place + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private void select(Column column) {
        String sql = TablePlan.own(column.name());
        if (column.dataType().equals("float")) {
            // The text form of a FLOAT has six digits; as a DOUBLE it has all of them.
            sql = "(" + sql + " + 0E0)";
        } else if (column.dataType().equals("bit")) {
            sql = "(" + sql + " + 0)";
        }
        sql = inUtf8(sql, column);
        selected.putIfAbsent(column.name(), new SelectedColumn(column.name(), sql, charset(column)));
    }

    private String from() {
        StringBuilder from = new StringBuilder(source.sql()).append(" AS t");
        for (Join join : mapping.joins()) {
            Optional<Table> table = m1.table(join.table());
            if (table.isEmpty()) {
                throw new MappingFault(List.of(Planner.place(mapping, step) + ": M1 has no table '" + join.table()
                        + "' to join as '" + join.alias() + "'" + Nearest.hint(join.table(), m1.tables().keySet())));
            }
            from.append(join.required() ? " INNER JOIN " : " LEFT JOIN ")
                    .append(table.get().sql()).append(" AS ").append(Identifier.quoted(join.alias()))
                    .append(" ON ").append(m1.named(join.on()));
        }
        return from.toString();
    }

    private Optional<String> where() {
        List<String> conditions = new ArrayList<>();
        mapping.where().map(m1::named).ifPresent(conditions::add);
        mapping.leaveOut().stream()
                .filter(rule -> rule.needs().stream().allMatch(this::exists))
                .forEach(rule -> conditions.add("NOT COALESCE((" + m1.named(rule.rows()) + "), FALSE)"));
        step.where().map(m1::named).ifPresent(conditions::add);
        return conditions.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(") AND (", conditions) + ")");
    }

    private boolean exists(String need) {
        String[] names = need.split("\\.", 2);
        return m1.table(names[0]).filter(table -> names.length == 1 || table.columns().containsKey(names[1])).isPresent();
    }

    /** @param times how many times as much as a chunk holds that is read */
    private int chunkRows(int times) {
        int most = step.chunkSize().orElse(mostChunkRows);
        long byBytes = times * CHUNK_BYTES / Math.max(1, source.averageRowBytes());
        int byValues = times * CHUNK_VALUES / Math.max(1, columns.size());
        return (int) Math.max(Math.min(SMALLEST_CHUNK, most), Math.min(most, Math.min(byBytes, byValues)));
    }

    private List<Reference> references() {
        Map<String, Reference> references = new LinkedHashMap<>();
        for (ForeignKey key : target.foreignKeys()) {
            if (key.columns().size() == 1) {
                declared(key).ifPresent(reference -> references.put(reference.column(), reference));
            }
        }
        mapping.references().stream()
                .filter(r -> source.columns().containsKey(r.column()) && m1.table(r.table()).isPresent())
                .forEach(r -> references.put(r.column(), r));
        return List.copyOf(references.values());
    }

    /** The M1 counterpart of a foreign key that M2 declares, where the column comes straight from M1. */
    private Optional<Reference> declared(ForeignKey key) {
        ColumnPlan child = columns.get(key.columns().get(0));
        if (child == null || child.source().isEmpty() || child.conversion().isPresent()
                || !selected.containsKey(child.source().get().name())) {
            return Optional.empty();
        }
        String parentColumn = key.parentColumns().get(0);
        return parentOf(key.parent(), parentColumn).map(parent -> new Reference(
                child.source().get().name(),
                parent.name(),
                parentColumn,
                key.onDelete().equals("SET NULL") && child.target().nullable() ? Orphan.NULL : Orphan.SKIP));
    }

    private Optional<Table> parentOf(String m2Parent, String column) {
        return mappings.tables().values().stream()
                .filter(m -> m.to().equals(m2Parent) && m.drop().isEmpty() && !m.only() && !m.name().contains("*"))
                .map(m -> m1.table(m.from()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> mappings.of(m2Parent).drop().isPresent() ? Optional.empty() : m1.table(m2Parent))
                .filter(table -> table.columns().containsKey(column));
    }

    /** Rows are read as the bytes that the table holds; text of another character set has to be UTF-8 first. */
    private static String inUtf8(String sql, Column column) {
        return !column.text() || column.charset().startsWith("utf8") || column.charset().equals("ascii")
                ? sql
                : "CONVERT(" + sql + " USING utf8mb4)";
    }

    private static Optional<Charset> charset(Column column) {
        return column.binary() ? Optional.empty() : Optional.of(StandardCharsets.UTF_8);
    }
}
