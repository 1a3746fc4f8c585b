package io.caravan.delta.guard;

import io.caravan.schema.ForeignKey;
import io.caravan.schema.Identifier;
import io.caravan.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A way by which the deletion of a row reaches rows of another table. The server deletes these, or takes their parent from
 * them, without firing their triggers.
 *
 * @param tables the tables on the way, the parent's child first
 * @param keys the foreign key of each of them
 */
record Cascade(List<Table> tables, List<ForeignKey> keys) {

    private static final String DELETES = "CASCADE";
    private static final String EMPTIES = "SET NULL";

    /** The ways from a table, the short ones first. None leads through a table twice. */
    static List<Cascade> from(Table parent, Collection<Table> all) {
        List<Cascade> found = new ArrayList<>();
        Deque<Cascade> open = new ArrayDeque<>(List.of(new Cascade(List.of(), List.of())));
        while (!open.isEmpty()) {
            Cascade way = open.remove();
            Table end = way.tables().isEmpty() ? parent : way.end();
            for (Table child : all) {
                if (child.name().equals(parent.name()) || way.tables().contains(child)) {
                    continue;
                }
                for (ForeignKey key : child.foreignKeys()) {
                    if (key.parent().equals(end.name()) && (key.onDelete().equals(DELETES) || key.onDelete().equals(EMPTIES))) {
                        Cascade longer = way.and(child, key);
                        found.add(longer);
                        if (key.onDelete().equals(DELETES)) {
                            open.add(longer);
                        }
                    }
                }
            }
        }
        return found;
    }

    private Cascade and(Table child, ForeignKey key) {
        List<Table> moreTables = new ArrayList<>(tables);
        moreTables.add(child);
        List<ForeignKey> moreKeys = new ArrayList<>(keys);
        moreKeys.add(key);
        return new Cascade(moreTables, moreKeys);
    }

    /** Whether the rows at its end are deleted, rather than changed. */
    boolean deletes() {
        return keys.get(keys.size() - 1).onDelete().equals(DELETES);
    }

    /** The table at its end. */
    Table end() {
        return tables.get(tables.size() - 1);
    }

    /** The FROM and WHERE of the rows that it reaches, the last of them as {@code c}, from the row {@code OLD}. */
    String sql() {
        StringBuilder sql = new StringBuilder(" FROM ");
        for (int i = tables.size() - 1; i >= 0; i--) {
            sql.append(i == tables.size() - 1 ? "" : " JOIN ").append(tables.get(i).sql()).append(" AS ").append(alias(i));
            if (i < tables.size() - 1) {
                sql.append(" ON ").append(on(i + 1, alias(i)));
            }
        }
        return sql.append(" WHERE ").append(on(0, "OLD")).toString();
    }

    private String alias(int place) {
        return place == tables.size() - 1 ? "c" : "p" + place;
    }

    private String on(int child, String parent) {
        ForeignKey key = keys.get(child);
        return IntStream.range(0, key.columns().size())
                .mapToObj(i -> alias(child) + "." + Identifier.quoted(key.columns().get(i)) + " = " + parent + "."
                        + Identifier.quoted(key.parentColumns().get(i)))
                .collect(Collectors.joining(" AND "));
    }
}
