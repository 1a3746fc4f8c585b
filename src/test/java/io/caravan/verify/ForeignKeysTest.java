package io.caravan.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForeignKeysTest {

    private Journey journey;

    @BeforeEach
    void twoShops() {
        journey = Journey.ofNothing("", "m2_");
        journey.m2("CREATE TABLE m2_parent (a INT, b VARCHAR(10), PRIMARY KEY (a, b))");
        journey.m2("CREATE TABLE m2_single (id INT PRIMARY KEY)");
        journey.m2("CREATE TABLE m2_child (child_id INT PRIMARY KEY, a INT NULL, b VARCHAR(10) NULL, single_id INT NULL,"
                + " CONSTRAINT BOTH_COLUMNS FOREIGN KEY (a, b) REFERENCES m2_parent (a, b), CONSTRAINT ONE FOREIGN KEY (single_id) REFERENCES m2_single (id))");
        journey.m2("INSERT INTO m2_parent VALUES (1, 'x'), (2, 'y')");
        journey.m2("INSERT INTO m2_single VALUES (0), (7)");
        journey.m2("INSERT INTO m2_child VALUES (1, 1, 'x', 7), (2, 1, NULL, NULL), (3, 2, 'y', 0)");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private List<MissingParent> missing() {
        try (Shops shops = journey.open()) {
            return new ForeignKeys(shops.m2(), shops.m2Schema()).missing();
        }
    }

    @Test
    void findsNothingWhereAllParentsAre() {
        assertThat(missing()).isEmpty();
    }

    @Test
    void countsAndNamesRowsWithoutAParent() throws Exception {
        try (var m2 = journey.connectM2(); var statement = m2.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            statement.execute("INSERT INTO m2_child VALUES (10, 1, 'y', 7), (11, 3, 'x', NULL), (12, 3, NULL, 8), (13, NULL, 'q', 9),"
                    + " (14, 1, 'x', 10), (15, 1, 'x', 10), (16, 1, 'x', 10), (17, 1, 'x', 10)");
        }
        List<MissingParent> missing = missing();
        assertThat(missing).extracting(MissingParent::path).containsExactlyInAnyOrder(
                "child (a, b) -> parent (a, b)", "child (single_id) -> single (id)");
        for (MissingParent each : missing) {
            if (each.key().parent().equals("parent")) {
                assertThat(each.rows()).isEqualTo(2);
                assertThat(each.examples()).containsExactly("child_id=10 (a=1, b=y)", "child_id=11 (a=3, b=x)");
            } else {
                assertThat(each.rows()).isEqualTo(6);
                assertThat(each.examples()).hasSize(ForeignKeys.EXAMPLES).startsWith("child_id=12 (single_id=8)");
            }
        }
    }
}
