package io.caravan.check.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.caravan.check.Finding;
import io.caravan.check.Kind;
import io.caravan.check.Severity;
import io.caravan.config.ConfigurationFault;
import io.caravan.mapping.MappingFault;
import io.caravan.mapping.MappingReader;
import io.caravan.mapping.TablePlan;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What {@code check} says of the state of both shops: the sample, which is ready, with one thing wrong at a time. */
class ReadinessTest {

    private static Journey journey;
    private static Shops shops;

    @BeforeAll
    static void load() {
        journey = Journey.ofSample("", "n_");
        // What the sample's own shop has done lately is its own business.
        journey.m1("DELETE FROM cron_schedule").m2("DELETE FROM n_cron_schedule");
        shops = journey.open();
    }

    @AfterAll
    static void close() {
        shops.close();
        journey.close();
    }

    @AfterEach
    void ready() throws IOException {
        Files.deleteIfExists(journey.home().resolve("mappings/local/test.yaml"));
        journey.m1("DELETE FROM cron_schedule").m2("DELETE FROM n_cron_schedule");
    }

    private static JdbcTemplate m1() {
        return new JdbcTemplate(shops.m1());
    }

    private static JdbcTemplate m2() {
        return new JdbcTemplate(shops.m2());
    }

    private static Activity activity() {
        return Activity.of(new MappingReader(journey.home().resolve("mappings")).read());
    }

    private static List<Finding> modules(Optional<Path> root, String... missing) {
        TreeMap<String, Table> tables = new TreeMap<>(shops.m2Schema().tables());
        tables.keySet().removeAll(List.of(missing));
        return new InstalledModules(m2(), new Schema(shops.m2Schema().database(), "n_", tables), root).findings();
    }

    private static List<Finding> newCron() {
        return new NewShopCron(m2(), shops.m2Schema()).findings();
    }

    private static List<Finding> oldCron() {
        return new OldShopCron(m1(), shops.m1Schema(), activity()).findings(LocalDate.now(ZoneOffset.UTC));
    }

    private static List<Finding> admin(boolean followed) {
        long anHourAgo = Instant.now().getEpochSecond() - 3600;
        return new AdminActivity(m1(), shops.m1Schema(), activity(), followed).findings(anHourAgo, LocalDate.now(ZoneOffset.UTC)).stream()
                .filter(finding -> Set.of("admin_user", "cms_page").contains(finding.table()))
                .toList();
    }

    @Test
    void nothingIsWrongWithTheSample() {
        List<Finding> findings = new Readiness(shops).findings();
        assertThat(findings).extracting(Finding::kind).containsExactly(Kind.SERVER);
        assertThat(findings.get(0)).matches(network -> network.severity() == Severity.NOTE && network.message().contains(" ms to Magento 1's server"));
        assertThat(new Readiness(shops).obstacles()).isEmpty();
    }

    @Test
    void missingAndSwitchedOffModulesAreNamed() throws IOException {
        assertThat(modules(Optional.empty(), "wishlist_item_option", "sendfriend_log")).extracting(Finding::table, Finding::severity)
                .containsExactly(tuple("Magento_SendFriend", Severity.WARNING), tuple("Magento_Wishlist", Severity.WARNING));
        assertThat(modules(Optional.empty(), "wishlist_item_option", "sendfriend_log")).extracting(Finding::message)
                .anyMatch(message -> message.contains("lacks the module Magento_SendFriend") && message.contains("bin/magento module:enable Magento_SendFriend"))
                .anyMatch(message -> message.contains("only a part of the tables of Magento_Wishlist: wishlist_item_option is missing"));
        Path root = journey.home().resolve("m2root");
        Files.createDirectories(root.resolve("app/etc"));
        assertThat(modules(Optional.of(root))).isEmpty();
        Files.writeString(root.resolve("app/etc/config.php"), "<?php return ['modules' => ['Magento_Store' => 1, 'Magento_Review' => 0, 'Acme_Blog' => 0]];");
        assertThat(modules(Optional.of(root))).singleElement().matches(finding -> finding.message().contains("Magento_Review is switched off in app/etc/config.php"));
        Files.writeString(root.resolve("app/etc/config.php"), "<?php return $x;");
        assertThatThrownBy(() -> modules(Optional.of(root))).isInstanceOf(ConfigurationFault.class).hasMessageContaining("config.php:1");
    }

