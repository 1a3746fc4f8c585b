package io.caravan.check;

import io.caravan.convert.ConversionFault;
import io.caravan.convert.Row;
import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Runs the conversions of a plan over all its rows, and keeps nothing but what they refuse. */
final class ConvertedValues {

    private final Source m1;

    ConvertedValues(Source m1) {
        this.m1 = m1;
    }

    List<Finding> of(TablePlan plan) {
        List<ColumnPlan> converted = plan.columns().stream()
                .filter(c -> c.conversion().isPresent() && c.index() >= 0)
                .toList();
        if (converted.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> places = plan.places();
        List<Outcomes> outcomes = converted.stream().map(Outcomes::new).toList();
        m1.each(plan.select() + where(plan), List.of(), row -> {
            Row values = name -> {
                Integer place = places.get(name);
                return place == null ? null : value(plan, row, place);
            };
            for (Outcomes outcome : outcomes) {
                outcome.add(values, value(plan, row, outcome.column.index()), () -> example(plan, row, places));
            }
        });
        return outcomes.stream().flatMap(outcome -> outcome.findings(plan).stream()).toList();
    }

    private static String where(TablePlan plan) {
        return plan.where().map(where -> " WHERE " + where).orElse("");
    }

    private static Object value(TablePlan plan, ResultSet row, int place) {
        try {
            return Source.value(row, place + 1, plan.selected().get(place).charset().isPresent());
        } catch (SQLException e) {
            throw new IllegalStateException("M1's " + plan.source().name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<String> example(TablePlan plan, ResultSet row, Map<String, Integer> places) {
        if (plan.keys().isEmpty()) {
            return Optional.empty();
        }
        StringJoiner example = new StringJoiner(", ");
        for (String key : plan.keys()) {
            Object value = value(plan, row, places.get(key));
            example.add(key + "=" + (value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : value));
        }
        return Optional.of(example.toString());
    }

    /** What became of the values of one column. */
    private static final class Outcomes {

        private static final int REASONS = 5;

        private final ColumnPlan column;
        private final Map<String, Count> refused = new TreeMap<>();
        private final Map<String, Count> changed = new TreeMap<>();
        private final Count nulls = new Count();
        private final Count tooLong = new Count();

        Outcomes(ColumnPlan column) {
            this.column = column;
        }

        void add(Row values, Object value, java.util.function.Supplier<Optional<String>> key) {
            Row row = new Row() {
                @Override
                public Object get(String name) {
                    return values.get(name);
                }

                @Override
                public void note(String note) {
                    changed.computeIfAbsent(note, n -> new Count()).add(key);
                }
            };
            try {
                Object result = column.conversion().get().convert(value, row);
                if (result == null) {
                    if (!column.target().nullable() && column.forNull().isEmpty() && !column.target().autoIncrement()) {
                        nulls.add(key);
                    }
                } else if (!fits(result, column.target())) {
                    tooLong.add(key);
                }
            } catch (ConversionFault e) {
                // Conversions promise that their reasons never hold a secret.
                String reason = e.getMessage();
                Count count = refused.size() < REASONS || refused.containsKey(reason)
                        ? refused.computeIfAbsent(reason, r -> new Count())
                        : refused.computeIfAbsent("other reasons", r -> new Count());
                count.add(key);
            }
        }

        private static boolean fits(Object result, Column into) {
            if (into.length() == null || !(result instanceof String || result instanceof byte[])) {
                return true;
            }
            if (result instanceof String text && into.text() && into.dataType().endsWith("char")) {
                return text.length() <= into.length() || text.codePointCount(0, text.length()) <= into.length();
            }
            if (result instanceof String text) {
                return text.length() <= into.length() / 3
                        || text.getBytes(StandardCharsets.UTF_8).length <= into.length();
            }
            return ((byte[]) result).length <= into.length();
        }

        List<Finding> findings(TablePlan plan) {
            List<Finding> findings = new ArrayList<>();
            String name = ValueProbes.m1Name(plan, column);
            refused.forEach((reason, count) -> findings.add(Finding.of(
                            Kind.UNCONVERTIBLE,
                            Severity.WARNING,
                            plan.source().name(),
                            ended(reason) + " These rows go to the quarantine; mend the value in M1, or change the rule"
                                    + Optional.ofNullable(plan.mapping().columns().get(name))
                                            .flatMap(rule -> Optional.ofNullable(rule.place()))
                                            .map(place -> " at " + place)
                                            .orElse("") + ".")
                    .in(name)
                    .hit(count.hits())));
            changed.forEach((note, count) -> findings.add(Finding.of(
                            Kind.CHANGED, Severity.NOTE, plan.source().name(), ended(note))
                    .in(name)
                    .hit(count.hits())));
            if (nulls.rows > 0) {
                findings.add(ValueProbes.nullNotAllowed(plan, column, nulls.hits()));
            }
            if (tooLong.rows > 0) {
                Finding finding = Finding.of(
                                Kind.NARROWER_TYPE,
                                Severity.WARNING,
                                plan.source().name(),
                                "After its conversion the value is longer than M2's " + plan.target().name() + "."
                                        + column.target().name() + " (" + column.target().columnType()
                                        + ") takes. These rows go to the quarantine.")
                        .in(name)
                        .hit(tooLong.hits());
                findings.add(column.target().dataType().endsWith("char")
                        ? Proposals.truncate(plan, name, column.target().length()).map(finding::settledBy).orElse(finding)
                        : finding);
            }
            return findings;
        }

        private static String ended(String sentence) {
            String begun = sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
            return begun.matches("(?s).*[.?!]") ? begun : begun + ".";
        }
    }

    private static final class Count {
        private long rows;
        private Optional<String> example = Optional.empty();

        void add(java.util.function.Supplier<Optional<String>> key) {
            if (rows++ == 0) {
                example = key.get();
            }
        }

        Hits hits() {
            return new Hits(rows, example);
        }
    }
}
