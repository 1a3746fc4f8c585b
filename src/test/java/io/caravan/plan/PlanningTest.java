package io.caravan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.check.Check;
import io.caravan.config.ConfigurationReader;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of the sample shop. */
class PlanningTest {

    private static Journey journey;
    private static Plan plan;
    private static List<String> before;

    @BeforeAll
    static void plan() {
        journey = Journey.ofSample("mage_", "m2_");
        journey.m1("UPDATE mage_core_config_data SET value = '<script>alert(1)</script>' WHERE path = 'general/store_information/name'");
        journey.m1("INSERT INTO mage_core_config_data (scope, scope_id, path, value) SELECT 'default', 0, 'general/store_information/name', '<script>alert(1)</script>'"
                + " FROM mage_core_website WHERE website_id = 0 AND NOT EXISTS (SELECT 1 FROM mage_core_config_data WHERE path = 'general/store_information/name')");
        before = checksums();
        plan = planned(true, true);
    }

    @AfterAll
    static void close() {
        journey.close();
    }

    private static Check check(Shops shops) {
        return new Check(
                shops.m1(), shops.m2(), shops.m1Schema(), shops.m2Schema(), shops.mappings(), shops.areas(), shops.planner(),
                shops.configuration().zeroDates(), shops.configuration().workers());
    }

    private static Plan planned(boolean withM2, boolean sample) {
        Map<String, String> environment = new HashMap<>(journey.environment());
        environment.remove("CARAVAN_HOME");
        if (!withM2) {
            environment.keySet().removeIf(name -> name.startsWith("CARAVAN_M2_"));
        }
        try (Shops shops = Shops.open(new ConfigurationReader(journey.home(), environment).withoutM2().read())) {
            return new Planning(shops, sample, withM2 && sample ? Optional.of(check(shops)) : Optional.empty()).make().plan();
        }
    }

    /** Every table of both databases with its checksum. */
    private static List<String> checksums() {
        List<String> all = new java.util.ArrayList<>();
        all.addAll(journey.inM1("CHECKSUM TABLE " + tables(journey.inM1("SHOW TABLES"))));
        all.addAll(journey.inM2("CHECKSUM TABLE " + tables(journey.inM2("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'"))));
        return all;
    }

    private static String tables(List<String> names) {
        return names.stream().map(name -> "`" + name.replace("|BASE TABLE", "") + "`").collect(Collectors.joining(", "));
    }

    @Test
    void neither_database_is_changed() {
        assertThat(checksums()).isEqualTo(before);
    }

