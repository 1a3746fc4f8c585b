package io.caravan.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.mapping.TablePlan;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadingTest {

    /** MySQL, not MariaDB, takes bytes in the place of a number for a hexadecimal number: 48 for '0'. */
    @Test
    void onlyTextOfAUnicodeColumnGoesAsBytes() {
        String columns = "(id INT PRIMARY KEY, small TINYINT, price DECIMAL(12,4), ratio DOUBLE, name VARCHAR(20) CHARACTER SET utf8mb4, old VARCHAR(20)"
                + " CHARACTER SET latin1, size ENUM('s', 'm'), day DATE, picture BLOB)";
        try (Journey journey = Journey.ofNothing().m1("CREATE TABLE thing " + columns).m2("CREATE TABLE thing " + columns).area("things", "thing");
                Shops shops = journey.open()) {
            TablePlan plan = shops.plans().plan("thing").orElseThrow();
            Reading[] readings = Reading.of(plan, true);
            Map<String, Reading> byColumn = new TreeMap<>();
            for (int i = 0; i < readings.length; i++) {
                byColumn.put(plan.selected().get(i).name(), readings[i]);
            }
            assertThat(byColumn).containsExactlyInAnyOrderEntriesOf(Map.of(
                    "id", Reading.TEXT, "small", Reading.TEXT, "price", Reading.TEXT, "ratio", Reading.TEXT, "name", Reading.PASSED_ON,
                    "old", Reading.TEXT, "size", Reading.TEXT, "day", Reading.TEXT, "picture", Reading.BYTES));
        }
    }

    /** What only LOAD DATA takes as bytes; of a number or a date no byte has to be looked at, of the bits of a BIT each. */
    @Test
    void numbersAndDatesAreLoadedUnseen() {
        String columns = "(id INT PRIMARY KEY, price DECIMAL(12,4), narrow DECIMAL(12,%d), name VARCHAR(20) CHARACTER SET utf8mb4, old VARCHAR(20)"
                + " CHARACTER SET latin1, day DATE, at DATETIME, flags BIT(12), digits VARCHAR(20) CHARACTER SET utf8mb4)";
        try (Journey journey = Journey.ofNothing().m1("CREATE TABLE thing " + columns.formatted(4)).m2("CREATE TABLE thing " + columns.formatted(2))
                        .m2("ALTER TABLE thing MODIFY digits INT").area("things", "thing");
                Shops shops = journey.open()) {
            TablePlan plan = shops.plans().plan("thing").orElseThrow();
            Reading[] readings = Reading.toLoad(CopyTable.of(plan, Map.of(), Map.of()));
            Map<String, Reading> byColumn = new TreeMap<>();
            for (int i = 0; i < readings.length; i++) {
                byColumn.put(plan.selected().get(i).name(), readings[i]);
            }
            assertThat(byColumn).containsExactlyInAnyOrderEntriesOf(Map.of(
                    "id", Reading.DIGITS, "price", Reading.DIGITS, "narrow", Reading.TEXT, "name", Reading.PASSED_ON, "old", Reading.LOADED,
                    "day", Reading.DIGITS, "at", Reading.DIGITS, "flags", Reading.TEXT, "digits", Reading.TEXT));
        }
    }
}
