package io.caravan.copy;

import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The keys of a table that is numbered with few gaps. So many numbers are no more than so many rows, and the end of a chunk need not be
 * looked for in the table, which costs as much as reading the rows once more.
 */
final class DenseKeys {

    /** Chunks of two thirds of the rows that they might have still cost less than the search for their ends. */
    private static final double NUMBERS_PER_ROW = 1.5;

    private final BigInteger before;
    private final BigInteger last;

    private DenseKeys(BigInteger before, BigInteger last) {
        this.before = before;
        this.last = last;
    }

    /**
     * The keys of a table as they are now.
     *
     * @param m1 where its rows are
     * @return empty where the key is not one whole number, or has many gaps
     */
    static Optional<DenseKeys> of(CopyTable table, JdbcTemplate m1) {
        TablePlan plan = table.plan();
        Column key = plan.keys().size() == 1 ? plan.source().columns().get(plan.keys().get(0)) : null;
        if (key == null || !key.whole() || table.nullableKey()
                || plan.source().keys().stream().noneMatch(unique -> unique.unique() && unique.columns().equals(plan.keys()))) {
            return Optional.empty();
        }
        String own = TablePlan.own(key.name());
        return m1.queryForObject("SELECT MIN(" + own + "), MAX(" + own + ") FROM " + plan.source().sql() + " AS t", (row, n) -> {
            if (row.getString(1) == null) {
                return Optional.empty();
            }
            BigInteger before = new BigInteger(row.getString(1)).subtract(BigInteger.ONE);
            BigInteger last = new BigInteger(row.getString(2));
            double numbers = last.subtract(before).doubleValue();
            return numbers > NUMBERS_PER_ROW * plan.source().estimatedRows()
                    ? Optional.empty()
                    : Optional.of(new DenseKeys(before, last));
        });
    }

    /**
     * The last key of the next chunk.
     *
     * @param after the last key of the chunk before it; null for the first chunk
     * @param rows the most rows of the chunk
     * @return null where the chunk takes all rows that are left
     */
    List<String> boundary(List<String> after, int rows) {
        BigInteger upTo = (after == null ? before : new BigInteger(after.get(0))).add(BigInteger.valueOf(rows));
        return upTo.compareTo(last) >= 0 ? null : List.of(upTo.toString());
    }
}
