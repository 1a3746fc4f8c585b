package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.copy.Account;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The largest text that a MEDIUMTEXT holds, on each of the three ways from shop to shop. */
class LargeValuesTest {

    private static final int LARGEST = (1 << 24) - 1;

    private Journey journey;
    private String packet;

    @BeforeEach
    void tables() {
        journey = Journey.ofNothing();
        packet = journey.inM2("SELECT @@GLOBAL.max_allowed_packet").get(0);
        journey.m2("SET GLOBAL max_allowed_packet = " + (64 << 20));
        journey.close();
        journey = Journey.ofNothing();
        journey.m1("CREATE TABLE acme_page (id INT PRIMARY KEY, content MEDIUMTEXT NULL, options MEDIUMTEXT NULL)");
        journey.m2("CREATE TABLE acme_page (id INT PRIMARY KEY, content MEDIUMTEXT NULL, options MEDIUMTEXT NULL)");
        journey.m1("INSERT INTO acme_page SELECT seq, 'short', NULL FROM seq_1_to_3000");
        journey.m1("UPDATE acme_page SET content = REPEAT('x', " + LARGEST + ") WHERE id IN (7, 8, 2500)");
        journey.area("acme", "acme_page");
        journey.overlay("tables: { acme_page: { columns: { options: { convert: serialized-to-json } } } }");
    }

    @AfterEach
    void drop() {
        journey.m2("SET GLOBAL max_allowed_packet = " + packet);
        journey.close();
    }

    @ParameterizedTest
    @CsvSource({"auto, true", "off, true", "off, false"})
    void arrive(String insertSelect, String loadData) {
        journey.with("CARAVAN_INSERT_SELECT", insertSelect).with("CARAVAN_LOAD_DATA", loadData).migrate("acme");
        assertThat(journey.account("acme_page")).isEqualTo(new Account(3000, 3000, 0, 0, Map.of()));
        assertThat(journey.inM2("SELECT id, LENGTH(content), MD5(content) FROM acme_page ORDER BY LENGTH(content) DESC, id LIMIT 4"))
                .isEqualTo(journey.inM1("SELECT id, LENGTH(content), MD5(content) FROM acme_page ORDER BY LENGTH(content) DESC, id LIMIT 4"));
    }
}
