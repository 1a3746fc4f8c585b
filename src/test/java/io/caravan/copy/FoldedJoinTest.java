package io.caravan.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.mapping.TablePlan;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

class FoldedJoinTest {

    private Journey journey;

    @BeforeEach
    void colours() {
        journey = Journey.ofNothing("m1_", "m2_");
        journey.m1("CREATE TABLE m1_colour (colour_id SMALLINT UNSIGNED PRIMARY KEY, code VARCHAR(9), shade INT NULL)");
        journey.m1("INSERT INTO m1_colour VALUES (1, 'red', NULL), (2, 'blue', 3), (3, 'Green', 4), (65535, NULL, 5)");
        // One of a colour that is gone, one of none.
        journey.m1("CREATE TABLE m1_shirt (id INT PRIMARY KEY, colour_id SMALLINT UNSIGNED NULL, size INT)");
        journey.m1("INSERT INTO m1_shirt VALUES (1, 1, 10), (2, 2, 20), (3, 3, 30), (4, 65535, 40), (5, 9, 50), (6, NULL, 60), (7, 2, 70)");
        journey.m2("CREATE TABLE m2_shirt (id INT PRIMARY KEY, colour_id SMALLINT UNSIGNED NULL, size INT)");
        journey.area("shirts", "shirt");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private TablePlan folded(String join, String where) {
        journey.overlay("tables: { shirt: { joins: { colour: " + join + " }, where: \"" + where + "\" } }");
        try (Shops shops = journey.open()) {
            return new FoldedJoin(new JdbcTemplate(shops.m1()), name -> shops.m1Schema().table(name).orElseThrow()).in(shops.plans().plan("shirt").orElseThrow());
        }
    }

    private void assertThatTheSameRowsArrive(TablePlan plan) {
        journey.migrate();
        assertThat(journey.inM2("SELECT id FROM m2_shirt ORDER BY id"))
                .isEqualTo(journey.inM1("SELECT t.id FROM m1_shirt AS t " + (plan.mapping().joins().get(0).required() ? "INNER" : "LEFT")
                        + " JOIN m1_colour AS colour ON colour.colour_id = t.colour_id WHERE " + plan.mapping().where().orElseThrow() + " ORDER BY t.id"));
        Account account = journey.account("shirt");
        assertThat(account.read()).isEqualTo(account.written() + account.skipped() + account.quarantined());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "colour.code IN ('red'; 'GREEN'),t.`colour_id` IN (1; 3)",
        "colour.code NOT IN ('red'; 'green'),t.`colour_id` IN (2)",
        "colour.shade IS NOT NULL,t.`colour_id` IN (2; 3; 65535)",
        "colour.code = 'pink',FALSE",
        // Of the join alone, though it does not say so.
        "shade > 3,t.`colour_id` IN (3; 65535)"})
    void aListTakesThePlaceOfAJoin(String where, String folded) {
        TablePlan plan = folded("{ table: colour, on: colour.colour_id = t.colour_id }", where.replace(';', ','));
        assertThat(plan.where()).contains(folded.replace(';', ','));
        assertThat(plan.from()).isEqualTo("`m1_shirt` AS t");
        assertThatTheSameRowsArrive(plan);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        // Rows without a partner are meant as well.
        "colour.code IS NULL",
        "COALESCE(colour.code; '') <> 'red'",
        // Rows of the table itself.
        "colour.code <> 'red' AND t.size < 60",
        "colour.code <> 'red' AND size < 60",
        "colour.code <> 'red' AND EXISTS (SELECT 1 FROM m1_colour c WHERE c.shade > colour.shade)"})
    void whatCannotBeAListStaysAJoin(String where) {
        TablePlan plan = folded("{ table: colour, on: colour.colour_id = t.colour_id }", where.replace(';', ','));
        assertThat(plan.from()).contains(" LEFT JOIN `m1_colour` AS `colour` ON ");
        assertThatTheSameRowsArrive(plan);
    }

    @Test
    void rowsWithoutAPartnerAreNotMeantByARequiredOne() {
        TablePlan plan = folded("{ table: colour, required: true, on: colour.colour_id = t.colour_id }", "COALESCE(colour.code, '') <> 'red'");
        assertThat(plan.where()).contains("t.`colour_id` IN (2, 3, 65535)");
        assertThatTheSameRowsArrive(plan);
    }

    @Test
    void aJoinThatIsReadStays() {
        journey.m2("ALTER TABLE m2_shirt ADD code VARCHAR(9)");
        journey.overlay("tables: { shirt: { joins: { colour: { table: colour, on: colour.colour_id = t.colour_id } }, where: \"colour.code = 'red'\","
                + " add: { code: { from: colour.code } } } }");
        try (Shops shops = journey.open()) {
            TablePlan plan = shops.plans().plan("shirt").orElseThrow();
            assertThat(new FoldedJoin(new JdbcTemplate(shops.m1()), name -> shops.m1Schema().table(name).orElseThrow()).in(plan)).isSameAs(plan);
        }
        journey.migrate();
        assertThat(journey.inM2("SELECT id, code FROM m2_shirt")).containsExactly("1|red");
    }

    @Test
    void aPartnerThatIsNotTheOnlyOneStays() {
        journey.m1("ALTER TABLE m1_colour DROP PRIMARY KEY, ADD KEY (colour_id)");
        journey.m1("INSERT INTO m1_colour VALUES (2, 'blue', 8)");
        TablePlan plan = folded("{ table: colour, on: colour.colour_id = t.colour_id }", "colour.code = 'red'");
        assertThat(plan.from()).contains("JOIN");
        assertThat(plan.where()).contains("(colour.code = 'red')");
    }
}
