package io.caravan.check;

import io.caravan.config.Configuration.ZeroDates;
import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of the values of a table that migrates, as far as SQL can tell. */
final class ValueProbes {

    private static final Set<String> UTF8 = Set.of("utf8", "utf8mb3", "utf8mb4");

    // The first bytes of Ã and Ð, each followed by the first byte of a character that is rare in any language.
    private static final List<String> ENCODED_TWICE = List.of("C383C2", "C383C5", "C390C2", "C3A2E282AC");

    private final TablePlan plan;
    private final ZeroDates zeroDates;

    ValueProbes(TablePlan plan, ZeroDates zeroDates) {
        this.plan = plan;
        this.zeroDates = zeroDates;
    }

    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        for (ColumnPlan column : plan.columns()) {
            if (column.index() < 0) {
                continue;
            }
            String value = plan.selected().get(column.index()).sql();
            narrower(column).ifPresent(probes::add);
            nullNotAllowed(column, value).ifPresent(probes::add);
            column.source().filter(from -> from.temporal() && column.target().temporal())
                    .ifPresent(from -> dates(column, from, value, probes));
            column.source().filter(Column::text).ifPresent(from -> text(column, from, value, probes));
        }
        return probes;
    }

    private Finding finding(Kind kind, Severity severity, ColumnPlan column, Hits hits, String message) {
        return Finding.of(kind, severity, plan.source().name(), message).in(m1Name(plan, column)).hit(hits);
    }

    /** The column of the M1 table that a column comes from, else the M2 column that a join or an expression feeds. */
    static String m1Name(TablePlan plan, ColumnPlan column) {
        return column.source().map(Column::name)
                .filter(name -> column.index() >= 0 && plan.selected().get(column.index()).name().equals(name))
                .orElse(column.target().name());
    }

    private Optional<Probe> narrower(ColumnPlan column) {
        return PlanStructure.narrowing(plan, column).map(narrowing -> new Probe(narrowing.condition(), List.of(), hits -> {
            if (hits.none()) {
                return Optional.of(PlanStructure.narrower(plan, column, narrowing));
            }
            Finding finding = finding(
                    Kind.NARROWER_TYPE,
                    Severity.WARNING,
                    column,
                    hits,
                    "M2's " + plan.target().name() + "." + column.target().name() + " holds " + narrowing.limit()
                            + " at most; more is in M1 (" + column.source().get().columnType() + "). These rows go to the"
                            + " quarantine; shorten them in M1, widen the column in M2, or convert them.");
            return Optional.of(narrowing.length()
                    .flatMap(length -> Proposals.truncate(plan, m1Name(plan, column), length))
                    .map(finding::settledBy)
                    .orElse(finding));
        }));
    }

    private Optional<Probe> nullNotAllowed(ColumnPlan column, String value) {
        boolean possible = !column.target().nullable()
                && column.forNull().isEmpty()
                && !column.target().autoIncrement()
                && column.conversion().isEmpty()
                && column.source().map(from -> from.nullable() || !plan.mapping().joins().isEmpty()).orElse(true);
        return possible
                ? Optional.of(Probe.of(value + " IS NULL", hits -> nullNotAllowed(plan, column, hits)))
                : Optional.empty();
    }

    static Finding nullNotAllowed(TablePlan plan, ColumnPlan column, Hits hits) {
        Finding finding = Finding.of(
                        Kind.NULL_NOT_ALLOWED,
                        Severity.WARNING,
                        plan.source().name(),
                        "M2's " + plan.target().name() + "." + column.target().name() + " (" + column.target().columnType()
                                + ") takes no NULL and has no default. These rows go to the quarantine; give a value in place of NULL.")
                .in(m1Name(plan, column))
                .hit(hits);
        return Proposals.defaultIfNull(plan, m1Name(plan, column), column.target())
                .map(finding::settledBy)
                .orElse(finding);
    }

    private void dates(ColumnPlan column, Column from, String value, List<Probe> probes) {
        String text = "CAST(" + value + " AS CHAR)";
        probes.add(Probe.of(text + " LIKE '0000-00-00%'", hits -> finding(
                Kind.ZERO_DATE, Severity.WARNING, column, hits, "Zero date: " + outcomeOfZeroDates(column) + " (caravan.zero-dates).")));
        if (!from.dataType().equals("timestamp") && column.conversion().isEmpty()) {
            probes.add(Probe.of(
                    "(" + text + " LIKE '____-00-%' OR " + text + " LIKE '____-__-00%') AND " + text + " NOT LIKE '0000-00-00%'",
                    hits -> finding(
                            Kind.PARTIAL_DATE,
                            Severity.WARNING,
                            column,
                            hits,
                            "A date without month or day, such as 2014-00-00, which M2 does not take. These rows go to the"
                                    + " quarantine; complete the dates in M1.")));
        }
    }

    private String outcomeOfZeroDates(ColumnPlan column) {
        return switch (zeroDates) {
            case EPOCH -> "becomes 1970-01-01 00:00:01";
            case QUARANTINE -> "the row goes to the quarantine";
            case NULL -> {
                if (column.target().nullable()) {
                    yield column.conversion().isPresent()
                            ? "becomes NULL, and then what the column's conversion makes of NULL"
                            : "becomes NULL";
                }
                yield column.target().constantDefault().isPresent()
                        ? "becomes M2's default, because NULL is not allowed there"
                        : "becomes 1970-01-01 00:00:01, because NULL is not allowed there and M2 has no fixed default";
            }
        };
    }

    private void text(ColumnPlan column, Column from, String value, List<Probe> probes) {
        if (UTF8.contains(from.charset())) {
            // Unreadable bytes become NULL in MySQL and question marks in MariaDB: either way not what they were.
            String bytes = "CAST(" + value + " AS BINARY)";
            probes.add(Probe.of(
                    value + " IS NOT NULL AND NOT (CAST(CONVERT(" + bytes + " USING utf8mb4) AS BINARY) <=> " + bytes + ")",
                    hits -> finding(
                            Kind.INVALID_UTF8,
                            Severity.WARNING,
                            column,
                            hits,
                            "Bytes that are no UTF-8, though the column says so. These rows go to the quarantine; mend them in M1.")));
        }
        String utf8 = "CONVERT(" + value + " USING utf8mb4)";
        String tests = ENCODED_TWICE.stream()
                .map(bytes -> "INSTR(CAST(" + utf8 + " AS BINARY), x'" + bytes + "') > 0")
                .collect(Collectors.joining(" OR "));
        // Most text is plain ASCII, which is quickly seen.
        probes.add(Probe.of("LENGTH(" + utf8 + ") <> CHAR_LENGTH(" + utf8 + ") AND (" + tests + ")", hits -> finding(
                Kind.DOUBLE_ENCODING,
                Severity.NOTE,
                column,
                hits,
                "Text that looks as if it had been encoded twice (\u00c3\u00a4 for \u00e4). It migrates as it is; look at the shop, and mend it in M1 if it is wrong there too.")));
    }
}
