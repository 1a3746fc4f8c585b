package io.caravan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.check.Check;
import io.caravan.check.Finding;
import io.caravan.check.Findings;
import io.caravan.check.Kind;
import io.caravan.plan.extension.Extension;
import io.caravan.plan.extension.Extensions;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The sample shop, which has something of most topics. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionsTest {

    private static Journey journey;

    @BeforeAll
    static void load() {
        journey = Journey.ofSample();
    }

    @AfterAll
    static void drop() {
        journey.close();
    }

    @Test
    @Order(1)
    void aShopWithoutTablesOfOthersHasNoExtensionButWhatItsDataNames() {
        try (Shops shops = journey.open()) {
            Extensions found = Extensions.of(PlanInput.of(shops));
            assertThat(found.list()).flatExtracting(Extension::tables).isEmpty();
            assertThat(found.list()).flatExtracting(Extension::columns).isEmpty();
            assertThat(found.list()).extracting(Extension::name)
                    .containsExactly("acme_blog", "acme_club", "acme_feed", "acme_pay", "acme_shelf", "acme_slider", "acme_warranty");
        }
    }

    @Test
    @Order(2)
    void eachTopicOfTheShop() {
        Map<String, Decision> decisions = decisions();
        Decision gateway = decisions.get("Payment method: acme_gateway");
        assertThat(gateway.count()).isEqualTo(count("SELECT COUNT(*) FROM sales_flat_order_payment WHERE method = 'acme_gateway'"));
        assertThat(gateway.action()).contains("methods: payment: acme_gateway");
        assertThat(decisions).doesNotContainKeys("Payment method: checkmo", "Payment method: paypal_standard", "Shipping method: flatrate_flatrate");
        assertThat(decisions.keySet()).anyMatch(key -> key.startsWith("Password: sha512")).anyMatch(key -> key.startsWith("Password: bcrypt"))
                .noneMatch(key -> key.contains("md5"));
        assertThat(decisions.get("Attribute model: acme_shelf/source").meaning()).contains("source model of catalog_product/shelf");
        assertThat(decisions.get("Widget: acme_slider/widget_show").count()).isEqualTo(1);
        assertThat(decisions.get("Widget: acme_slider/widget_show in content").meaning()).contains("cms_page");
        // One that the sample holds in plain text.
        assertThat(decisions.get("Encrypted value: settings: carriers/usps/password").count()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void eachTopicThatTheSampleLacks() throws IOException {
        Files.createDirectories(journey.home().resolve("m1/app/design/frontend/acme/shop/template"));
        journey.file("m1/app/design/frontend/acme/shop/template/a.phtml", "x");
        Files.createDirectories(journey.home().resolve("m1/app/design/frontend/rwd/default"));
        Files.createDirectories(journey.home().resolve("m1/app/etc"));
        journey.file("m1/app/etc/local.xml", "<config/>").with("CARAVAN_M1_ROOT", journey.home().resolve("m1").toString());
        List.of(
                        "UPDATE sales_flat_order SET shipping_method = 'bike_courier', created_at = '2019-03-04 05:06:07', state = 'processing' WHERE entity_id = 1",
                        "UPDATE sales_flat_order_payment SET method = 'pay_by_goat' WHERE parent_id = 1",
                        "INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('default', 0, 'payment/pay_by_goat/title', 'Goats')",
                        "INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('stores', 1, 'design/package/name', 'acme'), ('stores', 1, 'design/theme/default', 'shop')",
                        "INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('default', 0, 'payment/payflow_link/pwd', 'bm90IGVuY3J5cHRlZCE=')",
                        "INSERT INTO core_layout_update (layout_update_id, handle, xml) VALUES (901, 'default', '<x/>')",
                        "UPDATE cms_page SET custom_layout_update_xml = '<x/>' WHERE page_id = 1",
                        "INSERT INTO catalogrule (name, conditions_serialized) VALUES ('Goats', 'a:1:{s:4:\"type\";s:24:\"acme_goat/rule_condition\";}')",
                        "INSERT INTO catalog_category_entity_text (entity_type_id, attribute_id, store_id, entity_id, value) SELECT a.entity_type_id, a.attribute_id, 0,"
                                + " (SELECT MAX(entity_id) FROM catalog_category_entity), '<x/>' FROM eav_attribute a JOIN eav_entity_type e USING (entity_type_id)"
                                + " WHERE e.entity_type_code = 'catalog_category' AND a.attribute_code = 'custom_layout_update'"
                                + " ON DUPLICATE KEY UPDATE value = '<x/>'")
                .forEach(journey::m1);
        Map<String, Decision> decisions = decisions();
        assertThat(decisions.get("Payment method: pay_by_goat (Goats)").meaning()).contains("the last on 2019-03-04").contains("1 of them are still open");
        assertThat(decisions.get("Shipping method: bike_courier").count()).isEqualTo(1);
        assertThat(decisions.get("Theme: default shop, package acme").count()).isEqualTo(1);
        assertThat(decisions.get("Theme: app/design/frontend/acme/shop").count()).isEqualTo(1);
        assertThat(decisions).doesNotContainKey("Theme: app/design/frontend/rwd/default");
        assertThat(decisions.get("Layout update: layout updates in the database").count()).isEqualTo(
                count("SELECT COUNT(*) FROM core_layout_update WHERE layout_update_id NOT IN (SELECT layout_update_id FROM widget_instance_page_layout)"));
        assertThat(decisions.get("Layout update: layout updates of CMS pages").count()).isPositive();
        assertThat(decisions.get("Layout update: layout updates of categories").count()).isPositive();
        assertThat(decisions.get("Price rule: acme_goat/rule_condition").meaning()).contains("quarantine");
        assertThat(decisions.get("Encrypted value: settings: carriers/usps/password, payment/payflow_link/pwd").action()).contains("this shop's key");
        assertThat(decisions.values().toString()).doesNotContain("bm90IGVuY3J5cHRlZCE=");
    }

    @Test
    @Order(4)
    void whatIsDecidedIsNoTopicAnyMore() throws IOException {
        Files.createDirectories(journey.home().resolve("mappings/local"));
        journey.overlay("methods: { payment: { pay_by_goat: checkmo }, shipping: { bike_courier: flatrate_flatrate } }\nclasses: { acme_shelf/source: \"\" }\n");
        assertThat(decisions()).doesNotContainKeys("Payment method: pay_by_goat (Goats)", "Shipping method: bike_courier", "Attribute model: acme_shelf/source");
    }

    @Test
    @Order(5)
    void withoutAKeyEncryptedValuesAreOne() {
        journey.with("CARAVAN_M1_CRYPT_KEY", "");
        Map<String, Decision> decisions = decisions();
        Decision cards = decisions.get("Encrypted value: sales_flat_order_payment.cc_number_enc");
        assertThat(cards.count()).isEqualTo(count("SELECT COUNT(*) FROM sales_flat_order_payment WHERE cc_number_enc <> ''"));
        assertThat(cards.action()).contains("caravan.m1.crypt-key");
        assertThat(decisions.keySet()).anyMatch(key -> key.startsWith("Encrypted value: settings: "));
    }

    @Test
    @Order(6)
    void whatCheckRejects() {
        try (Shops shops = journey.open()) {
            Findings findings = new Check(
                    shops.m1(), shops.m2(), shops.m1Schema(), shops.m2Schema(), shops.mappings(), shops.areas(), shops.planner(),
                    shops.configuration().zeroDates(), 2).all();
            List<Decision> decisions = Decisions.of(PlanInput.of(shops), Optional.of(findings));
            List<Decision> rejected = decisions.stream().filter(decision -> decision.topic().equals("Data that check rejects")).toList();
            assertThat(rejected).extracting(Decision::subject).doesNotHaveDuplicates()
                    .anyMatch(subject -> subject.matches("zero-date in \\d+ places"))
                    .anyMatch(subject -> subject.matches("orphan in \\d+ places"));
            assertThat(rejected).extracting(Decision::meaning).noneMatch(meaning -> meaning.contains("ncrypted value"));
            assertThat(findings.list().stream().filter(finding -> finding.kind() == Kind.ORPHAN).mapToLong(Finding::rows).sum()).isEqualTo(
                    rejected.stream().filter(decision -> decision.subject().startsWith("orphan")).mapToLong(Decision::count).sum());
        }
    }

    private static Map<String, Decision> decisions() {
        try (Shops shops = journey.open()) {
            return Decisions.of(PlanInput.of(shops), Optional.empty()).stream()
                    .collect(Collectors.toMap(decision -> decision.topic() + ": " + decision.subject(), decision -> decision));
        }
    }

    private static long count(String sql) {
        return Long.parseLong(journey.inM1(sql).get(0));
    }
}
