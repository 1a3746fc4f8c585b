package io.caravan.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Journey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of changes, on a shop of a few tables. */
class DeltaTest {

    private final Journey journey = Journey.ofNothing();
    private FollowedJourney followed;

    @AfterEach
    void close() {
        if (followed != null) {
            followed.close();
        } else {
            journey.close();
        }
    }

    private void orders() {
        journey.m1("CREATE TABLE orders (id INT UNSIGNED PRIMARY KEY, number VARCHAR(20), note VARCHAR(100), UNIQUE KEY (number))")
                .m1("CREATE TABLE items (id INT UNSIGNED PRIMARY KEY, order_id INT UNSIGNED NOT NULL, sku VARCHAR(20), KEY (order_id),"
                        + " FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE)")
                .m2("CREATE TABLE orders (id INT UNSIGNED PRIMARY KEY, number VARCHAR(20), note VARCHAR(20), UNIQUE KEY (number))")
                .m2("CREATE TABLE items (id INT UNSIGNED PRIMARY KEY, order_id INT UNSIGNED NOT NULL, sku VARCHAR(20), KEY (order_id),"
                        + " FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE)")
                .m1("INSERT INTO orders VALUES (1, '100', 'one'), (2, '101', 'two'), (3, '102', 'three')")
                .m1("INSERT INTO items VALUES (11, 1, 'a'), (12, 1, 'b'), (21, 2, 'c'), (31, 3, 'd')")
                .area("sales", "orders", "items");
    }

    private void follow() {
        followed = new FollowedJourney(journey);
    }

    private void same() {
        for (String table : List.of("orders", "items")) {
            assertThat(journey.inM2("SELECT * FROM " + table + " ORDER BY 1")).isEqualTo(journey.inM1("SELECT * FROM " + table + " ORDER BY 1"));
        }
    }

    private List<Map<String, String>> quarantined(String mapping) {
        return journey.quarantine(mapping);
    }

    @Test
    void insertsUpdatesAndDeletesFollow() {
        orders();
        follow();

        journey.m1("INSERT INTO orders VALUES (4, '103', 'four')").m1("INSERT INTO items VALUES (41, 4, 'e')")
                .m1("UPDATE orders SET note = 'TWO' WHERE id = 2").m1("DELETE FROM items WHERE id = 12");
        Poll poll = followed.poll();

        same();
        assertThat(poll.changes()).isEqualTo(4);
        assertThat(poll.rows()).isEqualTo(4);
        assertThat(journey.inM1("SELECT COUNT(*) FROM m2_cl_orders")).containsExactly("0");
        assertThat(followed.poll().drained()).isTrue();
    }

    @Test
    void whatTheForeignKeyTakesAlongFollows() {
        orders();
        follow();

        journey.m1("DELETE FROM orders WHERE id = 1");
        followed.drain();

        same();
        assertThat(journey.inM2("SELECT id FROM items ORDER BY id")).containsExactly("21", "31");
    }

    @Test
    void manyChangesOfOneRowAreOne() {
        orders();
        follow();

        for (int i = 0; i < 20; i++) {
            journey.m1("UPDATE orders SET note = 'note " + i + "' WHERE id = 1");
        }
        journey.m1("DELETE FROM orders WHERE id = 3").m1("INSERT INTO orders VALUES (3, '999', 'again')").m1("INSERT INTO items VALUES (31, 3, 'again')");
        Poll poll = followed.poll();

        same();
        assertThat(poll.rows()).isLessThan(6);
    }

    @Test
    void aRowWithAnotherKeyIsAnotherRow() {
        orders();
        follow();

        journey.m1("UPDATE items SET id = 99 WHERE id = 11");
        followed.drain();

        same();
    }

    @Test
    void aUniqueValueMayMoveToAnotherRow() {
        orders();
        follow();

        journey.m1("DELETE FROM orders WHERE id = 1").m1("UPDATE orders SET number = '100' WHERE id = 2").m1("INSERT INTO orders VALUES (9, '101', 'nine')");
        followed.drain();

        same();
    }

