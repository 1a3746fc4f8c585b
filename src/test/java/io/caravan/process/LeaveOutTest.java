package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows that a mapping leaves out for a reason. */
class LeaveOutTest {

    @Test
    void rowsAreCountedUnderTheReasonAndRulesThatLackTheirTableDoNotApply() {
        try (Journey journey = Journey.ofNothing("m1_", "m2_")) {
            journey.m1("CREATE TABLE m1_pot (id INT PRIMARY KEY, size INT)");
            journey.m1("INSERT INTO m1_pot VALUES (1, 1), (2, 2), (3, NULL), (4, 4), (5, 5)");
            journey.m1("CREATE TABLE m1_lid (id INT PRIMARY KEY, size INT)");
            journey.m1("INSERT INTO m1_lid VALUES (1, 4)");
            journey.m2("CREATE TABLE m2_pot (id INT PRIMARY KEY, size INT)");
            journey.area("kitchen", "pot").overlay("""
                    tables:
                      pot:
                        leave-out:
                          - { rows: "t.size = 1", because: "too small" }
                          - { rows: "EXISTS (SELECT 1 FROM {lid} l WHERE l.size = t.size)", because: "has a lid", needs: [ lid.size ] }
                          - { rows: "EXISTS (SELECT 1 FROM {spoon} s)", because: "has a spoon", needs: [ spoon ] }
                          - { rows: "t.handle IS NOT NULL", because: "has a handle", needs: [ pot.handle ] }
                    """);
            journey.migrate();
            assertThat(journey.inM2("SELECT id FROM m2_pot ORDER BY 1")).containsExactly("2", "3", "5");
            assertThat(journey.account("pot").notes()).containsOnlyKeys("skipped: too small; or has a lid; or has a spoon; or has a handle");
            assertThat(journey.account("pot").skipped()).isEqualTo(2);
        }
    }
}