    @Test
    void anUpgradeThatDidNotEndIsNamed() {
        journey.m2("INSERT INTO n_setup_module VALUES ('Acme_Blog', '1.2.0', '1.1.0'), ('Acme_Half', '1.0.0', NULL)");
        try {
            List<Finding> findings = modules(Optional.empty());
            assertThat(findings).extracting(Finding::kind, Finding::table)
                    .containsExactly(tuple(Kind.M2_UPGRADE, "Acme_Blog"), tuple(Kind.M2_UPGRADE, "Acme_Half"));
            assertThat(findings.get(0).message()).contains("of version 1.2.0, its data of 1.1.0").contains("bin/magento setup:upgrade");
        } finally {
            journey.m2("DELETE FROM n_setup_module WHERE module LIKE 'Acme%'");
        }
    }

    @Test
    void aCronThatRunsInMagento2IsNamed() {
        journey.m2("INSERT INTO n_cron_schedule (job_code, status, created_at, scheduled_at, executed_at, finished_at) VALUES"
                + " ('indexer_update_all_views', 'success', NOW() - INTERVAL 20 MINUTE, NOW() - INTERVAL 5 MINUTE, NOW() - INTERVAL 5 MINUTE, NOW()),"
                + " ('old_job', 'success', NOW() - INTERVAL 2 HOUR, NOW() - INTERVAL 1 HOUR, NOW() - INTERVAL 1 HOUR, NOW() - INTERVAL 59 MINUTE)");
        assertThat(newCron()).singleElement().matches(finding -> finding.severity() == Severity.WARNING && finding.message().contains("indexer_update_all_views")
                && !finding.message().contains("old_job") && finding.message().contains("bin/magento cron:remove"));
        journey.m2("DELETE FROM n_cron_schedule WHERE job_code <> 'old_job'");
        assertThat(newCron()).isEmpty();
        journey.m2("UPDATE n_cron_schedule SET status = 'running', finished_at = NULL");
        assertThat(newCron()).singleElement().matches(finding -> finding.message().contains("old_job"));
    }

    @Test
    void workInMagento2IsNamedWithWhatKeepsIt() {
        journey.m2("INSERT INTO n_cms_page (page_id, title, identifier, creation_time) VALUES (90, 'About', 'about-us', '2026-01-02 03:04:05')");
        journey.m2("INSERT INTO n_customer_entity (entity_id, email, website_id, created_at) VALUES (901, 'tester@example.com', 1, '2026-02-03 04:05:06')");
        journey.m2("INSERT INTO n_sales_order (entity_id, increment_id, store_id, created_at) VALUES (901, '000000777', 1, '2026-02-03 04:05:06')");
        try {
            List<Finding> findings = new OverwrittenContent(shops).findings();
            assertThat(findings).extracting(Finding::table).containsExactlyInAnyOrder("area cms", "area customers", "area sales");
            assertThat(findings).allMatch(finding -> finding.kind() == Kind.OVERWRITTEN && finding.severity() == Severity.WARNING).extracting(Finding::message)
                    .anyMatch(message -> message.contains("cms_page 5 (besides the installer's: about-us; the last of 2026-01-02 03:04:05)")
                            && message.contains("caravan migrate --keep cms ("))
                    .anyMatch(message -> message.contains("customer_entity 1 (the last of 2026-02-03 04:05:06)"))
                    .anyMatch(message -> message.contains("sales_order 1 (up to number 000000777;"))
                    .noneMatch(message -> message.contains("tester@example.com"));
        } finally {
            journey.m2("DELETE FROM n_sales_order").m2("DELETE FROM n_customer_entity").m2("DELETE FROM n_cms_page WHERE page_id = 90");
        }
    }

