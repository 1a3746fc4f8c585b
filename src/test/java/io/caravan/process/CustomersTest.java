package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.convert.MagentoPassword;
import io.caravan.copy.Account;
import io.caravan.verify.Verification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Customers, addresses and visitors of the sample shop. */
class CustomersTest {

    private static final String[] AREAS = {"customer-groups", "customers", "visitors"};

    private static Journey journey;

    @BeforeAll
    static void migrate() {
        journey = Journey.ofSample();
        journey.migrate(AREAS);
    }

    @AfterAll
    static void drop() {
        journey.close();
    }

    @Test
    void attributesAreColumns() {
        assertThat(journey.inM2("SELECT entity_id, prefix, firstname, middlename, lastname, suffix, created_in, taxvat, gender, dob FROM customer_entity"
                + " WHERE entity_id IN (1, 2, 3, 4, 8, 21) ORDER BY 1")).containsExactly(
                "1|null|Anna|null|Schmidt|null|English|null|2|1980-05-17",
                "2|Dr.|Jürgen|null|Müßig|jun.|Deutsch|DE123456789|1|1969-12-31",
                "3|null|Иван|Сергеевич|Петров|null|Русский|null|2|null",
                "4|null|伟|null|王|null|中文|null|1|1901-01-01",
                "8|null|María José|Ángel|Ñuñez|null|Deutsch|null|1|null",
                "21|null|Gerda|null|Süß|null|null|null|null|1950-02-28");
        assertThat(journey.inM2("SELECT confirmation FROM customer_entity WHERE entity_id = 10")).containsExactly("5f3c1bb9d4");
        assertThat(journey.inM2("SELECT street, city, country_id, vat_id, vat_is_valid, vat_request_date, company FROM customer_address_entity WHERE entity_id IN (1, 3) ORDER BY entity_id"))
                .containsExactly("Lindenstraße 5\nHinterhaus|Köln|DE|null|null|null|null", "Am Hügel 3|Bergen auf Rügen|DE|DE123456789|1|2018-02-02|Müßig & Söhne GmbH");
    }

    @Test
    void everyPasswordThatMagento2CanVerifyIsVerified() {
        Map<Integer, Boolean> expected = Map.ofEntries(
                Map.entry(1, true), Map.entry(2, true), Map.entry(3, true), Map.entry(4, true), Map.entry(5, true), Map.entry(6, true),
                Map.entry(7, true), Map.entry(8, false), Map.entry(9, false), Map.entry(10, true), Map.entry(11, false),
                Map.entry(12, true), Map.entry(21, true), Map.entry(22, false), Map.entry(23, false));
        expected.forEach((customer, verifies) -> {
            String hash = journey.inM2("SELECT password_hash FROM customer_entity WHERE entity_id = " + customer).get(0);
            assertThat(MagentoPassword.verifies("Caravan-" + customer, hash)).as("customer " + customer).isEqualTo(verifies);
        });
        assertThat(journey.account("customer_entity").notes()).containsEntry("passwords: md5 with salt, which M2 verifies", 6L)
                .containsEntry("passwords: md5 without salt, which M2 verifies", 2L)
                .containsEntry("passwords: sha256 with salt, which M2 verifies", 2L)
                .containsEntry("passwords: sha512, longer than M2's column, NULL: M2 cannot verify them, these customers must reset their passwords", 1L)
                .containsEntry("passwords: bcrypt, kept as they are: M2 cannot verify them, these customers must reset their passwords", 1L);
        assertThat(reported("Customer whose password Magento 2 cannot verify")).containsExactly(
                "customer 8, maria@example.com", "customer 9, li@example.com", "customer 11, nopass@example.com",
                "customer 22, bare@example.com", "customer 23, ines@example.com");
    }

    @Test
    void linksToResetAPasswordDoNotMigrate() {
        assertThat(journey.inM1("SELECT COUNT(*) FROM customer_entity_varchar WHERE attribute_id = 120")).containsExactly("1");
        assertThat(journey.inM2("SELECT COUNT(*) FROM customer_entity WHERE rp_token IS NOT NULL OR rp_token_created_at IS NOT NULL")).containsExactly("0");
    }