    @Test
    void uniqueValuesThatAreSwappedArriveInTheEnd() {
        orders();
        follow();

        journey.m1("UPDATE orders SET number = 'x' WHERE id = 1").m1("UPDATE orders SET number = '100' WHERE id = 2")
                .m1("UPDATE orders SET number = '101' WHERE id = 1");
        followed.drain();
        followed.drain();

        same();
        assertThat(quarantined("orders")).isEmpty();
    }

    @Test
    void aValueThatDoesNotFitIsQuarantinedAndTriedAgain() {
        orders();
        follow();

        journey.m1("UPDATE orders SET note = 'far too long for the new column' WHERE id = 1").m1("UPDATE orders SET note = 'fits' WHERE id = 2");
        Poll poll = followed.drain();

        assertThat(poll.quarantined()).isEqualTo(1);
        assertThat(journey.inM2("SELECT id, note FROM orders ORDER BY id")).containsExactly("1|one", "2|fits", "3|three");
        assertThat(quarantined("orders")).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("row_key", "id=1").containsEntry("outcome", "outdated").containsEntry("column_name", "note").containsEntry("chunk", "0");
            assertThat(row.get("reason")).contains("too long");
        });

        journey.m2("ALTER TABLE orders MODIFY note VARCHAR(200)");
        assertThat(followed.drain().quarantined()).isZero();
        same();
        assertThat(quarantined("orders")).isEmpty();
    }

    @Test
    void whatHangsOnAMissingParentArrivesWithIt() {
        orders();
        follow();

        journey.m1("INSERT INTO orders VALUES (5, '105', 'far too long for the new column')").m1("INSERT INTO items VALUES (51, 5, 'x')");
        followed.drain();
        assertThat(journey.inM2("SELECT id FROM items WHERE order_id = 5")).isEmpty();
        assertThat(quarantined("items")).singleElement().satisfies(row -> assertThat(row.get("reason")).contains("orphan"));

        journey.m1("UPDATE orders SET note = 'five' WHERE id = 5");
        followed.drain();
        same();
        assertThat(quarantined("items")).isEmpty();
    }

    @Test
    void aParentThatWasDeletedInM2KeepsItsChildrenBack() {
        orders();
        follow();

        journey.m2("DELETE FROM orders WHERE id = 1").m1("UPDATE items SET sku = 'changed' WHERE id IN (11, 21)");
        followed.drain();

        assertThat(journey.inM2("SELECT id, sku FROM items ORDER BY id")).containsExactly("21|changed", "31|d");
        assertThat(quarantined("items")).singleElement().satisfies(row -> assertThat(row).containsEntry("row_key", "id=11"));
    }

    @Test
    void aRowThatBothSidesMadeIsAConflict() {
        orders();
        follow();

        journey.m2("INSERT INTO orders VALUES (4, 'T1', 'a tester''s')").m1("INSERT INTO orders VALUES (4, '103', 'four')").m1("INSERT INTO items VALUES (41, 4, 'e')");
        Poll poll = followed.drain();

        assertThat(poll.quarantined()).isEqualTo(1);
        assertThat(journey.inM2("SELECT number FROM orders WHERE id = 4")).containsExactly("T1");
        assertThat(journey.inM2("SELECT id FROM items WHERE order_id = 4")).as("a tester's order gets no items of another").isEmpty();
        assertThat(quarantined("orders").get(0).get("reason")).startsWith("conflict: Magento 2 has a row of its own");
    }

    @Test
    void aUniqueValueThatATesterTookIsQuarantined() {
        orders();
        follow();

        journey.m2("INSERT INTO orders VALUES (900, '103', 'a tester''s')").m1("INSERT INTO orders VALUES (4, '103', 'four')");
        followed.drain();

        assertThat(quarantined("orders").get(0).get("reason")).contains("Duplicate entry");
        journey.m2("DELETE FROM orders WHERE id = 900");
        followed.drain();
        same();
    }

    @Test
    void magentoOneMayWin() {
        journey.with("CARAVAN_DELTA_CONFLICTS", "source");
        orders();
        follow();

        journey.m2("UPDATE orders SET note = 'tested' WHERE id = 1").m1("UPDATE orders SET note = 'sold' WHERE id = 1");
        followed.drain();

        same();
        journey.m1("UPDATE orders SET note = 'sold again' WHERE id = 1");
        followed.drain();
        same();
    }

    @Test
    void magentoTwoMayWin() {
        journey.with("CARAVAN_DELTA_CONFLICTS", "target");
        orders();
        follow();

        journey.m2("UPDATE orders SET note = 'tested' WHERE id = 1").m1("UPDATE orders SET note = 'sold' WHERE id = 1");
        assertThat(followed.drain().quarantined()).isZero();

        assertThat(journey.inM2("SELECT note FROM orders WHERE id = 1")).containsExactly("tested");
        assertThat(journey.inM2("SELECT subject FROM caravan_report WHERE script = 'delta'")).containsExactly("orders id=1");
    }

    @Test
    void conditionsAreAskedAgain() {
        orders();
        journey.overlay("tables:\n  orders: { where: \"t.note <> 'hidden'\" }\n");
        follow();

        journey.m1("UPDATE orders SET note = 'hidden' WHERE id = 1");
        followed.drain();
        assertThat(journey.inM2("SELECT id FROM orders ORDER BY id")).containsExactly("2", "3");
        assertThat(journey.inM2("SELECT id FROM items ORDER BY id")).containsExactly("21", "31");

        journey.m1("UPDATE orders SET note = 'seen' WHERE id = 1");
        followed.drain();
        same();
    }

    @Test
    void joinsAndSubSelectsFollow() {
        orders();
        journey.m2("ALTER TABLE items ADD number VARCHAR(20), ADD siblings INT")
                .overlay("""
                        tables:
                          items:
                            joins: { o: { table: orders, on: "o.id = t.order_id" } }
                            follows: { items: "changed.order_id = t.order_id" }
                            add:
                              number: { from: o.number }
                              siblings: { sql: "(SELECT COUNT(*) FROM {items} i WHERE i.order_id = t.order_id)" }
                        """);
        follow();

        journey.m1("UPDATE orders SET number = 'new' WHERE id = 1").m1("INSERT INTO items VALUES (13, 1, 'f')").m1("DELETE FROM items WHERE id = 21");
        followed.drain();

        assertThat(journey.inM2("SELECT id, number, siblings FROM items ORDER BY id")).containsExactly("11|new|3", "12|new|3", "13|new|3", "31|102|1");
    }

    @Test
    void twoMappingsOfOneTable() {
        journey.m1("CREATE TABLE texts (product INT UNSIGNED, attribute INT UNSIGNED, value VARCHAR(50), PRIMARY KEY (product, attribute))")
                .m1("CREATE TABLE longs (product INT UNSIGNED, attribute INT UNSIGNED, value VARCHAR(50), PRIMARY KEY (product, attribute))")
                .m2("CREATE TABLE texts (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, product INT UNSIGNED NOT NULL, attribute INT UNSIGNED NOT NULL, value VARCHAR(50),"
                        + " UNIQUE KEY (product, attribute))")
                .m1("INSERT INTO texts VALUES (1, 1, 'a'), (1, 2, 'b')").m1("INSERT INTO longs VALUES (1, 3, 'c')")
                .overlay("tables:\n  longs: { to: texts }\n").area("products", "texts", "longs");
        follow();
        List<String> ids = journey.inM2("SELECT id FROM texts WHERE attribute = 2");

        journey.m1("DELETE FROM texts WHERE attribute = 1").m1("INSERT INTO longs VALUES (1, 1, 'moved')").m1("UPDATE longs SET value = 'C' WHERE attribute = 3");
        followed.drain();

        assertThat(journey.inM2("SELECT product, attribute, value FROM texts ORDER BY attribute")).containsExactly("1|1|moved", "1|2|b", "1|3|C");
        assertThat(journey.inM2("SELECT id FROM texts WHERE attribute = 2")).isEqualTo(ids);
    }

    @Test
    void rowsWithoutAKeyAndKeysOfText() {
        journey.m1("CREATE TABLE logs (code VARCHAR(20), value VARCHAR(20))").m2("CREATE TABLE logs (code VARCHAR(20), value VARCHAR(20))")
                .m1("CREATE TABLE codes (code VARCHAR(20) PRIMARY KEY, label VARCHAR(20))").m2("CREATE TABLE codes (code VARCHAR(20) PRIMARY KEY, label VARCHAR(20))")
                .m1("INSERT INTO logs VALUES ('a', '1'), ('a', '1'), ('b', '2')").m1("INSERT INTO codes VALUES ('x', 'X'), ('y', 'Y')")
                .area("logs", "logs", "codes");
        follow();

        journey.m1("DELETE FROM logs WHERE code = 'a' LIMIT 1").m1("INSERT INTO logs VALUES ('c', NULL)")
                .m1("UPDATE codes SET code = 'X' WHERE code = 'x'").m1("UPDATE codes SET code = 'z' WHERE code = 'y'");
        followed.drain();

        assertThat(journey.inM2("SELECT * FROM logs ORDER BY code")).containsExactly("a|1", "b|2", "c|null");
        assertThat(journey.inM2("SELECT * FROM codes ORDER BY code")).containsExactly("X|X", "z|Y");
    }

    @Test
    void aRowThatLosesByAUniqueKeyArrivesWhenTheWinnerGoes() {
        journey.m1("CREATE TABLE people (id INT UNSIGNED PRIMARY KEY, mail VARCHAR(50))").m2("CREATE TABLE people (id INT UNSIGNED PRIMARY KEY, mail VARCHAR(50) UNIQUE)")
                .m1("INSERT INTO people VALUES (1, 'a@x'), (2, 'A@X'), (3, 'b@x')").area("people", "people");
        follow();
        assertThat(journey.inM2("SELECT id FROM people ORDER BY id")).containsExactly("1", "3");

        journey.m1("UPDATE people SET mail = 'c@x' WHERE id = 1").m1("INSERT INTO people VALUES (4, 'B@x')");
        followed.drain();

        assertThat(journey.inM2("SELECT id, mail FROM people ORDER BY id")).containsExactly("1|c@x", "2|A@X", "3|b@x");
        assertThat(quarantined("people")).singleElement().satisfies(row -> assertThat(row).containsEntry("row_key", "id=4"));
    }

    @Test
    void whatWasBornInM2Stays() {
        journey.m1("CREATE TABLE vals (product INT UNSIGNED NOT NULL, attribute INT UNSIGNED NOT NULL, value VARCHAR(50), KEY (product))")
                .m2("CREATE TABLE vals (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, product INT UNSIGNED NOT NULL, attribute INT UNSIGNED NOT NULL, value VARCHAR(50), KEY (product))")
                .m1("INSERT INTO vals VALUES (1, 1, 'a')").area("vals", "vals");
        follow();

        journey.m2("INSERT INTO vals (product, attribute, value) VALUES (1, 7, 'tested')").m1("UPDATE vals SET value = 'b'");
        followed.drain();

        assertThat(journey.inM2("SELECT attribute, value FROM vals ORDER BY attribute")).containsExactly("1|b", "7|tested");
    }

    @Test
    void aValueThatCannotBeMappedKeepsTheOldRow() {
        journey.m1("CREATE TABLE prices (id INT UNSIGNED PRIMARY KEY, price DECIMAL(12,4))").m2("CREATE TABLE prices (id INT UNSIGNED PRIMARY KEY, price DECIMAL(12,2))")
                .m1("INSERT INTO prices VALUES (1, 1.5), (2, 2.5)").area("prices", "prices");
        follow();

        journey.m1("UPDATE prices SET price = 1.2345 WHERE id = 1").m1("UPDATE prices SET price = 3 WHERE id = 2");
        followed.drain();

        assertThat(journey.inM2("SELECT * FROM prices ORDER BY id")).containsExactly("1|1.50", "2|3.00");
        assertThat(quarantined("prices")).singleElement().satisfies(row -> assertThat(row).containsEntry("outcome", "outdated"));
    }
}
