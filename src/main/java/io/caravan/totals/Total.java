package io.caravan.totals;

import java.math.BigDecimal;

/**
 * One number that both shops must agree on.
 *
 * @param name the total's name in the mapping files, such as {@code orders}
 * @param measure the number's name, the label of its column, such as {@code grand total}
 * @param key the values of the key columns, joined by {@code ", "}; empty where the total has no key
 * @param m1 the number in Magento 1, null where it has no such row
 * @param m2 the number in Magento 2, null where it has no such row
 * @param m2WithoutBorn the same without the rows that were made in Magento 2, null where it has no such row
 */
public record Total(String name, String measure, String key, BigDecimal m1, BigDecimal m2, BigDecimal m2WithoutBorn) {

    /** Whether both numbers are the same; a missing row is 0. */
    public boolean equal() {
        return orZero(m1).compareTo(orZero(m2)) == 0;
    }

    /** Whether both numbers would be the same, had no row been made in Magento 2. */
    public boolean explained() {
        return orZero(m1).compareTo(orZero(m2WithoutBorn)) == 0;
    }

    private static BigDecimal orZero(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
