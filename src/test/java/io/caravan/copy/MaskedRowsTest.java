package io.caravan.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.mapping.SecretColumns;
import io.caravan.process.Journey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the quarantine shows of rows with secrets. */
class MaskedRowsTest {

    private static final String HASH = "abcdef0123456789abcdef0123456789:Salt";

    /** In M2 the columns are numbers, so that the server complains of the value, and quotes it. */
    @Test
    void the_servers_words_do_not_hold_them() {
        try (Journey journey = Journey.ofNothing()
                .m1("CREATE TABLE kept (id INT PRIMARY KEY, api_key VARCHAR(80), value VARCHAR(80), name VARCHAR(80))")
                .m2("CREATE TABLE kept (id INT PRIMARY KEY, api_key INT, value INT, name INT)")
                .m1("INSERT INTO kept VALUES (1, 'it''s-4-key', NULL, NULL), (2, NULL, '" + HASH + "', NULL), (3, NULL, 'open', NULL), (4, 'other-key', NULL, 'Jane')")
                .area("kept", "kept")) {
            journey.migrate();
            List<Map<String, String>> rows = journey.quarantine("kept");
            assertThat(rows).hasSize(4);
            assertThat(rows.toString()).doesNotContain("-key", HASH, "Salt");
            assertThat(rows.get(0)).containsEntry("column_name", "api_key").containsEntry("value", null);
            assertThat(rows.get(0).get("reason")).contains("Incorrect integer value: '(secret)'");
            assertThat(rows.get(1).get("reason")).contains("Incorrect integer value: '(secret)'");
            assertThat(rows.get(2).get("reason")).contains("'open'");
            assertThat(rows.get(2)).containsEntry("value", "open");
            assertThat(rows.get(3).get("row_json")).contains("\"api_key\":\"(secret)\"", "\"name\":\"Jane\"");
        }
    }

    /** Two rows whose key is a secret are still two rows. */
    @Test
    void keys_that_are_secret_differ() {
        try (Journey journey = Journey.ofNothing()
                .m1("CREATE TABLE door (token VARCHAR(40) PRIMARY KEY, n VARCHAR(9))").m2("CREATE TABLE door (token VARCHAR(40) PRIMARY KEY, n INT)")
                .m1("INSERT INTO door VALUES ('first-token', 'x'), ('second-token', 'y')").area("door", "door")) {
            journey.migrate();
            List<Map<String, String>> rows = journey.quarantine("door");
            assertThat(rows).hasSize(2).allMatch(row -> row.get("row_key").matches("token=\\(secret [0-9a-f]{16}\\)"));
            assertThat(rows.get(0).get("row_key")).isNotEqualTo(rows.get(1).get("row_key"));
            assertThat(rows.toString()).doesNotContain("-token");
        }
    }

    @Test
    void what_is_secret() {
        for (String column : List.of("password_hash", "rp_token", "api_key", "cc_number_enc", "cc_owner", "cc_last4", "cc_exp_year", "verifier", "protect_code", "sharing_code",
                "subscriber_confirm_code", "confirmation", "link_hash", "CRYPT_value", "session_id")) {
            assertThat(SecretColumns.contains(column)).as(column).isTrue();
        }
        for (String column : List.of("name", "email", "url_key", "cc_type", "is_confirmed", "po_number", "additional_data", "shipping_method", "key_id", "meta_keyword")) {
            assertThat(SecretColumns.contains(column)).as(column).isFalse();
        }
        assertThat(SecretColumns.contains("sales_flat_order_payment", "additional_data")).isTrue();
        assertThat(SecretColumns.contains("sales_flat_order_item", "additional_data")).isFalse();
        assertThat(SecretColumns.contains("persistent_session", "key")).isTrue();
        for (String value : List.of(HASH, "0123456789ABCDEF0123456789ABCDEF", "$2y$10$abcdefghijklmnopqrstuv", "0:3:AbCdEfGhIjKlMnOpQrStUvWxYz012345==")) {
            assertThat(SecretColumns.looksSecret("value", value)).as(value).isTrue();
        }
        for (String value : List.of("Jane", "2024-01-01 00:00:00", "12", "1:2:3", "a:1:{s:1:\"a\";i:1;}", "/a/b/ab.jpg")) {
            assertThat(SecretColumns.looksSecret("value", value)).as(value).isFalse();
        }
        assertThat(SecretColumns.looksSecret("sku", HASH)).isFalse();
    }
}
