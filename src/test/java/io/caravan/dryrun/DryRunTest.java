package io.caravan.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.check.Finding;
import io.caravan.check.Findings;
import io.caravan.check.Kind;
import io.caravan.check.Severity;
import io.caravan.dryrun.Point.Call;
import io.caravan.mapping.MappingFault;
import io.caravan.process.Checksums;
import io.caravan.process.Journey;
import io.caravan.process.MigrationStopped;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import io.caravan.sample.SharedMariaDb;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dry run of a few tables, and what may stand in its way. */
class DryRunTest {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private Journey journey;
    private String scratch;

    @BeforeEach
    void someTables() {
        journey = Journey.ofNothing();
        scratch = journey.m2Database() + "_caravan_dryrun";
        journey.m1("CREATE TABLE shelf (id INT PRIMARY KEY, name VARCHAR(20))")
                .m1("CREATE TABLE item (id INT PRIMARY KEY, shelf_id INT, name VARCHAR(20))")
                .m1("INSERT INTO shelf VALUES (1, 'top'), (2, 'bottom')")
                .m1("INSERT INTO item VALUES (1, 1, 'cup'), (2, 2, 'plate')")
                .m2("CREATE TABLE shelf (id INT AUTO_INCREMENT PRIMARY KEY COMMENT 'not a {d escape', name VARCHAR(20), UNIQUE KEY (name)) AUTO_INCREMENT=77")
                .m2("CREATE TABLE item (id INT PRIMARY KEY, shelf_id INT, name VARCHAR(20), length INT AS (CHAR_LENGTH(name)),"
                        + " FOREIGN KEY (shelf_id) REFERENCES shelf (id) ON DELETE CASCADE)")
                .m2("INSERT INTO shelf VALUES (5, 'of M2')")
                .m2("UPDATE shelf SET id = 0 WHERE id = 5")
                .m2("INSERT INTO item (id, shelf_id, name) VALUES (9, 0, 'vase')")
                .m2("CREATE VIEW of_m2 AS SELECT i.name, s.name AS shelf FROM item i JOIN shelf s ON s.id = i.shelf_id")
                .area("shelves", "shelf", "item");
    }

    @AfterEach
    void close() {
        SharedMariaDb.get().dropDatabase(scratch);
        journey.close();
    }

    private Rehearsal run(boolean keep, Finding... findings) {
        try (Shops shops = journey.open()) {
            return new DryRun(shops, new Findings(List.of(findings)), wish(shops, keep, OptionalInt.empty()), NOWHERE, false).run();
        }
    }

    private static DryRun.Wish wish(Shops shops, boolean keep, OptionalInt sample) {
        return new DryRun.Wish(shops.areas().stream().map(Area::id).toList(), false, sample, keep, List.of(), false);
    }

    private static Call call(Rehearsal found, String what) {
        return found.points().stream().filter(point -> point.what().equals(what)).map(Point::call).findFirst().orElseThrow();
    }

    private boolean thereIs(String database) {
        return !inScratch("information_schema", "SELECT 1 FROM schemata WHERE schema_name = '" + database + "'").isEmpty();
    }

