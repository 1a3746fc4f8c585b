package io.caravan.delta;

import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which columns the rows of an M2 table and the rows of M1 that they come from are found from each other: columns that
 * arrive in M2 as they are. All rows with the same values in them, of all mappings that fill the table, are made equal at a
 * time.
 *
 * @param targets the M2 columns; empty where there are none, so that the table can only be taken as a whole
 * @param sources the M1 columns in the same order, by the mapping's name
 */
record Scope(List<String> targets, Map<String, List<String>> sources) {

    /** Whether the table can only be taken as a whole. */
    boolean isWhole() {
        return targets.isEmpty();
    }

    /** The M1 columns of one mapping. */
    List<String> sources(TablePlan plan) {
        return sources.get(plan.name());
    }

    /** The narrowest scope of a table: M1's own key where it arrives, else a unique key of M2, else the start of an index of M2. */
    static Scope of(List<TablePlan> plans) {
        Map<String, Map<String, String>> images = new HashMap<>();
        Set<String> common = null;
        for (TablePlan plan : plans) {
            Map<String, String> own = images(plan);
            images.put(plan.name(), own);
            if (common == null) {
                common = new LinkedHashSet<>(own.keySet());
            } else {
                common.retainAll(own.keySet());
            }
        }
        List<String> targets = targets(plans, images, common);
        Map<String, List<String>> sources = new LinkedHashMap<>();
        plans.forEach(plan -> sources.put(plan.name(), targets.stream().map(images.get(plan.name())::get).toList()));
        return new Scope(targets, sources);
    }

    private static List<String> targets(List<TablePlan> plans, Map<String, Map<String, String>> images, Set<String> common) {
        if (plans.size() == 1) {
            Optional<List<String>> own = ownKey(plans.get(0), images.get(plans.get(0).name()));
            if (own.isPresent()) {
                return own.get();
            }
        }
        List<Key> keys = plans.get(0).target().keys();
        Optional<Key> unique = keys.stream().filter(key -> key.unique() && common.containsAll(key.columns())).findFirst();
        if (unique.isPresent()) {
            return unique.get().columns();
        }
        List<String> longest = List.of();
        boolean ofUnique = false;
        for (Key key : keys) {
            List<String> start = new ArrayList<>();
            for (String column : key.columns()) {
                if (!common.contains(column)) {
                    break;
                }
                start.add(column);
            }
            if (start.size() > longest.size() || start.size() == longest.size() && key.unique() && !ofUnique) {
                ofUnique = key.unique();
                longest = List.copyOf(start);
            }
        }
        return longest;
    }

    private static Optional<List<String>> ownKey(TablePlan plan, Map<String, String> images) {
        return plan.source().identity().flatMap(key -> {
            List<String> targets = new ArrayList<>();
            for (String column : key.columns()) {
                Optional<String> image = images.entrySet().stream().filter(i -> i.getValue().equals(column)).map(Map.Entry::getKey).findFirst();
                if (image.isEmpty()) {
                    return Optional.empty();
                }
                targets.add(image.get());
            }
            return Optional.of(targets);
        });
    }

    /** The M2 columns that hold what a column of the M1 table holds, with that column. */
    private static Map<String, String> images(TablePlan plan) {
        Map<String, String> images = new LinkedHashMap<>();
        for (ColumnPlan column : plan.columns()) {
            if (column.index() < 0 || column.conversion().isPresent() || column.source().isEmpty()) {
                continue;
            }
            String name = plan.selected().get(column.index()).name();
            Column own = plan.source().columns().get(name);
            if (own != null && !own.nullable() && comparable(own) && comparable(column.target()) && own.whole() == column.target().whole()) {
                images.put(column.target().name(), name);
            }
        }
        return images;
    }

    private static boolean comparable(Column column) {
        return column.whole() || column.text() && !column.dataType().endsWith("text");
    }
}