    @Test
    void the_shop_is_recognized() {
        assertThat(plan.shop().name()).isEqualTo("<script>alert(1)</script>");
        assertThat(plan.page()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(plan.shop().edition()).isEqualTo("Open Source");
        assertThat(plan.shop().stores()).hasSize(Integer.parseInt(journey.inM1("SELECT COUNT(*) FROM mage_core_store WHERE store_id > 0").get(0)));
        assertThat(plan.shop().stores().stream().mapToLong(OldShop.StoreView::orders).sum()).isEqualTo(count("sales_flat_order"));
        assertThat(plan.shop().counts()).contains(new OldShop.Count("orders", count("sales_flat_order"), true));
        assertThat(plan.shop().firstOrder()).contains(journey.inM1("SELECT DATE(MIN(created_at)) FROM mage_sales_flat_order WHERE created_at > '1990-01-01'").get(0));
    }

    private static long count(String table) {
        return Long.parseLong(journey.inM1("SELECT COUNT(*) FROM mage_" + table).get(0));
    }

    @Test
    void areas_have_the_rows_of_their_tables_and_every_table_is_told_of_once() {
        AreaSize wishlist = plan.sizes().areas().stream().filter(area -> area.id().equals("wishlist")).findFirst().orElseThrow();
        assertThat(wishlist.rows()).isEqualTo(count("wishlist") + count("wishlist_item") + count("wishlist_item_option"));
        assertThat(wishlist.tables()).isEqualTo(3);
        assertThat(plan.sizes().left().stream().flatMap(group -> group.tables().stream())).contains("core_resource").doesNotContain("wishlist").doesNotHaveDuplicates();
        assertThat(plan.sizes().movedBytes()).isPositive().isLessThan(plan.sizes().allBytes());
    }

    @Test
    void extensions_and_what_the_check_rejects_are_in_every_form_of_the_plan() {
        assertThat(plan.extensions()).isNotEmpty();
        assertThat(plan.decisions()).extracting(Decision::topic).contains("Data that check rejects");
        String name = plan.extensions().get(0).name();
        assertThat(plan.text()).contains("\nExtensions\n", name, "\nWhat to decide\n");
        assertThat(plan.page()).contains("id=\"extensions\"", ">" + name + " ", "id=\"decisions\"", "Data that check rejects");
        assertThat(plan.json().at("/extensions/0/name").asText()).isEqualTo(name);
        assertThat(plan.json().at("/decisions").size()).isEqualTo(plan.decisions().size());
    }

    @Test
    void growth_adds_up() {
        assertThat(plan.growth().months()).hasSize(Growth.MONTHS);
        assertThat(plan.growth().years().stream().mapToLong(Growth.Year::orders).sum()).isEqualTo(count("sales_flat_order"));
    }

    @Test
    void rows_are_moved_for_a_measure_and_leave_nothing() {
        assertThat(plan.time().samples()).isNotEmpty().allSatisfy(sample -> assertThat(sample.rowsPerSecond()).isPositive());
        assertThat(plan.time().samples()).anySatisfy(sample -> assertThat(sample.writeMillis()).isPositive());
        assertThat(plan.time().lowMillis()).isPositive().isLessThan(plan.time().highMillis());
        assertThat(plan.time().areas().stream().map(TimeEstimate.AreaTime::area)).contains("products", "sales");
        assertThat(journey.inM2("SHOW TABLES LIKE '%caravan%'")).isEmpty();
    }

    @Test
    void where_temporary_tables_are_not_allowed_only_reading_is_measured() {
        String user = "'planner'@'%'";
        journey.m2("CREATE USER " + user);
        try {
            journey.m2("GRANT SELECT ON `" + journey.m1Database() + "`.* TO " + user);
            journey.m2("GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP ON `" + journey.m2Database() + "`.* TO " + user);
            Map<String, String> environment = new HashMap<>(journey.environment());
            environment.remove("CARAVAN_HOME");
            environment.put("CARAVAN_M1_USERNAME", "planner");
            environment.put("CARAVAN_M2_USERNAME", "planner");
            try (Shops shops = Shops.open(new ConfigurationReader(journey.home(), environment).withoutM2().read())) {
                Plan modest = new Planning(shops, true, Optional.empty()).make().plan();
                assertThat(modest.time().basis()).contains("GRANT CREATE TEMPORARY TABLES ON `" + journey.m2Database() + "`.*");
                assertThat(modest.time().samples()).isNotEmpty().allSatisfy(sample -> assertThat(sample.writeMillis()).isZero());
                assertThat(modest.unanswered()).isEmpty();
            }
        } finally {
            journey.m2("DROP USER " + user);
        }
    }

    @Test
    void without_m2_reading_is_measured_and_nothing_is_said_of_a_server_that_is_not_there() {
        Plan early = planned(false, true);
        assertThat(early.withM2()).isFalse();
        assertThat(early.capacity().m2()).isEmpty();
        assertThat(early.capacity().advice()).isEmpty();
        assertThat(early.time().samples()).isNotEmpty().allSatisfy(sample -> assertThat(sample.writeMillis()).isZero());
        assertThat(early.time().basis()).contains("there is no Magento 2 yet");
        assertThat(early.sizes()).isEqualTo(plan.sizes());
        assertThat(early.text()).contains("No Magento 2 is configured yet");
        assertThat(early.unanswered()).isEmpty();
    }

    @Test
    void half_a_magento_2_is_a_mistake() {
        Map<String, String> environment = new HashMap<>(journey.environment());
        environment.keySet().removeIf(name -> name.startsWith("CARAVAN_M2_") && !name.equals("CARAVAN_M2_URL") || name.equals("CARAVAN_HOME"));
        assertThatThrownBy(() -> new ConfigurationReader(journey.home(), environment).withoutM2().read()).hasMessageContaining("caravan.m2.username is missing");
    }

    @Test
    void without_a_sample_nothing_is_guessed() {
        Plan quick = planned(true, false);
        assertThat(quick.time().areas()).isEmpty();
        assertThat(quick.text()).contains("How long it takes: not known, nothing was measured (--no-sample)");
        assertThat(quick.page()).contains("Not known: nothing was measured (--no-sample)").doesNotContain("to copy all of it");
    }

    @Test
    void both_servers_are_compared() {
        assertThat(plan.capacity().sameServer()).isTrue();
        assertThat(plan.capacity().m2().orElseThrow().version()).startsWith("MariaDB 11.4");
        assertThat(plan.capacity().settings()).anySatisfy(setting -> {
            assertThat(setting.name()).isEqualTo("innodb_buffer_pool_size");
            assertThat(setting.m1()).isEqualTo(setting.m2()).isNotEmpty();
        });
        // The embedded server is on this machine.
        assertThat(plan.capacity().freeBytes()).hasValueSatisfying(free -> assertThat(free).isPositive());
    }

    @Test
    void the_program_of_the_shop_tells_its_version(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("app"));
        Files.writeString(root.resolve("app/Mage.php"), """
                <?php
                    public static function getVersionInfo()
                    {
                        return array('major' => '1', 'minor' => '9', 'revision' => '2', 'patch' => '4', 'stability' => '', 'number' => '');
                    }
                """);
        try (Shops shops = journey.open()) {
            Questions m1 = new Questions(shops.m1(), shops.m1Schema());
            assertThat(ShopVersion.of(m1, Optional.of(root)).number()).isEqualTo("1.9.2.4");
            Files.writeString(root.resolve("app/Mage.php"), "<?php // nothing in it");
            assertThat(ShopVersion.of(m1, Optional.of(root)).number()).isEqualTo(plan.shop().version());
        }
    }

    @Test
    void a_question_that_the_server_refuses_is_told_of_and_stops_nothing() {
        try (Shops shops = journey.open()) {
            Questions m1 = new Questions(shops.m1(), shops.m1Schema());
            assertThat(m1.value("the moon", "SELECT moon FROM {core_store}")).isEmpty();
            assertThat(m1.value("no such table", "SELECT 1 FROM {no_such_table}")).isEmpty();
            assertThat(m1.unanswered()).singleElement().asString().startsWith("the moon: Unknown column");
        }
    }
}