    private static List<String> inScratch(String database, String sql) {
        List<String> values = new java.util.ArrayList<>();
        try (Connection connection = SharedMariaDb.get().connect(database); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Map<String, String> m1() throws SQLException {
        return Checksums.of(journey.connectM1());
    }

    private Map<String, String> m2() throws SQLException {
        return Checksums.of(journey.connectM2());
    }

    @Test
    void leavesBothShopsAsTheyAre() throws SQLException {
        Map<String, String> m1 = m1();
        Map<String, String> m2 = m2();
        Rehearsal found = run(true);
        assertThat(found.go()).isTrue();
        assertThat(found.quarantined()).isZero();
        assertThat(found.points()).extracting(Point::call).containsOnly(Call.GO);
        assertThat(m1()).isEqualTo(m1);
        assertThat(m2()).isEqualTo(m2);
        assertThat(journey.inM2("SHOW TABLES LIKE 'caravan%'")).isEmpty();
        assertThat(inScratch(scratch, "SELECT CONCAT(id, name, length) FROM item ORDER BY id")).containsExactly("1cup3", "2plate5");
        assertThat(inScratch(scratch, "SELECT CONCAT(name, shelf) FROM of_m2 ORDER BY 1")).as("the view is over the scratch's own tables")
                .containsExactly("cuptop", "platebottom");
        assertThat(found.text(120)).contains("GO", "shelves").contains("Next: caravan migrate --snapshot");
        // The next one finds what this one left, and drops it at its end.
        assertThat(run(false).go()).isTrue();
        assertThat(thereIs(scratch)).isFalse();
    }

    @Test
    void goesWithQuarantinedRows() {
        journey.m1("INSERT INTO shelf VALUES (3, 'TOP')").m1("ALTER TABLE item MODIFY name VARCHAR(50)").m1("UPDATE item SET name = REPEAT('long', 10) WHERE id = 2");
        Rehearsal found = run(false);
        assertThat(found.go()).isTrue();
        assertThat(found.quarantined()).isEqualTo(2);
        assertThat(call(found, "columns")).isEqualTo(Call.LOOK);
        assertThat(call(found, "quarantine")).isEqualTo(Call.LOOK);
        assertThat(call(found, "unique keys")).isEqualTo(Call.LOOK);
        assertThat(found.text(120)).contains("id=3").contains("GO, with 2 rows in the quarantine");
        assertThat(journey.home().resolve("var/report/dry-run-quarantine.csv")).content().contains("shelf,").contains("id=3");
    }

    @Test
    void doesNotGoWhereM2sOwnRowsLoseTheirParents() {
        journey.m2("CREATE TABLE note (id INT PRIMARY KEY, shelf_id INT, FOREIGN KEY (shelf_id) REFERENCES shelf (id))").m2("INSERT INTO note VALUES (1, 0)");
        Rehearsal found = run(false);
        assertThat(found.go()).isFalse();
        assertThat(call(found, "foreign keys")).isEqualTo(Call.NO_GO);
        assertThat(found.text(120)).contains("note").contains("NO-GO: mend");
    }

    @Test
    void makesNothingWhereTheCheckBlocks() {
        Rehearsal found = run(true, new Finding(
                Kind.UNMAPPED_TABLE, Severity.BLOCKING, "acme", Optional.empty(), 3, Optional.empty(), "No rule names this table.", Optional.empty()));
        assertThat(found.go()).isFalse();
        assertThat(call(found, "check")).isEqualTo(Call.NO_GO);
        assertThat(thereIs(scratch)).isFalse();
    }

    @Test
    void dropsTheScratchWhereTheMigrationStops() {
        journey.area("shelves", "shelf", "item&process=direct:odd").file("routes/odd.camel.yaml",
                "- route:\n    id: odd\n    from:\n      uri: direct:odd\n      steps:\n        - script:\n            groovy: \"body.each { row -> row.colour = 'red' }\"\n");
        Rehearsal found = run(false);
        assertThat(call(found, "migration")).isEqualTo(Call.NO_GO);
        assertThat(found.text(120)).contains("NO-GO").contains("colour");
        assertThat(thereIs(scratch)).isFalse();
    }

    @Test
    void refusesADatabaseOfSomebodyElse() {
        SharedMariaDb.get().createDatabase(scratch);
        SharedMariaDb.get().execute(scratch, "CREATE TABLE precious (id INT)");
        assertThatThrownBy(() -> run(false)).isInstanceOf(MigrationStopped.class)
                .hasMessageContaining(scratch).hasMessageContaining("no dry run of " + journey.m2Database() + " has made").hasMessageContaining("caravan.dry-run.database");
        assertThat(inScratch(scratch, "SHOW TABLES")).containsExactly("precious");
    }

    @Test
    void refusesTheShopsOwnDatabases() {
        journey.with("CARAVAN_DRY_RUN_DATABASE", journey.m1Database());
        assertThatThrownBy(() -> run(false)).isInstanceOf(MigrationStopped.class).hasMessageContaining("a shop's own database");
    }

    @Test
    void namesTheGrantThatIsMissing() {
        journey.m2("CREATE USER IF NOT EXISTS 'rehearser'@'%' IDENTIFIED BY 'x'")
                .m2("GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP ON `" + journey.m2Database() + "`.* TO 'rehearser'@'%'")
                .with("CARAVAN_M2_USERNAME", "rehearser").with("CARAVAN_M2_PASSWORD", "x");
        String grant = "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, REFERENCES, CREATE VIEW ON `" + scratch + "`.* TO 'rehearser'@'%'";
        assertThatThrownBy(() -> run(false)).isInstanceOf(MigrationStopped.class).hasMessageContaining(grant);
        journey.m2(grant);
        Rehearsal found = run(false);
        assertThat(found.go()).isTrue();
        assertThat(found.text(120)).as("the view needs a privilege on M2 itself, and no row goes through it").contains("The view of_m2 could not be made");
    }

    @Test
    void refusesAnM2ThatHoldsAMigration() {
        journey.migrate();
        assertThatThrownBy(() -> run(false)).isInstanceOf(MigrationStopped.class).hasMessageContaining("M2 holds a migration already").hasMessageContaining("caravan rollback");
        assertThat(thereIs(scratch)).isFalse();
    }

    @Test
    void saysWhichConditionOfTheSampleIsWrong() {
        journey.m1("CREATE TABLE sales_flat_order (entity_id INT PRIMARY KEY)").m2("CREATE TABLE sales_order (entity_id INT PRIMARY KEY)")
                .area("orders", "sales_flat_order")
                .overlay("sample: { sets: { a: 'SELECT id FROM {item} WHERE id IN {sample.b}', b: 'SELECT id FROM {item} WHERE id IN {sample.a}' },"
                        + " tables: { item: 't.id IN {sample.ordrs}', shelf: 't.id IN (SELECT x FROM {shelv})', sales_flat_order: 't.entity_id IN {sample.a}' } }");
        assertThatThrownBy(() -> {
            try (Shops shops = journey.open()) {
                Sample.of(shops, 3);
            }
        }).isInstanceOf(MappingFault.class).hasMessageContaining("there is no set 'ordrs'").hasMessageContaining("no table 'shelv'").hasMessageContaining("made of itself");
    }
}
