package io.caravan.totals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.caravan.mapping.MappingFault;
import io.caravan.mapping.Mappings;
import io.caravan.schema.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sums that a shop owner knows by heart, taken from both shops and compared: orders and their worth by store and year,
 * customers by website, and whatever else {@code mappings/totals.yaml} lists. Nothing is written.
 */
public final class Totals {

    /** A row's key and measure. */
    private record Number(String key, String measure) {}

    private record Sides(TotalQuery m1, TotalQuery m2) {}

    private final List<Sides> totals = new ArrayList<>();

    /** @param mappings the mapping files, whose section {@code totals} lists the totals */
    public Totals(Mappings mappings) {
        JsonNode section = mappings.sections().getOrDefault("totals", MissingNode.getInstance());
        section.properties().stream().filter(total -> !total.getValue().isNull()).forEach(total -> {
            List<String> keys = new ArrayList<>();
            total.getValue().path("key").forEach(key -> keys.add(key.asText()));
            totals.add(new Sides(
                    new TotalQuery(total.getKey(), keys, total.getValue().path("m1").asText()),
                    new TotalQuery(total.getKey(), keys, total.getValue().path("m2").asText())));
        });
    }

    /**
     * Compares all totals. One whose tables a side lacks (an older Magento 1, a Magento 2 without some modules) does not
     * apply and is left out.
     *
     * @param m1 the M1 database
     * @param m1Schema its structure
     * @param m2 the M2 database
     * @param m2Schema its structure
     * @param withoutBorn leaves the rows that were made in M2 out of a query; empty where it would stay the same
     * @return all numbers, in the order of the mapping files, then of their keys
     * @throws MappingFault if a query fails, or gives no number
     */
    public List<Total> compare(DataSource m1, Schema m1Schema, DataSource m2, Schema m2Schema, Function<String, Optional<String>> withoutBorn) {
        List<Total> compared = new ArrayList<>();
        for (Sides total : totals) {
            if (total.m1().appliesTo(m1Schema) && total.m2().appliesTo(m2Schema)) {
                Map<Number, BigDecimal> here = numbers(total.m1(), "m1", m1, total.m1().sql(m1Schema));
                Map<Number, BigDecimal> there = numbers(total.m2(), "m2", m2, total.m2().sql(m2Schema));
                // Asked only of what differs.
                Map<Number, BigDecimal> without = same(here, there)
                        ? there
                        : withoutBorn.apply(total.m2().sql(m2Schema)).map(sql -> numbers(total.m2(), "m2", m2, sql)).orElse(there);
                Set<Number> all = new LinkedHashSet<>(here.keySet());
                all.addAll(there.keySet());
                all.stream().sorted(Comparator.comparing(Number::key)).forEach(number -> compared.add(
                        new Total(total.m1().name(), number.measure(), number.key(), here.get(number), there.get(number), without.get(number))));
            }
        }
        return compared;
    }

    private static boolean same(Map<Number, BigDecimal> here, Map<Number, BigDecimal> there) {
        return here.keySet().equals(there.keySet()) && here.entrySet().stream().allMatch(e -> e.getValue().compareTo(there.get(e.getKey())) == 0);
    }

    private static Map<Number, BigDecimal> numbers(TotalQuery query, String side, DataSource database, String sql) {
        Map<Number, BigDecimal> numbers = new LinkedHashMap<>();
        try {
            new JdbcTemplate(database).query(sql, row -> {
                read(query, side, row, numbers);
            });
        } catch (DataAccessException e) {
            throw new MappingFault(List.of("totals: " + query.name() + ": " + side + ": " + e.getMostSpecificCause().getMessage()));
        }
        return numbers;
    }

    private static void read(TotalQuery query, String side, ResultSet row, Map<Number, BigDecimal> numbers) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        if (columns <= query.keys().size()) {
            throw new MappingFault(List.of("totals: " + query.name() + ": " + side + ": the query has " + columns
                    + " columns; it needs " + query.keys().size() + " for the key (" + String.join(", ", query.keys())
                    + ") and at least one number after them"));
        }
        List<String> key = new ArrayList<>();
        for (int i = 1; i <= query.keys().size(); i++) {
            String value = row.getString(i);
            key.add(value == null ? "(none)" : value);
        }
        for (int i = query.keys().size() + 1; i <= columns; i++) {
            BigDecimal number = row.getBigDecimal(i);
            // Two rows of one key, such as stores of the same code, count together.
            numbers.merge(new Number(String.join(", ", key), row.getMetaData().getColumnLabel(i)),
                    number == null ? BigDecimal.ZERO : number, BigDecimal::add);
        }
    }
}
