package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.copy.Progress;
import io.caravan.mapping.MappingFault;
import io.caravan.route.Area;
import io.caravan.verify.Verification;
import io.caravan.verify.Verified;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code migrate --keep}: what M2 held stays, and M1's rows find their place around it. */
class KeepingTest {

    private Journey journey;

    @BeforeEach
    void twoShops() {
        journey = Journey.ofNothing("", "n_").with("CARAVAN_MANAGEMENT_PORT", "0");
        for (String table : List.of(
                "page (page_id INT PRIMARY KEY AUTO_INCREMENT, identifier VARCHAR(40) COLLATE utf8mb4_bin UNIQUE, title VARCHAR(40))",
                "page_store (page_id INT, store_id INT, PRIMARY KEY (page_id, store_id), CONSTRAINT %spage FOREIGN KEY (page_id) REFERENCES %spage (page_id) ON DELETE CASCADE)",
                "log (said VARCHAR(10))")) {
            journey.m1("CREATE TABLE " + table.replace("%s", "")).m2("CREATE TABLE n_" + table.replace("%s", "n_"));
        }
        journey.m1("INSERT INTO page VALUES (1, 'start', 'M1'), (3, 'same', 'Same'), (4, 'own', 'Other'), (5, 'new', 'New')");
        journey.m1("INSERT INTO page_store VALUES (1, 0), (3, 0), (4, 0), (5, 0)");
        journey.m2("INSERT INTO n_page VALUES (1, 'home', 'M2 home'), (2, 'own', 'Own'), (3, 'same', 'Same')");
        journey.m2("INSERT INTO n_page_store VALUES (1, 0), (2, 0), (3, 0)");
        journey.area("content", "page", "page_store").area("logs", "log");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private void migrate(boolean reset, String... keep) {
        try (Shops shops = journey.open()) {
            new Migration(shops, List.of(keep)).run(shops.areas(), reset ? shops.areas() : List.of(), "test", Progress.SILENT);
        }
    }

    private List<String> pages() {
        return journey.inM2("SELECT page_id, identifier, title FROM n_page ORDER BY 1");
    }

    private List<String> set(String mapping) {
        return journey.quarantine(mapping).stream().map(row -> row.get("outcome") + " " + row.get("row_key") + ": " + row.get("reason")).toList();
    }

    private void assertKept() {
        assertThat(pages()).containsExactly("1|home|M2 home", "2|own|Own", "3|same|Same", "5|new|New");
        assertThat(journey.inM2("SELECT page_id FROM n_page_store ORDER BY 1")).containsExactly("1", "2", "3", "5");
        assertThat(set("page")).containsExactly(
                "skipped page_id=1: M2's own row page_id=1 of page is kept (migrate --keep)",
                "skipped page_id=4: M2's own row page_id=2 of page is kept (migrate --keep)");
        assertThat(set("page_store")).allMatch(row -> row.startsWith("skipped page_id=1") || row.startsWith("skipped page_id=4"));
        // An equal row is no row that is missing.
        assertThat(journey.account("page")).matches(account -> account.read() == 4 && account.written() == 2 && account.skipped() == 2 && account.quarantined() == 0);
        assertThat(journey.account("page_store")).matches(account -> account.read() == 4 && account.written() == 2 && account.skipped() == 2);
    }

    @Test
    void keepsAnAreaThroughRerunsAndResets() {
        migrate(false, "content");
        assertKept();
        migrate(false, "content");
        assertKept();
        migrate(true);
        assertKept();
        try (Shops shops = journey.open()) {
            assertThat(Keeping.said(shops)).get().asString().contains("page 3, page_store 3");
            Verified verified = new Verification(shops, shops.plans(), shops.areas().stream().map(Area::id).toList(), 1).run(Verification.Progress.SILENT);
            assertThat(verified.tables()).allMatch(table -> table.clean() && table.unexpected() == 0);
            assertThat(verified.tables().stream().filter(table -> table.table().equals("page")).findFirst()).get()
                    .matches(table -> table.actual() == 4 && table.expected() == 2);
        }
    }

    @Test
    void theDeltaLeavesKeptRowsAlone() {
        journey.with("CARAVAN_DELTA_ENABLED", "true").with("CARAVAN_DELTA_CONFLICTS", "source");
        migrate(false, "content");
        journey.m1("UPDATE page SET title = 'changed'").m1("DELETE FROM page WHERE page_id = 3").m1("INSERT INTO page VALUES (2, 'second', 'Second')");
        poll();
        assertThat(pages()).containsExactly("1|home|M2 home", "2|own|Own", "3|same|Same", "5|new|changed");
        assertThat(set("page")).hasSize(3).allMatch(row -> row.startsWith("skipped"));
        journey.m1("DELETE FROM page WHERE page_id IN (1, 2, 4)");
        poll();
        assertThat(pages()).containsExactly("1|home|M2 home", "2|own|Own", "3|same|Same", "5|new|changed");
        assertThat(set("page")).isEmpty();
    }

    private void poll() {
        try (Shops shops = journey.open()) {
            new DeltaRun(shops).untilEmpty(poll -> {});
        }
    }

    @Test
    void whatBelongsTogetherIsKeptTogether() {
        refused("page").hasMessageContaining("--keep page: 3 rows of page_store belong to its rows, and would go. Keep both: --keep page,page_store");
        refused("page_store").hasMessageContaining("--keep page_store: 3 rows belong to rows of page, which the copy replaces by M1's. Keep both: --keep page_store,page");
        assertThat(pages()).hasSize(3);
        try (Shops shops = journey.open()) {
            assertThat(new Keeping(shops, shops.plans()).together(shops.areas().get(0))).contains(List.of("content"));
        }
        migrate(false, "page", "page_store");
        assertKept();
    }

    @Test
    void saysWhatCannotBeKept() {
        refused("contents").hasMessageContaining("neither an area nor a table").hasMessageContaining("did you mean 'content'?");
        refused("page_stor").hasMessageContaining("did you mean 'page_store'?");
        refused("log").hasMessageContaining("has no key");
        refused("setup_module").hasMessageContaining("does not empty this table");
        assertThat(pages()).hasSize(3);
        migrate(false);
        refused("content").hasMessageContaining("--keep page: an earlier run has emptied this table already");
    }

    @Test
    void anotherCustomerOfTheSameIdIsNotTakenForTheKeptOne() {
        journey.m1("CREATE TABLE customer_entity (entity_id INT PRIMARY KEY, email VARCHAR(40))").m1("INSERT INTO customer_entity VALUES (1, 'a'), (2, 'b')");
        journey.m2("CREATE TABLE n_customer_entity (entity_id INT PRIMARY KEY, email VARCHAR(40))").m2("INSERT INTO n_customer_entity VALUES (2, 'x'), (9, 'y')");
        journey.area("people", "customer_entity");
        refused("people").hasMessageContaining("--keep customer_entity: a row of M1 has the id of one that would stay (2)").hasMessageContaining("far above");
        journey.m2("UPDATE n_customer_entity SET entity_id = 1002 WHERE entity_id = 2");
        migrate(false, "people");
        assertThat(journey.inM2("SELECT entity_id, email FROM n_customer_entity ORDER BY 1")).containsExactly("1|a", "2|b", "9|y", "1002|x");
    }

    @Test
    void scriptsAndSettingsDecideThemselves() {
        journey.file("routes/sql/made.sql", "DELETE FROM {log};\n").edit("routes/logs.camel.yaml",
                yaml -> yaml + "        - to: kamelet:run-sql?script=made\n");
        refused("log").hasMessageContaining("routes/sql/made.sql makes this table anew");
        journey.edit("routes/content.camel.yaml", yaml -> yaml.replace("group: data", "group: settings"));
        refused("page").hasMessageContaining("hang on these settings");
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(String keep) {
        return assertThatThrownBy(() -> migrate(false, keep)).isInstanceOf(MappingFault.class);
    }
}
