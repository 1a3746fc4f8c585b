package io.caravan.delta.capture;

import io.caravan.delta.capture.LogTrigger.Event;
import io.caravan.delta.capture.LogTrigger.Slot;
import io.caravan.delta.capture.LogTrigger.Timing;
import io.caravan.schema.Column;
import io.caravan.schema.ForeignKey;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * What foreign keys do to watched rows. The server calls no trigger for a row that goes or changes because its parent does, so
 * that the parent's trigger has to note it: rows that are about to go before the parent does, down to their grandchildren.
 *
 * <p>NOTE: The rows are read with LOCK IN SHARE MODE, which the foreign key itself outdoes in a moment. Without it, a
 * DELETE of several rows in READ COMMITTED could miss a child that another session has just committed. FOR UPDATE would make
 * the server refuse statements of the shop that delete from parent and child at once.
 */
final class Cascades {

    /**
     * How often a table's key to itself is followed: orders' transactions and carts' items are nested two deep. What hangs deeper
     * goes in M2 by its own foreign keys. Each level more makes the triggers of carts and products larger, which every connection
     * keeps in memory.
     */
    private static final int LEVELS_OF_ITSELF = 4;

    private static final String CASCADE = "CASCADE";
    private static final String SET_NULL = "SET NULL";
    private static final String LOCKED = " LOCK IN SHARE MODE";

    private record Child(Table table, ForeignKey key) {

        /** Whether the child is of its parent's table, so that the key may be followed again and again. */
        boolean ofItself() {
            return table.name().equals(key.parent());
        }
    }

    /** The rows at the end of some foreign keys that begin at the trigger's row. */
    private record Path(String from, String where, String alias, List<Child> keys) {

        static Path to(Child child, String row) {
            return new Path(" FROM " + child.table().sql() + " AS c1", joined("c1", child.key(), row), "c1", List.of(child));
        }

        Path on(Child child) {
            String next = "c" + (keys.size() + 1);
            List<Child> more = new ArrayList<>(keys);
            more.add(child);
            return new Path(from + " JOIN " + child.table().sql() + " AS " + next + " ON " + joined(next, child.key(), alias), where, next, more);
        }

        private static String joined(String child, ForeignKey key, String parent) {
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < key.columns().size(); i++) {
                pairs.add(child + "." + Identifier.quoted(key.columns().get(i)) + " = " + parent + "." + Identifier.quoted(key.parentColumns().get(i)));
            }
            return String.join(" AND ", pairs);
        }

        /** What follows the columns of a SELECT. */
        String sql() {
            return from + " WHERE " + where + LOCKED;
        }

