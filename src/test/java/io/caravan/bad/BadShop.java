package io.caravan.bad;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.check.Check;
import io.caravan.check.Finding;
import io.caravan.copy.Checkpoint.TableState;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import io.caravan.verify.Inspection;
import io.caravan.verify.Verification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;

/** The sample shop with many things wrong in it at once: checked, migrated and verified as an operator does it. */
final class BadShop implements AutoCloseable {

    private static final String LEFT = "SELECT CONCAT(mapping, ' | ', row_key, ' | ', outcome) FROM caravan_quarantine";

    private static final String LENIENT = "SET NAMES utf8mb4, sql_mode = 'NO_AUTO_VALUE_ON_ZERO', foreign_key_checks = 0, unique_checks = 0";

    private final Journey journey;
    private final List<BadCase> cases;
    private final Set<String> usual;
    private final List<Finding> findings = new ArrayList<>();
    private Inspection.Outcome verified;
    private Map<String, TableState> tables;
    private List<String[]> left;
    private List<String[]> report;

    private BadShop(Journey journey, List<BadCase> cases, Set<String> usual) {
        this.journey = journey;
        this.cases = cases;
        this.usual = usual;
    }

    /**
     * The sample with these cases, not migrated yet.
     *
     * @param journey the sample; closed with the shop
     * @param usual what the sample itself leaves behind, see {@link #left()}
     */
    static BadShop of(Journey journey, List<BadCase> cases, Set<String> usual) {
        try (Connection connection = journey.connectM1(); Statement statement = connection.createStatement()) {
            statement.execute(LENIENT);
            for (BadCase bad : cases) {
                corrupt(statement, bad);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return new BadShop(journey, cases, usual);
    }

    private static void corrupt(Statement statement, BadCase bad) {
        try {
            boolean rows = statement.execute(bad.m1());
            while (rows || statement.getUpdateCount() != -1) {
                rows = statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("case '" + bad.name() + "': " + e.getMessage(), e);
        }
    }

    Journey journey() {
        return journey;
    }

    /** Corrupts Magento 1 beyond what the cases do, see {@link BadCase#m1()}. */
    BadShop spoil(List<String> statements) {
        try (Connection connection = journey.connectM1(); Statement statement = connection.createStatement()) {
            statement.execute(LENIENT);
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return this;
    }

    /** Checks, migrates all areas, and verifies. */
    BadShop travel() {
        try (Shops shops = journey.open()) {
            findings.addAll(new Check(
                    shops.m1(), shops.m2(), shops.m1Schema(), shops.m2Schema(), shops.mappings(), shops.areas(), shops.planner(),
                    shops.configuration().zeroDates(), 2).all().list());
        }
        journey.migrate();
        try (Shops shops = journey.open()) {
            verified = new Inspection(shops).run(shops.plans(), shops.areas(), true, Verification.Progress.SILENT);
        }
        tables = journey.tables();
        left = split("SELECT mapping, row_key, outcome, reason FROM caravan_quarantine");
        report = split("SELECT topic, subject, COALESCE(detail, '') FROM caravan_report");
        return this;
    }

    private List<String[]> split(String sql) {
        return journey.inM2(sql).stream().map(row -> row.split("\\|", -1)).toList();
    }

    /** What was not written: {@code mapping | key | outcome}. */
    Set<String> left() {
        return new HashSet<>(journey.inM2(LEFT));
    }

    /** Every row is accounted for, nothing was left behind that no case speaks of, and M2 is what verification expects. */
    void assertWhole() {
        assertAccounts();
        Set<String> expected = new HashSet<>(usual);
        cases.forEach(bad -> bad.left().forEach(row -> expected.add(String.join(" | ", List.of(BadCase.parts(row)).subList(0, 3)))));
        assertThat(left()).as("rows left behind").containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Every row is accounted for, and M2 is what verification expects. */
    void assertAccounts() {
        SoftAssertions all = new SoftAssertions();
        tables.values().forEach(table -> {
            all.assertThat(table.complete()).as(table.mapping() + " is complete").isTrue();
            all.assertThat(table.account().adds()).as(table.mapping() + ": read = written + skipped + quarantined").isTrue();
        });
        all.assertThat(verified.verified().clean() && verified.remade().clean()).as(verified.text(160)).isTrue();
        all.assertThat(verified.integrity().orElseThrow().whole()).as("every row has its parents: " + verified.integrity().orElseThrow().missingParents()).isTrue();
        all.assertAll();
    }

    /** All cases ended as they say, and nothing else happened. */
    void assertEnds() {
        assertWhole();
        List<String> wrong = new ArrayList<>();
        for (BadCase bad : cases) {
            try {
                assertEnd(bad);
            } catch (AssertionError e) {
                wrong.add(bad.name() + ": " + e.getMessage());
            }
        }
        assertThat(wrong).as("cases that ended in another way").isEmpty();
    }

    /** The case ended as it says. */
    void assertEnd(BadCase bad) {
        SoftAssertions all = new SoftAssertions();
        bad.m1Kept().forEach((sql, rows) -> all.assertThat(journey.inM1(sql)).as("M1: " + sql).isEqualTo(rows));
        bad.m2().forEach((sql, rows) -> all.assertThat(journey.inM2(sql)).as("M2: " + sql).isEqualTo(rows));
        bad.left().forEach(row -> {
            String[] parts = BadCase.parts(row);
            assertThat(parts).as("mapping | key | outcome | reason").hasSize(4);
            all.assertThat(left.stream().filter(found -> found[0].equals(parts[0]) && found[1].equals(parts[1]))
                            .map(found -> found[2] + " | " + String.join("|", List.of(found).subList(3, found.length))).toList())
                    .as(row).hasSize(1).allMatch(found -> found.startsWith(parts[2] + " | ") && found.contains(parts[3]));
        });
        bad.notes().forEach(note -> {
            String[] parts = BadCase.parts(note);
            all.assertThat(Optional.ofNullable(tables.get(parts[0])).map(table -> table.account().notes().keySet()).orElse(Set.of()))
                    .as(note).anyMatch(found -> found.contains(parts[1]));
        });
        bad.check().forEach(finding -> {
            String[] parts = BadCase.parts(finding);
            all.assertThat(findings.stream().filter(found -> found.kind().label().equals(parts[0])).map(found -> found.where() + " | " + found.message()).toList())
                    .as(finding).anyMatch(found -> found.startsWith(parts[1] + " | ") && (parts.length < 3 || found.contains(parts[2])));
        });
        bad.report().forEach(line -> {
            String[] parts = BadCase.parts(line);
            all.assertThat(report.stream().filter(found -> found[0].equals(parts[0])).map(found -> String.join("|", List.of(found).subList(1, found.length))).toList())
                    .as(line).anyMatch(found -> found.contains(parts[1]) && (parts.length < 3 || found.contains(parts[2])));
        });
        all.assertAll();
    }

    @Override
    public void close() {
        journey.close();
    }
}