    /** A row of values would win over the column when Magento 2 loads a customer. */
    @Test
    void onlyOtherAttributesKeepRowsOfValues() {
        assertThat(journey.inM2("SELECT DISTINCT attribute_id FROM customer_entity_varchar ORDER BY 1")).containsExactly("122");
        assertThat(journey.inM2("SELECT value FROM customer_entity_varchar ORDER BY value_id")).containsExactly("K-000042", "К-000043");
        assertThat(journey.inM2("SELECT entity_id, value FROM customer_entity_text ORDER BY value_id")).containsExactly("1|3,5", "6|4");
        for (String table : List.of("customer_entity_int", "customer_entity_decimal", "customer_entity_datetime", "customer_address_entity_int",
                "customer_address_entity_text", "customer_address_entity_decimal", "customer_address_entity_datetime")) {
            assertThat(journey.inM2("SELECT COUNT(*) FROM " + table)).as(table).containsExactly("0");
            assertThat(journey.account(table).skipped()).as(table).isEqualTo(Long.parseLong(journey.inM1("SELECT COUNT(*) FROM " + table).get(0)));
        }
        assertThat(journey.inM2("SELECT entity_id, value FROM customer_address_entity_varchar")).containsExactly("1|Schmidt/Müller");
    }

    @Test
    void defaultAddressesExistAndAreTheCustomersOwn() {
        assertThat(journey.inM2("SELECT entity_id, default_billing, default_shipping FROM customer_entity WHERE entity_id IN (1, 7, 10, 11, 21) ORDER BY 1"))
                .containsExactly("1|1|2", "7|8|12", "10|null|null", "11|null|null", "21|null|21");
        assertThat(journey.inM2("SELECT subject, detail FROM caravan_report WHERE topic = 'Default address that is not there' ORDER BY report_id")).containsExactly(
                "customer 10, olga@example.com|default_billing was address 999, which does not exist; the customer has no such default now",
                "customer 21, gerda@example.com|default_billing was address 1, which belongs to customer 1; the customer has no such default now");
    }

    @Test
    void noCustomerIsLostForWhatWasDeletedAround() {
        assertThat(journey.inM2("SELECT COUNT(*) FROM customer_entity")).isEqualTo(journey.inM1("SELECT COUNT(*) FROM customer_entity"));
        assertThat(journey.inM2("SELECT group_id, store_id, website_id FROM customer_entity WHERE entity_id IN (21, 22, 12) ORDER BY entity_id"))
                .containsExactly("1|null|null", "1|2|1", "1|null|1");
        assertThat(journey.inM2("SELECT dob, password_hash FROM customer_entity WHERE entity_id = 23")).containsExactly("null|imported, see old system");
        Account account = journey.account("customer_entity");
        assertThat(account.notes()).containsEntry("repaired: group 99 does not exist; these customers are in group 1 now", 1L)
                .containsEntry("repaired: a date that is not in the calendar became NULL", 1L)
                .containsEntry("repaired: store_id of a missing core_store became NULL", 1L);
        assertThat(reported("Customer without a website")).containsExactly("customer 12, lost@example.com");
        assertThat(reported("Customer without a name")).containsExactly("customer 22, bare@example.com");
    }

    @Test
    void addressesHaveWhatMagento2RequiresAndItsRegions() {
        assertThat(journey.inM2("SELECT entity_id, region_id, region FROM customer_address_entity WHERE entity_id IN (2, 3, 6, 8, 12, 21) ORDER BY 1"))
                .containsExactly("2|82|Berlin", "3|900|Insel Rügen", "6|257|Paris", "8|43|New York", "12|12|California", "21|901|Zürich");
        assertThat(journey.inM2("SELECT city, telephone, firstname FROM customer_address_entity WHERE entity_id = 21")).containsExactly("||Gerda");
        assertThat(journey.account("customer_address_entity").notes()).containsEntry("repaired: an address without a city; empty in Magento 2", 1L);
        assertThat(journey.quarantine("customer_address_entity")).singleElement().satisfies(row -> {
            assertThat(row.get("row_key")).isEqualTo("entity_id=22");
            assertThat(row.get("outcome")).isEqualTo("skipped");
        });
        assertThat(journey.quarantine("customer_address_entity_varchar")).singleElement().satisfies(row ->
                assertThat(row.get("row_key")).isEqualTo("value_id=104"));
    }

