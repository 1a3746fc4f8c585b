package io.caravan.plan.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.check.Check;
import io.caravan.check.Findings;
import io.caravan.plan.PlanInput;
import io.caravan.plan.extension.ExtensionTable.Fate;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A shop with three made-up extensions: one that Magento 2 has too, one that it has under other names, one that it has not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExtensionsTest {

    private static Journey journey;

    @BeforeAll
    static void install() throws IOException {
        journey = Journey.ofSample("old_", "new_");
        Path root = journey.home().resolve("m1");
        write(root.resolve("app/etc/modules/Kiwi_Blog.xml"),
                "<config><modules><Kiwi_Blog><active>true</active></Kiwi_Blog><Mole_Erp><active>false</active></Mole_Erp></modules></config>");
        write(root.resolve("app/code/local/Kiwi/Blog/etc/config.xml"), """
                <config><modules><Kiwi_Blog><version>2.1.0</version></Kiwi_Blog></modules>
                  <global><models><kiwi_blog_resource><class>x</class><entities><tag><table>weblog_tag</table></tag></entities></kiwi_blog_resource></models></global></config>
                """);
        journey.with("CARAVAN_M1_ROOT", root.toString());
        write(root.resolve("app/etc/local.xml"), "<config/>");

        List.of(
                        "INSERT INTO old_core_resource (code, version) VALUES ('kiwi_blog_setup', '2.0.0'), ('zed_loyalty_setup', '1.4.0'), ('mole_erp_setup', '0.1')",
                        "CREATE TABLE old_kiwi_blog_topic (topic_id INT PRIMARY KEY, name VARCHAR(50))",
                        "CREATE TABLE old_kiwi_blog_post (post_id INT PRIMARY KEY, topic_id INT, title VARCHAR(50), legacy_flag INT, created_at DATETIME,"
                                + " FOREIGN KEY (topic_id) REFERENCES old_kiwi_blog_topic (topic_id))",
                        "CREATE TABLE old_weblog_tag (tag_id INT PRIMARY KEY, tag VARCHAR(50))",
                        "INSERT INTO old_kiwi_blog_topic VALUES (7, 'News')",
                        "INSERT INTO old_kiwi_blog_post VALUES (1, 7, 'First', 1, '2019-05-01 10:00:00'), (2, 7, 'Second', 0, '2131-01-01 00:00:00')",
                        "CREATE TABLE old_zed_loyalty_points (id INT PRIMARY KEY, customer_id INT, points INT, updatedat TIMESTAMP NULL)",
                        "INSERT INTO old_zed_loyalty_points VALUES (1, 1, 50, NULL)",
                        "ALTER TABLE old_sales_flat_order ADD zed_points_earned INT, ADD zed_points_note VARCHAR(20), ADD zed_gift_code VARCHAR(20)",
                        "UPDATE old_sales_flat_order SET zed_points_earned = 5, zed_points_note = 'x' WHERE entity_id = 1",
                        "INSERT INTO old_eav_attribute (entity_type_id, attribute_code, source_model, backend_model, frontend_model, backend_type, frontend_input,"
                                + " is_user_defined) SELECT entity_type_id, 'zed_level', 'zed_loyalty/source_level', 'zed_loyalty/backend_level',"
                                + " 'zed_loyalty/frontend_level', 'int', 'select', 1 FROM old_eav_entity_type WHERE entity_type_code = 'catalog_product'",
                        "CREATE TABLE old_mole_erp_log (line TEXT, written_at DATETIME)",
                        "INSERT INTO old_mole_erp_log VALUES ('a', '2011-02-03 04:05:06'), ('b', '2012-02-03 04:05:06')",
                        "ALTER TABLE old_customer_group ADD mole_code VARCHAR(9)",
                        "UPDATE old_customer_group SET mole_code = 'M' WHERE customer_group_id = 1",
                        // The same name as a table of Magento 2 itself, which keeps something else.
                        "CREATE TABLE old_theme (theme_id INT PRIMARY KEY, theme_path VARCHAR(50))",
                        "INSERT INTO old_theme VALUES (1, 'x')",
                        // Names that would break out of the files that Caravan writes.
                        "CREATE TABLE `old_bad\nname: { x` (id INT PRIMARY KEY)",
                        "INSERT INTO `old_bad\nname: { x` VALUES (1)",
                        "INSERT INTO old_core_config_data (scope, scope_id, path, value) VALUES ('default', 0, 'bad\n\"section: {/a/b', '1')",
                        "CREATE TABLE old_m2_cl_kiwi_blog_post (id INT PRIMARY KEY)")
                .forEach(journey::m1);
        List.of(
                        "CREATE TABLE new_kiwi_blog_topic (topic_id INT PRIMARY KEY, name VARCHAR(50))",
                        "CREATE TABLE new_kiwi_blog_post (post_id INT PRIMARY KEY, topic_id INT, title VARCHAR(50), created_at DATETIME, author VARCHAR(9) NOT NULL)",
                        "CREATE TABLE new_weblog_tag (tag_id INT PRIMARY KEY, tag VARCHAR(50))",
                        "CREATE TABLE new_neo_loyalty_points (id INT PRIMARY KEY, customer_id INT, points INT, updated_at TIMESTAMP NULL)",
                        "ALTER TABLE new_sales_order ADD neo_points_earned INT, ADD zedgift_code VARCHAR(20)")
                .forEach(journey::m2);
    }

    @AfterAll
    static void drop() {
        journey.close();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    @Order(1)
    void findsThemAndSaysWhatTheyHold() {
        try (Shops shops = journey.open()) {
            Extensions found = Extensions.of(PlanInput.of(shops));
            Extension blog = one(found, "Kiwi_Blog");
            assertThat(blog.version()).contains("2.1.0");
            assertThat(blog.active()).contains(true);
            assertThat(blog.evidence()).contains("core_resource: kiwi_blog_setup", "table kiwi_blog_post", "app/etc/modules: active");
            assertThat(blog.tables()).extracting(ExtensionTable::name).containsExactlyInAnyOrder("kiwi_blog_post", "kiwi_blog_topic", "weblog_tag");
            assertThat(blog.tables()).extracting(ExtensionTable::fate).containsOnly(Fate.MOVE);
            assertThat(blog.rows()).isEqualTo(3);
            // Not the post that is to appear in a hundred years.
            assertThat(blog.lastWrite().orElseThrow()).hasToString("2019-05-01T10:00");
            assertThat(blog.unused()).isFalse();

            Extension loyalty = one(found, "zed_loyalty");
            assertThat(loyalty.version()).contains("1.4.0");
            assertThat(loyalty.tables()).singleElement().satisfies(points -> {
                assertThat(points.fate()).isEqualTo(Fate.RENAME);
                assertThat(points.m2Table()).contains("neo_loyalty_points");
                assertThat(points.yaml()).contains("zed_loyalty_points: { to: neo_loyalty_points, columns: { updatedat: { to: updated_at } } }");
            });
            assertThat(loyalty.columns()).extracting(ExtensionColumn::name, ExtensionColumn::fate, ExtensionColumn::rows).containsExactly(
                    org.assertj.core.groups.Tuple.tuple("zed_points_earned", Fate.RENAME, 1L),
                    org.assertj.core.groups.Tuple.tuple("zed_points_note", Fate.LEAVE, 1L),
                    org.assertj.core.groups.Tuple.tuple("zed_gift_code", Fate.RENAME, 0L));
            assertThat(loyalty.details()).contains("source model of catalog_product/zed_level: zed_loyalty/source_level");
            assertThat(loyalty.yaml()).contains("zed_loyalty/backend_level: \"\"");

            Extension erp = one(found, "Mole_Erp");
            assertThat(erp.unused()).isTrue();
            assertThat(erp.verdict()).contains("switched off").contains("Magento 2 has no tables for it");
            assertThat(erp.tables()).singleElement().satisfies(log -> {
                assertThat(log.fate()).isEqualTo(Fate.LEAVE);
                assertThat(log.lastWrite().orElseThrow()).hasToString("2012-02-03T04:05:06");
            });
            assertThat(erp.columns()).extracting(ExtensionColumn::name).containsExactly("mole_code");

            assertThat(found.list()).flatExtracting(Extension::evidence).contains("core_config_data: bad \"section: {/* (1 setting)").noneMatch(text -> text.contains("\n"));
            assertThat(one(found, "theme").tables().get(0).reason()).contains("for something else");
            assertThat(found.moved()).containsExactly("kiwi_blog_topic", "kiwi_blog_post", "weblog_tag", "zed_loyalty_points");
            assertThat(found.list()).flatExtracting(Extension::tables).extracting(ExtensionTable::name).doesNotContain("m2_cl_kiwi_blog_post", "sales_flat_order");
        }
    }

    @Test
    @Order(2)
    void theOverlayMakesTheCheckCleanAndTheRouteMovesTheRows() throws IOException {
        try (Shops shops = journey.open()) {
            Findings before = check(shops);
            assertThat(before.blocking()).extracting(finding -> finding.where()).contains(
                    "kiwi_blog_post", "zed_loyalty_points", "mole_erp_log", "theme", "sales_flat_order.zed_points_earned", "customer_group.mole_code");
            ExtensionRules rules = new ExtensionRules(Extensions.of(PlanInput.of(shops)));
            List<Path> written = rules.write(before, "plan", journey.home(), shops.areas());
            assertThat(written).extracting(file -> journey.home().relativize(file).toString())
                    .containsExactly("mappings/local/plan.yaml", "routes/extensions.camel.yaml");
        }
        try (Shops shops = journey.open()) {
            Findings after = check(shops);
            assertThat(after.blocking()).isEmpty();
            assertThat(shops.mappings().of("sales_flat_order").columns().get("zed_gift_code").to()).as("without a value yet").contains("zedgift_code");
            assertThat(shops.mappings().classes()).containsEntry("zed_loyalty/source_level", "");

            Extensions again = Extensions.of(PlanInput.of(shops));
            assertThat(one(again, "Kiwi_Blog").tables()).extracting(ExtensionTable::fate).containsOnly(Fate.DECIDED);
            assertThat(again.moved()).isEmpty();
            assertThat(again.tableRules()).isEmpty();
            assertThat(again.classRules()).isEmpty();
            assertThat(new ExtensionRules(again).write(after, "plan", journey.home(), shops.areas()))
                    .as("what was decided is not proposed again").allMatch(file -> file.endsWith("plan-2.yaml"));
        }
        journey.migrate("extensions");
        assertThat(journey.inM2("SELECT * FROM new_kiwi_blog_post ORDER BY post_id"))
                .containsExactly("1|7|First|2019-05-01 10:00:00|", "2|7|Second|2131-01-01 00:00:00|");
        assertThat(journey.inM2("SELECT COUNT(*), MAX(points) FROM new_neo_loyalty_points")).containsExactly("1|50");
        assertThat(journey.inM2("SELECT COUNT(*) FROM new_theme WHERE theme_path = 'x'")).containsExactly("0");
    }

    private static Extension one(Extensions found, String name) {
        return found.list().stream().filter(extension -> extension.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + found.list().stream().map(Extension::name).toList()));
    }

    private static Findings check(Shops shops) {
        return new Check(
                shops.m1(), shops.m2(), shops.m1Schema(), shops.m2Schema(), shops.mappings(), shops.areas(), shops.planner(),
                shops.configuration().zeroDates(), 2).structure();
    }
}