    @Test
    void cronJobsOfMagento1AreJudged() {
        journey.m1("INSERT INTO cron_schedule (job_code, status, created_at, scheduled_at, executed_at) VALUES"
                + " ('enterprise_salesarchive_archive_orders', 'success', NOW(), NOW(), NOW()), ('log_clean', 'pending', NOW(), NOW(), NULL),"
                + " ('acme_stock_import', 'success', NOW(), NOW() - INTERVAL 1 HOUR, NOW() - INTERVAL 1 HOUR), ('acme_feed', 'pending', NOW(), NOW(), NULL),"
                + " ('acme_gone', 'success', NOW(), NOW() - INTERVAL 3 DAY, NOW() - INTERVAL 3 DAY)");
        assertThat(oldCron()).extracting(finding -> finding.column().orElse("")).containsExactly("acme_feed", "acme_stock_import");
        assertThat(oldCron().get(0).message()).contains("nobody has said what it does").contains("{ acme_feed: { allow: \"why\" } }");
        assertThat(oldCron().get(1).message()).contains("TRUNCATE").contains("Stop it until go-live");
        journey.overlay("activity: { cron: { acme_feed: { allow: reads }, acme_stock_import: { allow: tested, until: 2001-02-03 }, enterprise_salesarchive_*: null,"
                + " enterprise_salesarchive_archive_orders: { stop: not here } } }");
        assertThat(oldCron()).extracting(finding -> finding.column().orElse("")).containsExactly("acme_stock_import", "enterprise_salesarchive_archive_orders");
        assertThat(oldCron().get(0).message()).contains("allowed until 2001-02-03 only (tested)");
    }

    @Test
    void anActivityRuleThatIsWrongStopsTheStart() {
        wrong("activity: { crons: {} }", "test.yaml:1", "unknown key 'crons' (did you mean 'cron'?)");
        wrong("activity: { cron: { x: { allow: a, stop: b } } }", "test.yaml:1", "/activity/cron/x");
        wrong("activity: { tables: { x: { until: 2026-12-31 } } }", "test.yaml:1", "/activity/tables/x");
        wrong("activity: { users: { eva: yes } }", "test.yaml:1", "/activity/users/eva");
        journey.overlay("activity: { users: { eva: { allow: orders, until: 2026-02-31 } } }");
        assertThatThrownBy(ReadinessTest::activity).isInstanceOf(MappingFault.class).hasMessageContaining("users: eva: until '2026-02-31' is no day of the calendar");
    }

    private static void wrong(String overlay, String... said) {
        journey.overlay(overlay);
        assertThatThrownBy(ReadinessTest::activity).isInstanceOf(MappingFault.class).hasMessageContainingAll(said);
    }

    @Test
    void workInTheAdminPanelSinceTheStartIsNamed() {
        journey.m1("UPDATE admin_user SET logdate = '2020-01-01'").m1("UPDATE cms_page SET update_time = '2020-01-01'");
        assertThat(admin(false)).isEmpty();
        journey.m1("UPDATE admin_user SET logdate = UTC_TIMESTAMP() ORDER BY user_id LIMIT 1");
        journey.m1("UPDATE cms_page SET update_time = UTC_TIMESTAMP() ORDER BY page_id LIMIT 2");
        String user = journey.inM1("SELECT username FROM admin_user ORDER BY user_id LIMIT 1").get(0);
        assertThat(admin(false)).hasSize(2).allMatch(finding -> finding.kind() == Kind.ADMIN_ACTIVITY && finding.severity() == Severity.WARNING)
                .anyMatch(finding -> finding.message().startsWith(user + " has logged into"))
                .anyMatch(finding -> finding.rows() == 2 && finding.message().contains("Nothing follows it"));
        assertThat(admin(true)).filteredOn(finding -> finding.table().equals("cms_page")).singleElement()
                .matches(finding -> finding.severity() == Severity.NOTE && finding.message().endsWith("The delta follows it."));
        journey.overlay("activity: { users: { \"" + user + "\": { allow: orders } }, tables: { cms_page: { allow: texts, until: 2001-02-03 } } }");
        assertThat(admin(false)).singleElement().matches(finding -> finding.message().contains("allowed until 2001-02-03 only (texts)"));
        journey.overlay("activity: { users: { \"" + user + "\": { allow: orders } }, tables: { cms_page: { allow: texts } } }");
        assertThat(admin(false)).isEmpty();
    }

