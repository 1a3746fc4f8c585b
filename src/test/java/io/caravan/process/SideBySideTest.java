package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caravan.copy.Checkpoint;
import io.caravan.copy.Checkpoint.TableState;
import io.caravan.copy.Chunk;
import io.caravan.copy.Progress;
import io.caravan.mapping.TablePlan;
import io.caravan.route.Area;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Areas run side by side where they do not wait for each other. */
class SideBySideTest {

    private static void table(Journey journey, String name, int rows) {
        journey.m1("CREATE TABLE " + name + " (id INT PRIMARY KEY, v INT)").m2("CREATE TABLE " + name + " (id INT PRIMARY KEY, v INT)");
        journey.m1("INSERT INTO " + name + " SELECT seq, seq FROM seq_1_to_" + rows);
    }

    private static Migration.Outcome migrate(Journey journey, Progress progress) {
        try (Shops shops = journey.open()) {
            return new Migration(shops).run(shops.areas(), List.of(), "test", progress);
        }
    }

    /** What each area of the project waits for, those that others of these wait for left out. */
    private static Map<String, Set<String>> order(Journey journey) {
        try (Shops shops = journey.open()) {
            List<Area> areas = shops.areas();
            AreaOrder order = new AreaOrder(areas, shops.plans(), shops.scripts(), "");
            Map<String, Set<String>> all = new HashMap<>();
            Map<String, Set<String>> direct = new HashMap<>();
            for (Area area : areas) {
                Set<String> before = order.before(area);
                Set<String> reached = new TreeSet<>(before);
                before.forEach(earlier -> reached.addAll(all.get(earlier)));
                all.put(area.id(), reached);
                Set<String> rest = new TreeSet<>(before);
                before.forEach(earlier -> rest.removeAll(all.get(earlier)));
                direct.put(area.id(), rest);
            }
            return direct;
        }
    }

    @Test
    void theOrderFollowsFromTablesReferencesAndScripts() {
        try (Journey journey = Journey.ofSample()) {
            Map<String, Set<String>> order = order(journey);
            assertThat(order.get("settings")).containsExactly("regions", "stores");
            assertThat(order.get("eav")).containsExactly("settings");
            assertThat(order.get("customers")).containsExactly("eav");
            assertThat(order.get("products")).containsExactly("categories");
            // Orders hang on customers, not on products: an order's items outlive these.
            assertThat(order.get("sales")).containsExactly("customers");
            assertThat(order.get("order-grids")).containsExactly("sales");
            assertThat(order.get("url-rewrites")).containsExactly("cms", "products");
            assertThat(order.get("inventory-sources")).contains("inventory", "sales");

            journey.edit("routes/wishlist.camel.yaml", yaml -> yaml.replace("      steps:\n", "      steps:\n        - to: direct:my-own\n"));
            order = order(journey);
            assertThat(order.get("wishlist")).contains("downloadable", "order-grids");
            assertThat(order.get("reviews")).containsExactly("wishlist");
            assertThat(order.get("afterwards")).containsExactly("wishlist");
        }
    }

    @Test
    void twoAreasAreOnTheirWayAtOnce() {
        try (Journey journey = Journey.ofNothing()) {
            table(journey, "one", 10);
            table(journey, "two", 10);
            journey.area("first", "one").area("second", "two");
            CountDownLatch both = new CountDownLatch(2);
            Set<String> met = Collections.synchronizedSet(new TreeSet<>());
            Migration.Outcome outcome = migrate(journey, new Watching() {
                @Override
                public void begun(TablePlan plan) {
                    both.countDown();
                    if (await(both)) {
                        met.add(plan.name());
                    }
                }
            });
            assertThat(met).containsExactly("one", "two");
            assertThat(outcome.areaMillis().keySet()).containsExactly("first", "second");
        }
    }

    /** Otherwise one worker would have nothing to do while the other is at the longest. */
    @Test
    void theLongestWayBeginsFirst() {
        try (Journey journey = Journey.ofNothing()) {
            table(journey, "one", 10);
            table(journey, "two", 10);
            table(journey, "three", 5000);
            journey.m1("ANALYZE TABLE three");
            journey.area("first", "one").area("second", "two").area("third", "three").with("CARAVAN_WORKERS", "2");
            List<String> begun = Collections.synchronizedList(new ArrayList<>());
            Migration.Outcome outcome = migrate(journey, new Watching() {
                @Override
                public void begun(TablePlan plan) {
                    begun.add(plan.name());
                }
            });
            assertThat(begun).hasSize(3);
            assertThat(begun.subList(0, 2)).contains("three");
            assertThat(outcome.areaMillis().keySet()).as("reported in the order of the routes").containsExactly("first", "second", "third");
        }
    }

