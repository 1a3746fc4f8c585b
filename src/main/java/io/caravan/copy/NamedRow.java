package io.caravan.copy;

import io.caravan.mapping.ColumnPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A row as an operator's route sees it: a map by M2 column that remembers which row it is. */
final class NamedRow extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1L;

    private final int number;

    private NamedRow(int number) {
        this.number = number;
    }

    static List<Map<String, Object>> of(Chunk chunk) {
        List<ColumnPlan> columns = chunk.plan().columns();
        List<Map<String, Object>> rows = new ArrayList<>(chunk.rows().size());
        for (int i = 0; i < chunk.rows().size(); i++) {
            NamedRow row = new NamedRow(i);
            for (int c = 0; c < columns.size(); c++) {
                row.put(columns.get(c).target().name(), chunk.rows().get(i)[c]);
            }
            rows.add(row);
        }
        return rows;
    }

    static void back(Object body, Chunk chunk) {
        if (!(body instanceof Iterable<?> rows)) {
            throw new IllegalStateException(chunk.getProcess() + " must leave the list of rows in the body, but left "
                    + (body == null ? "nothing" : body.getClass().getSimpleName()));
        }
        List<Object[]> sources = new ArrayList<>();
        List<Object[]> kept = new ArrayList<>();
        for (Object item : rows) {
            if (!(item instanceof NamedRow row)) {
                throw new IllegalStateException(chunk.getProcess() + " must change the rows that it gets, or take some away;"
                        + " a row of its own cannot be accounted for");
            }
            row.keySet().stream()
                    .filter(name -> chunk.plan().columns().stream().noneMatch(c -> c.target().name().equals(name)))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalStateException(chunk.getProcess() + " sets '" + name + "', which is no column that "
                                + chunk.plan().name() + " writes; add it to the mapping with add:");
                    });
            sources.add(chunk.sources().get(row.number));
            kept.add(TableCopy.positional(chunk.plan(), row));
        }
        chunk.replaced(sources, kept, taken(rows, chunk));
    }

    /** Rows that are gone: listed one by one, since rows that hang on them must stay behind too. */
    private static List<Rejection> taken(Iterable<?> left, Chunk chunk) {
        Set<Integer> kept = new HashSet<>();
        for (Object row : left) {
            if (!kept.add(((NamedRow) row).number)) {
                throw new IllegalStateException(chunk.getProcess() + " left a row twice in the list");
            }
        }
        List<Rejection> taken = new ArrayList<>();
        RowText text = new RowText(chunk.plan());
        for (int i = 0; i < chunk.sources().size(); i++) {
            if (!kept.contains(i)) {
                Object[] source = chunk.sources().get(i);
                taken.add(new Rejection(true, text.key(source), null, null, "taken out by " + chunk.getProcess(), text.json(source)));
            }
        }
        return taken;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