    @Test
    void theStartIsThatOfTheFirstRun() {
        shops.tables().create();
        try {
            journey.m1("UPDATE admin_user SET logdate = UTC_TIMESTAMP() - INTERVAL 1 HOUR ORDER BY user_id LIMIT 1");
            journey.m2("INSERT INTO n_caravan_run (command, started_at) VALUES ('migrate', UTC_TIMESTAMP() - INTERVAL 10 MINUTE)");
            assertThat(new Readiness(shops).findings()).noneMatch(finding -> finding.table().equals("admin_user"));
            journey.m2("INSERT INTO n_caravan_run (command, started_at) VALUES ('migrate', UTC_TIMESTAMP() - INTERVAL 2 HOUR)");
            assertThat(new Readiness(shops).findings()).anyMatch(finding -> finding.table().equals("admin_user"));
        } finally {
            for (String table : journey.inM2("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name LIKE 'n\\_caravan\\_%'")) {
                journey.m2("DROP TABLE `" + table + "`");
            }
        }
    }

    @Test
    void valuesThatAreLargerThanAStatementMayBe() {
        List<TablePlan> pages = shops.plans().plan("cms_page").stream().toList();
        assertThat(ServerLimits.packets(m1(), pages, 1L << 24)).isEmpty();
        journey.m1("UPDATE cms_page SET content = REPEAT('x', 3000) ORDER BY page_id LIMIT 1");
        assertThat(ServerLimits.packets(m1(), pages, 3100)).filteredOn(finding -> finding.where().equals("cms_page.content")).singleElement()
                .matches(finding -> finding.rows() == 1 && finding.message().contains("up to 3,000 bytes") && finding.message().contains("max_allowed_packet = 4096"));
    }

    @Test
    void serversThatRefuse() {
        assertThat(ServerLimits.readOnly(settings(true, false, false))).singleElement()
                .matches(finding -> finding.severity() == Severity.BLOCKING && finding.message().contains("refuses writes (read_only=ON)"));
        assertThat(ServerLimits.readOnly(settings(true, true, false))).singleElement()
                .matches(finding -> finding.severity() == Severity.WARNING && finding.message().contains("replica"));
        assertThat(ServerLimits.readOnly(settings(false, false, true))).isEmpty();
        assertThat(ServerLimits.triggers(settings(false, false, true), settings(false, false, true), true)).hasSize(2)
                .allMatch(finding -> finding.message().contains("log_bin_trust_function_creators = 1"))
                .anyMatch(finding -> finding.message().contains("caravan.delta.capture=compare"));
        assertThat(ServerLimits.triggers(settings(false, false, true), settings(false, false, false), false)).isEmpty();
        assertThat(ServerLimits.load(true)).isEmpty();
        assertThat(ServerLimits.load(false)).singleElement().satisfies(finding -> assertThat(finding.message()).contains("SET GLOBAL local_infile = ON"));
        assertThat(ServerLimits.network(settings(false, false, false), new ServerLimits.Settings(false, false, 1, false, 42)))
                .matches(finding -> finding.severity() == Severity.WARNING && finding.message().contains("42.0 ms to Magento 2's") && finding.message().contains("far"));
    }

    private static ServerLimits.Settings settings(boolean readOnly, boolean exempt, boolean refusesTriggers) {
        return new ServerLimits.Settings(readOnly, exempt, 1 << 24, refusesTriggers, 0.2);
    }
}