        boolean mayFollow(Child child) {
            long before = keys.stream().filter(child::equals).count();
            return before < (child.ofItself() ? LEVELS_OF_ITSELF : 1);
        }
    }

    private final Map<String, ChangeLog> logs = new HashMap<>();
    private final Map<String, List<Child>> children = new HashMap<>();
    private final Schema m1;

    Cascades(List<ChangeLog> logs, Schema m1) {
        this.m1 = m1;
        logs.forEach(log -> this.logs.put(log.watched().name(), log));
        for (Table table : m1.tables().values()) {
            for (ForeignKey key : table.foreignKeys()) {
                children.computeIfAbsent(key.parent(), parent -> new ArrayList<>()).add(new Child(table, key));
            }
        }
    }

    /** Hands over each statement with the trigger that it belongs into. */
    void statements(BiConsumer<Slot, String> consumer) {
        for (Table parent : m1.tables().values()) {
            String table = parent.physicalName();
            childrenOf(parent).forEach(child -> {
                deletion(child, Path.to(child, "OLD")).forEach(statement -> consumer.accept(new Slot(table, Timing.BEFORE, Event.DELETE), statement));
                changing(parent, child).ifPresent(changes -> {
                    guarded(changes, leaving(child, Path.to(child, "OLD")))
                            .ifPresent(statement -> consumer.accept(new Slot(table, Timing.BEFORE, Event.UPDATE), statement));
                    guarded(changes, arriving(child, Path.to(child, "NEW")))
                            .ifPresent(statement -> consumer.accept(new Slot(table, Timing.AFTER, Event.UPDATE), statement));
                });
            });
        }
    }

    private List<Child> childrenOf(Table parent) {
        return children.getOrDefault(parent.name(), List.of());
    }

    /** Rows that go, or lose their parent, when it goes. */
    private List<String> deletion(Child child, Path path) {
        if (child.key().onDelete().equals(SET_NULL)) {
            return setNull(child, path);
        }
        if (!child.key().onDelete().equals(CASCADE)) {
            return List.of();
        }
        List<String> statements = new ArrayList<>(log(child, 'D', path));
        List<String> deeper = childrenOf(child.table()).stream().filter(path::mayFollow).flatMap(next -> deletion(next, path.on(next)).stream()).toList();
        guarded("EXISTS (SELECT 1" + path.sql() + ")", deeper).ifPresent(statements::add);
        return statements;
    }

    /** Rows as they were before their parent's key changes, where that tells them apart. */
    private List<String> leaving(Child child, Path path) {
        if (child.key().onUpdate().equals(SET_NULL)) {
            return setNull(child, path);
        }
        if (!child.key().onUpdate().equals(CASCADE)) {
            return List.of();
        }
        List<String> statements = new ArrayList<>(notes(child) ? log(child, 'D', path) : List.of());
        changedWith(child).filter(path::mayFollow).forEach(next -> statements.addAll(leaving(next, path.on(next))));
        return statements;
    }

    /** The same rows afterwards. */
    private List<String> arriving(Child child, Path path) {
        if (!child.key().onUpdate().equals(CASCADE)) {
            return List.of();
        }
        List<String> statements = new ArrayList<>(log(child, 'U', path));
        changedWith(child).filter(path::mayFollow).forEach(next -> statements.addAll(arriving(next, path.on(next))));
        return statements;
    }

    /** Grandchildren that refer to columns which the foreign key changes. */
    private java.util.stream.Stream<Child> changedWith(Child child) {
        return childrenOf(child.table()).stream().filter(next -> next.key().parentColumns().stream().anyMatch(child.key().columns()::contains));
    }

    private List<String> log(Child child, char operation, Path path) {
        return log(child, Map.of(operation, Set.of()), path);
    }

    private List<String> log(Child child, Map<Character, Set<String>> operations, Path path) {
        return Optional.ofNullable(logs.get(child.table().name())).map(log -> List.of(log.logs(operations, path.alias(), path.sql()))).orElse(List.of());
    }

    private List<String> setNull(Child child, Path path) {
        Map<Character, Set<String>> operations = new LinkedHashMap<>();
        if (notes(child)) {
            operations.put('D', Set.of());
        }
        operations.put('U', Set.copyOf(child.key().columns()));
        return log(child, operations, path);
    }

    /** Whether the child's log notes a column that the foreign key changes. */
    private boolean notes(Child child) {
        return Optional.ofNullable(logs.get(child.table().name()))
                .map(log -> log.watched().columns().stream().map(Column::name).anyMatch(child.key().columns()::contains))
                .orElse(false);
    }

    /** Whether the key that the child refers to changes, as SQL; empty for numbers that the server hands out: nobody changes these. */
    private static Optional<String> changing(Table parent, Child child) {
        List<Column> referred = child.key().parentColumns().stream()
                .flatMap(column -> parent.column(column).stream())
                .filter(column -> !column.autoIncrement())
                .toList();
        return referred.isEmpty() ? Optional.empty() : Optional.of(ChangeLog.differs(referred));
    }

    private static Optional<String> guarded(String condition, List<String> statements) {
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(statements.stream().collect(Collectors.joining("; ", "IF " + condition + " THEN ", "; END IF")));
    }
}
