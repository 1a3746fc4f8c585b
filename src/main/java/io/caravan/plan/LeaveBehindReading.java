package io.caravan.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.caravan.mapping.CopyStep;
import io.caravan.route.Area;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counts what could stay behind: the list is {@code leave-behind.yaml}. */
final class LeaveBehindReading {

    private static final String SINCE = "{since}";

    private final Questions m1;
    private final TableSizes sizes;
    private final List<Area> areas;

    /** @param areas the routes: what they do not move, or move by a condition already, is not proposed */
    LeaveBehindReading(Questions m1, TableSizes sizes, List<Area> areas) {
        this.m1 = m1;
        this.sizes = sizes;
        this.areas = areas;
    }

    /** An entry of the list; see there. */
    private record Candidate(
            String what, String table, List<String> children, String newest, int days, List<String> needs, String keep, String loses) {

        private Candidate {
            children = children == null ? List.of() : children;
        }
    }

    /** What could stay behind, the largest first; nothing of which there are no rows. */
    List<LeaveBehind> read() {
        List<LeaveBehind> found = new ArrayList<>();
        candidates().forEach(candidate -> step(candidate).flatMap(area -> of(candidate, area)).ifPresent(found::add));
        return found.stream().sorted(Comparator.comparingLong(LeaveBehind::bytes).reversed()).toList();
    }

    /** The area whose step copies all rows of the table. */
    private Optional<Area> step(Candidate candidate) {
        return areas.stream().filter(area -> area.steps().stream().anyMatch(step -> copiesAll(step, candidate.table()))).findFirst();
    }

    private static boolean copiesAll(CopyStep step, String table) {
        return step.table().equals(table) && step.where().isEmpty();
    }

    private Optional<LeaveBehind> of(Candidate candidate, Area area) {
        if (!candidate.needs().stream().allMatch(column -> m1.has(candidate.table() + "." + column))) {
            return Optional.empty();
        }
        String where = candidate.keep();
        if (candidate.newest() != null) {
            Optional<LocalDate> newest = m1.value(candidate.what(),
                            "SELECT CAST(DATE(MAX(t." + candidate.newest() + ")) AS CHAR) FROM {" + candidate.table() + "} t WHERE t."
                                    // One row from the future would let all others look old.
                                    + candidate.newest() + " <= UTC_TIMESTAMP()")
                    .filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}") && !date.startsWith("0000"))
                    .map(LocalDate::parse);
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            where = where.replace(SINCE, "'" + newest.get().minusDays(candidate.days()) + "'");
        }
        // What the condition is NULL for does not migrate either.
        Optional<Long> kept = m1.number(candidate.what(), "SELECT COUNT(*) FROM {" + candidate.table() + "} t WHERE " + where);
        Optional<Long> all = m1.number(candidate.what(), "SELECT COUNT(*) FROM {" + candidate.table() + "} t");
        if (kept.isEmpty() || all.isEmpty() || all.get() <= kept.get()) {
            return Optional.empty();
        }
        long rows = all.get() - kept.get();
        double share = (double) rows / all.get();
        long hanging = Math.round(share * candidate.children().stream().mapToLong(sizes::rows).sum());
        long bytes = Math.round(share * (sizes.bytes(candidate.table()) + sizes.bytes(candidate.children())));
        return Optional.of(new LeaveBehind(
                candidate.what(), candidate.table(), rows, hanging, bytes, candidate.loses(), "routes/" + area.id() + ".camel.yaml", where,
                step(candidate.table(), where)));
    }

    private static String step(String table, String where) {
        return "- to:\n    uri: kamelet:copy-table\n    parameters: { table: " + table + ", where: \"" + where.replace("\"", "\\\"") + "\" }\n";
    }

    private static List<Candidate> candidates() {
        try (InputStream file = LeaveBehindReading.class.getResourceAsStream("leave-behind.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<List<Candidate>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