    @Test
    void visitorsKeepWhoLoggedInLast() {
        assertThat(journey.inM2("SELECT visitor_id, customer_id, session_id, created_at, last_visit_at FROM customer_visitor ORDER BY 1")).containsExactly(
                "1|1|null|2019-03-01 09:00:00|2019-03-01 09:30:00",
                "2|6|null|2019-03-02 09:00:00|2019-03-02 09:30:00",
                "3|3|null|2019-03-03 09:00:00|2019-03-03 09:30:00",
                "4|null|null|2019-03-04 09:00:00|1970-01-01 00:00:01",
                "5|null|null|2019-03-05 09:00:00|2019-03-05 09:30:00",
                "6|2|null|2019-03-06 09:00:00|2019-03-06 09:30:00");
        assertThat(journey.inM2("SELECT customer_id, last_login_at, last_logout_at FROM customer_log ORDER BY 1")).containsExactly(
                "1|2019-03-01 09:05:00|null", "2|2019-03-06 09:05:00|2019-03-02 09:25:00", "3|null|null", "6|2019-03-02 09:26:00|null");
    }

    @Test
    void verifyKnowsThemAll() {
        try (Shops shops = journey.open()) {
            assertThat(new Verification(shops, shops.plans(), List.of(AREAS), 2).run(Verification.Progress.SILENT).text(150)).contains("all as expected");
        }
    }

    @Test
    void noHashIsEverInAReport() {
        assertThat(journey.inM2("SELECT CONCAT_WS(' ', subject, detail) FROM caravan_report").toString()
                + journey.inM2("SELECT CONCAT_WS(' ', value, reason, row_json) FROM caravan_quarantine")
                + journey.inM2("SELECT COALESCE(notes, '') FROM caravan_checkpoint")).doesNotContainPattern("[0-9a-fA-F]{32}").doesNotContain("$2y$");
    }

    /** Magento 1.6 has no unique key on e-mail addresses, Magento 2 has. */
    @Test
    void ofTwoCustomersWithOneAddressTheFirstMigratesAndNoOrderIsLost() {
        try (Journey old = Journey.ofSample()) {
            old.m1("SET foreign_key_checks = 0; ALTER TABLE customer_entity DROP INDEX email");
            old.m1("UPDATE customer_entity SET email = 'ANNA@example.com' WHERE entity_id = 2");
            old.m1("SET foreign_key_checks = 0; INSERT INTO customer_entity_varchar (value_id, entity_type_id, attribute_id, entity_id, value) VALUES (900, 1, 122, 2000, 'of nobody')");
            old.m2("INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('default', 0, 'customer/account_share/scope', '0')");
            String orders = old.inM1("SELECT COUNT(*) FROM sales_flat_order").get(0);
            String ofLoser = old.inM1("SELECT COUNT(*) FROM sales_flat_order WHERE customer_id = 2").get(0);
            assertThat(ofLoser).isNotEqualTo("0");
            old.migrate("customer-groups", "customers", "sales");
            assertThat(old.quarantine("customer_entity")).singleElement().satisfies(row -> {
                assertThat(row.get("row_key")).isEqualTo("entity_id=2");
                assertThat(row.get("outcome")).isEqualTo("quarantined");
                assertThat(row.get("reason")).isEqualTo("duplicate of entity_id=1 under M2's unique key (email, website_id)");
                assertThat(row.get("row_json")).doesNotContain("da9966356ebf89a71c7aab0474dc351d");
            });
            assertThat(old.inM2("SELECT entity_id FROM customer_entity WHERE entity_id IN (1, 2, 5) ORDER BY 1")).as("5 is of another website").containsExactly("1", "5");
            assertThat(old.quarantine("customer_address_entity")).extracting(row -> row.get("row_key") + " " + row.get("outcome"))
                    .contains("entity_id=3 skipped");
            assertThat(old.quarantine("customer_entity_varchar")).extracting(row -> row.get("row_key")).contains("value_id=56", "value_id=900");
            assertThat(old.inM2("SELECT COUNT(*) FROM sales_order")).containsExactly(orders);
            assertThat(old.inM2("SELECT COUNT(*) FROM sales_order WHERE customer_id = 2")).containsExactly("0");
            assertThat(old.account("sales_flat_order").notes())
                    .containsEntry("repaired: customer_id of a missing customer_entity became NULL", Long.valueOf(ofLoser));
            assertThat(old.inM2("SELECT subject, detail FROM caravan_report WHERE topic LIKE 'One e-mail address%'")).containsExactly(
                    "customer 5, anna@example.com|the same address has customer 1; whoever logs in with it gets one of them");
            assertThat(old.inM2("SELECT subject FROM caravan_report WHERE topic = 'Customer without a website'")).isEmpty();
        }
    }

