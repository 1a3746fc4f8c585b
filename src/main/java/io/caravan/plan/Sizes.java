package io.caravan.plan;

import io.caravan.mapping.CopyStep;
import io.caravan.mapping.Mappings;
import io.caravan.mapping.TableMapping;
import io.caravan.plan.TableSizes.TableSize;
import io.caravan.route.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What moves and what stays behind.
 *
 * @param areas what moves, in the order in which it does; areas that read nothing of this shop are left out
 * @param left what stays behind, the largest first
 * @param movedBytes the bytes of all tables that move, each once
 * @param allBytes the bytes of the whole database
 */
public record Sizes(List<AreaSize> areas, List<LeftGroup> left, long movedBytes, long allBytes) {

    private static final String UNKNOWN = "no rule names them and no route moves them: extensions' tables, or steps that were taken out";
    private static final String NOT_ROUTED = "a rule knows them, but no route moves them";

    static Sizes of(TableSizes sizes, List<Area> areas, Mappings mappings) {
        List<AreaSize> moved = new ArrayList<>();
        Set<String> sources = new HashSet<>();
        for (Area area : areas) {
            List<TableSize> own = area.steps().stream()
                    .map(step -> source(mappings, step))
                    .distinct()
                    .flatMap(table -> sizes.of(table).stream())
                    .toList();
            own.forEach(table -> sources.add(table.table()));
            if (!own.isEmpty()) {
                moved.add(new AreaSize(
                        area.id(), area.group(), area.description(), own.size(), own.stream().mapToLong(TableSize::rows).sum(),
                        own.stream().mapToLong(TableSize::bytes).sum(),
                        own.stream().sorted(Comparator.comparingLong(TableSize::bytes).reversed()).limit(3).map(TableSize::table).toList()));
            }
        }
        return new Sizes(List.copyOf(moved), left(sizes, sources, mappings), sizes.bytes(sources), sizes.bytes());
    }

    /** The M1 table that a step reads. */
    static String source(Mappings mappings, CopyStep step) {
        return mappings.of(step.table()).from();
    }

    private static List<LeftGroup> left(TableSizes sizes, Set<String> moved, Mappings mappings) {
        Map<String, List<TableSize>> groups = new LinkedHashMap<>();
        Set<String> decided = new HashSet<>();
        for (TableSize size : sizes.all()) {
            if (!moved.contains(size.table())) {
                Optional<TableMapping> written = mappings.written(size.table());
                String why = written.flatMap(TableMapping::drop).orElse(written.isPresent() ? NOT_ROUTED : UNKNOWN);
                written.flatMap(TableMapping::drop).ifPresent(decided::add);
                groups.computeIfAbsent(why, w -> new ArrayList<>()).add(size);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new LeftGroup(
                        group.getKey(), group.getValue().stream().map(TableSize::table).toList(),
                        group.getValue().stream().mapToLong(TableSize::rows).sum(), group.getValue().stream().mapToLong(TableSize::bytes).sum(),
                        decided.contains(group.getKey())))
                .filter(group -> group.rows() > 0)
                .sorted(Comparator.comparingLong(LeftGroup::bytes).reversed())
                .toList();
    }
}
