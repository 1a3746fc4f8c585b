package io.caravan.plan.extension;

import io.caravan.schema.ForeignKey;
import io.caravan.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts tables in an order in which no row comes before the one it points to. */
record ParentsFirst(Schema schema) {

    List<String> of(Set<String> tables) {
        Set<String> ordered = new LinkedHashSet<>();
        SortedSet<String> all = new TreeSet<>(tables);
        all.forEach(table -> add(table, all, ordered, new HashSet<>()));
        return new ArrayList<>(ordered);
    }

    private void add(String table, Set<String> tables, Set<String> ordered, Set<String> above) {
        if (ordered.contains(table) || !above.add(table)) {
            return;
        }
        schema.table(table).stream()
                .flatMap(t -> t.foreignKeys().stream())
                .map(ForeignKey::parent)
                .filter(tables::contains)
                .sorted()
                .forEach(parent -> add(parent, tables, ordered, above));
        ordered.add(table);
    }
}
