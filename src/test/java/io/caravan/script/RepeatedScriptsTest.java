package io.caravan.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped scripts on the sample shop: run again, each gives what it gave before. */
class RepeatedScriptsTest {

    @Test
    void giveTheSameRowsAndIdsAgain() {
        try (Journey journey = Journey.ofSample("", "m2_")) {
            journey.migrate();
            List<String> before = checksums(journey);
            List<String> reported = report(journey);
            assertThat(journey.tables().keySet()).filteredOn(ReadyScript::isScript).hasSizeGreaterThan(25);

            journey.m2("DELETE FROM m2_caravan_checkpoint WHERE mapping LIKE 'sql:%'");
            journey.migrate();

            assertThat(checksums(journey)).isEqualTo(before);
            assertThat(report(journey)).isEqualTo(reported);
            assertThat(journey.tables().keySet()).filteredOn(ReadyScript::isScript).hasSizeGreaterThan(25);
        }
    }

    /** A misspelt table after {@code -- needs:} would leave its statement out of every shop, without a word. */
    @Test
    void needWhatSomeShopHas() {
        try (Journey journey = Journey.ofSample(); Shops shops = journey.open()) {
            ScriptReader reader = new ScriptReader(journey.home().resolve("routes/sql"));
            List<String> needs = shops.areas().stream()
                    .flatMap(area -> area.scripts().stream().map(name -> reader.read(area.id(), name)))
                    .flatMap(script -> script.statements().stream())
                    .flatMap(statement -> statement.needs().stream())
                    .distinct()
                    .toList();
            assertThat(needs).hasSizeGreaterThan(10).allSatisfy(need -> {
                boolean m1 = need.startsWith("m1.");
                String[] names = (m1 ? need.substring(3) : need).split("\\.");
                assertThat((m1 ? shops.m1Schema() : shops.m2Schema()).table(names[0]))
                        .hasValueSatisfying(table -> assertThat(names.length == 1 || table.columns().containsKey(names[1])).isTrue());
            });
        }
    }

    private static List<String> checksums(Journey journey) {
        List<String> tables = journey.inM2(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                        + " AND table_name NOT LIKE '%caravan\\_%' ORDER BY 1");
        return journey.inM2("CHECKSUM TABLE " + String.join(", ", tables.stream().map(table -> "`" + table + "`").toList()));
    }

    private static List<String> report(Journey journey) {
        return journey.inM2("SELECT script, topic, subject, detail FROM m2_caravan_report ORDER BY 1, 2, 3, 4");
    }
}
