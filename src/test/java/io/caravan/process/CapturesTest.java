package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.copy.Progress;
import io.caravan.delta.service.DeltaState;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapturesTest {

    private static Journey journey() {
        return Journey.ofNothing().area("things", "thing")
                .m1("CREATE TABLE thing (id INT PRIMARY KEY, v VARCHAR(9)); INSERT INTO thing VALUES (1, 'a'), (2, 'b')")
                .m2("CREATE TABLE thing (id INT PRIMARY KEY, v VARCHAR(9))");
    }

    @Test
    void migrateInstallsBeforeItReads() {
        try (Journey journey = journey().with("CARAVAN_DELTA_ENABLED", "true")) {
            try (Shops shops = journey.open()) {
                assertThat(Captures.missing(shops)).containsExactly("thing");
                new Migration(shops).run(shops.areas(), List.of(), "migrate", Progress.SILENT);
                assertThat(Captures.missing(shops)).isEmpty();
                assertThat(Captures.of(shops).backlog()).isEmpty();
                assertThat(new DeltaState(shops.m2(), shops.tables()).get(DeltaState.GAP)).isEmpty();
            }
            journey.m1("UPDATE thing SET v = 'c' WHERE id = 1");
            try (Shops shops = journey.open()) {
                // The change logs are no tables of the shop's.
                assertThat(shops.m1Schema().tables().keySet()).noneMatch(table -> table.startsWith("m2_cl_"));
                assertThat(Captures.waiting(shops)).isEqualTo(1);
                assertThat(Captures.install(shops, shops.plans()).gap()).isEmpty();
                assertThat(Captures.of(shops).backlog()).singleElement().satisfies(backlog -> assertThat(backlog.table()).isEqualTo("thing"));
                assertThat(Captures.uninstall(shops)).isEqualTo(1);
            }
            assertThat(journey.inM1("SHOW TABLES LIKE 'm2\\_cl%'")).isEmpty();
        }
    }

    @Test
    void withoutTheDeltaNothingIsInstalled() {
        try (Journey journey = journey(); Shops shops = journey.open()) {
            new Migration(shops).run(shops.areas(), List.of(), "migrate", Progress.SILENT);
            assertThat(journey.inM1("SHOW TABLES LIKE 'm2\\_cl%'")).isEmpty();
        }
    }

    @Test
    void whatChangedBeforeIsNotKnown() {
        for (String capture : List.of("triggers", "compare")) {
            try (Journey journey = journey().with("CARAVAN_DELTA_CAPTURE", capture)) {
                try (Shops shops = journey.open()) {
                    new Migration(shops).run(shops.areas(), List.of(), "migrate", Progress.SILENT);
                    assertThat(Captures.install(shops, shops.plans()).gap()).containsExactly("thing");
                    assertThat(Captures.install(shops, shops.plans()).gap()).containsExactly("thing");
                    assertThat(new DeltaState(shops.m2(), shops.tables()).get(DeltaState.GAP)).hasValueSatisfying(gap -> assertThat(gap)
                            .contains("rows of 1 Magento 1 tables were copied before their changes were noted (thing)", "caravan migrate --reset"));
                }
                journey.with("CARAVAN_DELTA_ENABLED", "true");
                try (Shops shops = journey.open()) {
                    new Migration(shops).run(shops.areas(), shops.areas(), "migrate --reset", Progress.SILENT);
                    assertThat(new DeltaState(shops.m2(), shops.tables()).get(DeltaState.GAP)).isEmpty();
                    Captures.uninstall(shops);
                }
            }
        }
    }
}