    @Test
    void oneWorkerTakesThemInTheirOrder() {
        try (Journey journey = Journey.ofNothing()) {
            table(journey, "one", 10);
            table(journey, "two", 10);
            journey.area("first", "one").area("second", "two").with("CARAVAN_WORKERS", "1");
            Set<String> events = Collections.synchronizedSet(new LinkedHashSet<>());
            migrate(journey, new Watching() {
                @Override
                public void begun(TablePlan plan) {
                    events.add("begun " + plan.name());
                }

                @Override
                public void completed(TablePlan plan) {
                    events.add("completed " + plan.name());
                }
            });
            assertThat(events).containsExactly("begun one", "completed one", "begun two", "completed two");
        }
    }

    @Test
    void anAreaThatFailsStopsTheOthersAndTheNextRunGoesOn() {
        try (Journey journey = Journey.ofNothing()) {
            table(journey, "one", 4000);
            table(journey, "three", 10);
            journey.m2("CREATE TABLE two (id INT PRIMARY KEY)");
            journey.area("first", "one&chunkSize=10");
            journey.area("third", "three");
            journey.file("routes/second.camel.yaml", "- route:\n    id: second\n    group: data\n    from:\n      uri: direct:second\n      steps:\n"
                    + "        - to: kamelet:run-sql?script=bad\n");
            journey.file("routes/sql/bad.sql", "INSERT INTO {two} (id) VALUES ('x');\n");
            CountDownLatch copying = new CountDownLatch(1);
            MigrationStopped stopped = catchThrowableOfType(MigrationStopped.class, () -> migrate(journey, new Watching() {
                @Override
                public void done(Chunk chunk) {
                    copying.countDown();
                }

                @Override
                public void beginning(String script) {
                    await(copying);
                }
            }));
            assertThat(stopped).hasMessageContaining("area second").hasMessageContaining("bad.sql:1").hasMessageContaining("goes on from here");
            assertThat(stopped.getSuppressed()).hasSize(1);
            TableState one = journey.tables().get("one");
            assertThat(one.complete()).isFalse();
            assertThat(one.account().written()).isBetween(10L, 3990L);
            assertThat(journey.inM2("SELECT outcome FROM caravan_run").get(0)).startsWith("failed: area second");

            journey.file("routes/sql/bad.sql", "INSERT INTO {two} (id) VALUES (1);\n");
            migrate(journey, Progress.SILENT);
            assertThat(journey.tables().values()).allMatch(TableState::complete);
            assertThat(journey.inM2("SELECT COUNT(*), SUM(v) FROM one")).containsExactly("4000|8002000");
            assertThat(journey.inM2("SELECT COUNT(*) FROM three")).containsExactly("10");
            assertThat(journey.account("one").written()).isEqualTo(4000);
        }
    }

    @Test
    void aScriptOnItsWayHoldsNoOtherCheckpointBack() throws SQLException {
        try (Journey journey = Journey.ofNothing();
                Connection script = journey.connectM2();
                Connection beside = journey.connectM2();
                Statement statement = beside.createStatement();
                Shops shops = journey.open()) {
            shops.tables().create();
            String row = "INSERT INTO caravan_checkpoint (mapping, chunk, area, m2_table, state, updated_at) VALUES ('%s', %d, '', '', 'done', UTC_TIMESTAMP())";
            journey.m2(row.formatted("sales", 0)).m2(row.formatted("sql:b", 0)).m2(row.formatted("sql:b", 1)).m2(row.formatted("tax", 0));
            script.setAutoCommit(false);
            Checkpoint checkpoint = new Checkpoint(new SingleConnectionDataSource(script, true), shops.tables());
            // One that ran before, and one that did not: no range between names may stay locked until their end.
            checkpoint.forgetScript("sql:b");
            checkpoint.forgetScript("sql:d");
            statement.execute("SET innodb_lock_wait_timeout = 1");
            for (String name : List.of("sql:a", "sql:c", "sql:e", "store")) {
                statement.execute(row.formatted(name, 1));
            }
            script.commit();
            assertThat(journey.inM2("SELECT mapping FROM caravan_checkpoint ORDER BY mapping"))
                    .containsExactly("sales", "sql:a", "sql:c", "sql:e", "store", "tax");
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static class Watching implements Progress {
        @Override
        public void begun(TablePlan plan) {}

        @Override
        public void done(Chunk chunk) {}

        @Override
        public void completed(TablePlan plan) {}
    }
}
