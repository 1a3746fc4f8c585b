package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.copy.Account;
import io.caravan.sample.SharedMariaDb;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Processor;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chunks that are large enough for LOAD DATA, and what becomes of them when that does not go well. */
class LoadRouteTest {

    private static final String TABLE = "(id INT PRIMARY KEY, name VARCHAR(%d) NULL, price DECIMAL(12,4) NULL, at DATETIME NULL)";

    private Journey journey;

    @BeforeEach
    void tables() {
        journey = Journey.ofNothing();
        journey.m1("CREATE TABLE acme_post " + TABLE.formatted(255));
        journey.m2("CREATE TABLE acme_post " + TABLE.formatted(12));
        journey.m1("SET sql_mode = ''; INSERT INTO acme_post SELECT seq, CONCAT('Größe\\t', seq), seq / 8, IF(seq % 100, '2020-02-02 02:02:02', '0000-00-00')"
                + " FROM seq_1_to_9000");
        journey.area("acme", "acme_post&chunkSize=3000").with("CARAVAN_INSERT_SELECT", "off");
        journey.edit("routes/errors.camel.yaml", yaml -> yaml.replace("redeliveryDelay: \"200\"", "redeliveryDelay: \"1\""));
    }

    @AfterEach
    void drop() {
        SharedMariaDb.get().execute("", "SET GLOBAL local_infile = ON");
        journey.close();
    }

    private static Journey.Preparation beforeCheckpoint(Processor processor) {
        return process -> AdviceWith.adviceWith(
                process.context(), "write-chunk", advice -> advice.weaveById("write-checkpoint").before().process(processor));
    }

    private static Journey.Preparation beforeLoad(Processor processor) {
        return process -> AdviceWith.adviceWith(
                process.context(), "insert-rows", advice -> advice.weaveById("load-m2").before().process(processor));
    }

    private int loads() {
        return Integer.parseInt(journey.inM2("SHOW GLOBAL STATUS LIKE 'Com_load'").get(0).split("\\|")[1]);
    }

    private void assertAllThere() {
        assertThat(journey.inM2("SELECT COUNT(*), SUM(id), SUM(price), COUNT(at), SUM(name = CONCAT('Größe\\t', id)) FROM acme_post"))
                .containsExactly("9000|40504500|5063062.5000|8910|9000");
        assertThat(journey.account("acme_post")).isEqualTo(
                new Account(9000, 9000, 0, 0, Map.of("repaired: zero date in at became NULL", 90L)));
    }

    @Test
    void largeChunksAreLoaded() {
        int before = loads();
        journey.migrate("acme");
        assertThat(loads() - before).isEqualTo(3);
        assertAllThere();
    }

    @Test
    void aRowThatDoesNotFitIsQuarantinedAsByAnInsert() {
        journey.m1("UPDATE acme_post SET name = 'far too long for it' WHERE id = 4711; UPDATE acme_post SET name = 'exactly here' WHERE id = 4712");
        int before = loads();
        journey.migrate("acme");
        assertThat(loads() - before).isEqualTo(3);
        assertThat(journey.inM2("SELECT COUNT(*), MAX(IF(id = 4712, name, '')) FROM acme_post")).containsExactly("8999|exactly here");
        assertThat(journey.inM2("SELECT row_key, column_name, value, reason FROM caravan_quarantine")).singleElement().asString()
                .startsWith("id=4711|name|far too long for it|MySQL error 1406: Data").contains("too long for column 'name'");
        Account account = journey.account("acme_post");
        assertThat(account.adds()).isTrue();
        assertThat(account.written()).isEqualTo(8999);
        assertThat(account.quarantined()).isEqualTo(1);
    }

    /** Under LOCAL the server would leave the second one out, with a warning. */
    @Test
    void aRowThatIsThereAlreadyIsNotLost() {
        journey.m2("CREATE TRIGGER acme_twice BEFORE INSERT ON acme_post FOR EACH ROW SET NEW.id = IF(NEW.id = 4712, 4711, NEW.id)");
        journey.migrate("acme");
        assertThat(journey.inM2("SELECT row_key, reason FROM caravan_quarantine")).singleElement().asString()
                .startsWith("id=4712|MySQL error 1062");
        assertThat(journey.account("acme_post").quarantined()).isEqualTo(1);
        assertThat(journey.inM2("SELECT COUNT(*) FROM acme_post")).containsExactly("8999");
    }

    @Test
    void aServerThatDoesNotAllowItGetsInserts() {
        SharedMariaDb.get().execute("", "SET GLOBAL local_infile = OFF");
        int before = loads();
        journey.migrate("acme");
        assertThat(loads()).isEqualTo(before);
        assertAllThere();
    }

    @Test
    void aServerThatNoLongerAllowsItGetsInserts() {
        AtomicInteger tries = new AtomicInteger();
        journey.with("CARAVAN_WORKERS", "1").migrate(beforeLoad(exchange -> {
            tries.incrementAndGet();
            SharedMariaDb.get().execute("", "SET GLOBAL local_infile = OFF");
        }), "acme");
        assertThat(tries).hasValueLessThan(3);
        assertAllThere();
    }

    /** Its rows were loaded and not committed: they come again, once. */
    @Test
    void aLostConnectionTakesTheLoadBack() {
        AtomicInteger calls = new AtomicInteger();
        journey.migrate(beforeCheckpoint(exchange -> {
            if (calls.incrementAndGet() == 2) {
                try (Connection connection = journey.connectM2();
                        var rows = connection.createStatement().executeQuery(
                                "SELECT trx_mysql_thread_id FROM information_schema.innodb_trx t JOIN information_schema.processlist p"
                                        + " ON p.id = t.trx_mysql_thread_id WHERE p.db = '" + journey.m2Database() + "'")) {
                    while (rows.next()) {
                        connection.createStatement().execute("KILL " + rows.getLong(1));
                    }
                }
            }
        }), "acme");
        assertThat(calls.get()).isGreaterThan(3);
        assertAllThere();
    }

    /** What an operator's route makes of the rows is loaded too, where it can be. */
    @Test
    void rowsOfAnOperatorsRoute() {
        journey.edit("routes/acme.camel.yaml", yaml -> yaml.replace("chunkSize=3000", "chunkSize=3000&process=direct:acme-step"));
        journey.file("routes/acme-step.camel.yaml", """
                - route:
                    id: acme-step
                    from:
                      uri: direct:acme-step
                      steps:
                        - log: { message: "${body.size} rows", loggingLevel: DEBUG }
                """);
        int before = loads();
        journey.migrate("acme");
        assertThat(loads() - before).isEqualTo(3);
        assertAllThere();
    }

    @Test
    void theRowsAreThoseOfAnInsert() {
        journey.migrate("acme");
        List<String> loaded = journey.inM2("CHECKSUM TABLE acme_post");
        try (Journey other = Journey.ofNothing()) {
            other.m2("CREATE TABLE acme_post " + TABLE.formatted(12));
            other.m1("CREATE TABLE acme_post AS SELECT * FROM " + journey.m1Database() + ".acme_post; ALTER TABLE acme_post ADD PRIMARY KEY (id)");
            other.area("acme", "acme_post&chunkSize=3000").with("CARAVAN_LOAD_DATA", "false").with("CARAVAN_INSERT_SELECT", "off");
            other.migrate("acme");
            assertThat(other.inM2("CHECKSUM TABLE acme_post").get(0).replaceFirst(".*\\|", ""))
                    .isEqualTo(loaded.get(0).replaceFirst(".*\\|", "")).isNotEqualTo("0");
        }
    }
}