    /** Those whom a condition leaves behind keep their addresses and values with them; orders stay, without a customer. */
    @Test
    void someCustomersMigrateWithWhatIsTheirs() {
        try (Journey some = Journey.ofSample()) {
            some.edit("routes/customers.camel.yaml", yaml -> yaml.replace("- to: kamelet:copy-table?table=customer_entity\n",
                    "- to:\n            uri: kamelet:copy-table\n            parameters: { table: customer_entity, where: \"attribute_firstname.value LIKE 'Anna%' OR t.entity_id = 3\" }\n"));
            some.migrate("customer-groups", "customers");
            assertThat(some.inM2("SELECT entity_id FROM customer_entity ORDER BY 1")).containsExactly("1", "3", "5");
            assertThat(some.inM2("SELECT entity_id FROM customer_address_entity ORDER BY 1")).containsExactly("1", "2", "4", "6");
            assertThat(some.inM2("SELECT value_id FROM customer_entity_varchar")).containsExactly("57");
            assertThat(some.inM2("SELECT value_id FROM customer_address_entity_varchar")).containsExactly("89");
            assertThat(some.tables().values()).allMatch(table -> table.account().adds());
        }
    }

    /** Emoji fit where both sides have four bytes for a character; M2's own columns have three. */
    @Test
    void emojiMigrateWhereThereIsRoomAndAWebsiteThatIsGoneIsNone() {
        try (Journey broken = Journey.ofSample()) {
            broken.m1("ALTER TABLE customer_entity_varchar CONVERT TO CHARACTER SET utf8mb4");
            broken.m2("ALTER TABLE customer_entity CONVERT TO CHARACTER SET utf8mb4");
            broken.m1("UPDATE customer_entity_varchar SET value = 'Anna \uD83D\uDE42' WHERE entity_id = 1 AND attribute_id = 105");
            broken.m1("SET foreign_key_checks = 0; UPDATE customer_entity SET website_id = 55 WHERE entity_id = 3");
            broken.migrate("customer-groups", "customers");
            assertThat(broken.inM2("SELECT firstname FROM customer_entity WHERE entity_id = 1")).containsExactly("Anna \uD83D\uDE42");
            assertThat(broken.inM2("SELECT website_id FROM customer_entity WHERE entity_id = 3")).containsExactly("null");
            assertThat(broken.account("customer_entity").notes()).containsEntry("repaired: website_id of a missing core_website became NULL", 1L);
        }
    }

    private static List<String> reported(String topic) {
        return journey.inM2("SELECT subject FROM caravan_report WHERE topic = '" + topic + "' ORDER BY report_id");
    }
}
