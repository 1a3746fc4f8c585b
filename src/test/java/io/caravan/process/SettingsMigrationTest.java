package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.convert.StoredSecret;
import io.caravan.sample.SampleShop;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code caravan migrate settings} on the sample shop: websites, stores and settings, with prefixes on both sides. */
class SettingsMigrationTest {

    private static Journey journey;

    @BeforeAll
    static void migrate() {
        journey = Journey.ofSample("old_", "new_")
                .m1("INSERT INTO old_core_website (website_id, code, name, default_group_id, is_default) VALUES (5, '5th-shop', '', 99, 0)")
                // What somebody set up in M2 for its own store views: 1 is one of M1's too, 40 is not.
                .m2("INSERT INTO new_core_config_data (config_id, scope, scope_id, path, value) VALUES (90, 'stores', 1, 'general/locale/code', 'en_GB'),"
                        + " (91, 'stores', 40, 'general/locale/code', 'nl_NL'), (92, 'default', 0, 'design/head/includes', '<b>own</b>')");
        journey.migrate("stores", "settings");
    }

    @AfterAll
    static void drop() {
        journey.close();
    }

    private static List<String> settings(String where) {
        return journey.inM2("SELECT scope, scope_id, path, value FROM new_core_config_data WHERE " + where + " ORDER BY config_id");
    }

    private static List<String> report(String topic) {
        return journey.inM2("SELECT subject FROM new_caravan_report WHERE topic = '" + topic + "' ORDER BY report_id");
    }

    private static String secret(String scope, int id, String path) {
        String value = journey.inM2("SELECT value FROM new_core_config_data WHERE scope = '" + scope + "' AND scope_id = " + id + " AND path = '" + path + "'").get(0);
        return StoredSecret.decrypted(value, SampleShop.M2_CRYPT_KEY);
    }

    @Test
    void storesKeepTheirIdsAndGroupsGetCodes() {
        assertThat(journey.inM2("SELECT group_id, code FROM new_store_group ORDER BY group_id")).containsExactly(
                "0|default", "1|main_store", "2|group_2", "3|group_3", "4|main_store_4_2", "5|cafe_zurich_sohne", "7|main_store_4");
        assertThat(journey.inM2("SELECT store_id, code, group_id, website_id FROM new_store ORDER BY store_id")).containsExactly(
                "0|admin|0|0", "1|default|1|1", "2|german|1|1", "3|french|3|2", "4|russian|2|1", "5|chinese|3|2");
        assertThat(journey.inM2("SELECT website_id, code, is_default FROM new_store_website ORDER BY website_id"))
                .containsExactly("0|admin|0", "1|base|1", "2|export|0", "5|5th-shop|0");
    }

    @Test
    void whatHangsOnNothingIsLeftOutOrReported() {
        assertThat(journey.quarantine("core_store_group")).extracting(row -> row.get("row_key") + " " + row.get("outcome")).containsExactly("group_id=8 skipped");
        assertThat(journey.quarantine("core_store")).extracting(row -> row.get("row_key") + " " + row.get("outcome")).containsExactly("store_id=6 skipped");
        // Store 66 and group 99 are gone: copied as they are, and reported.
        assertThat(report("Store group without a default store view")).containsExactly("store group 4", "store group 5", "store group 7");
        assertThat(report("Website without a default store")).containsExactly("website 5");
        assertThat(report("Code that Magento 2 does not accept")).containsExactly("website 5");
    }

    @Test
    void magento1sValueGoesOverMagento2sOwn() {
        assertThat(settings("path IN ('currency/options/base', 'general/locale/code', 'design/head/includes')")).containsExactly(
                "default|0|general/locale/code|en_US", "default|0|currency/options/base|EUR", "stores|1|general/locale/code|en_GB",
                "default|0|design/head/includes|null", "stores|2|general/locale/code|de_DE", "stores|3|general/locale/code|fr_FR",
                "stores|4|general/locale/code|ru_RU", "stores|5|general/locale/code|zh_CN", "websites|2|currency/options/base|USD");
        assertThat(settings("config_id <= 16")).as("M2's rows keep their ids").hasSize(16);
        assertThat(report("Setting of Magento 2 removed")).containsExactly("stores/40 general/locale/code");
        assertThat(report("Setting left out, its website or store view is gone"))
                .containsExactly("stores/6 general/locale/code", "stores/99 general/locale/code", "websites/77 web/secure/use_in_frontend");
        assertThat(settings("path = 'web/seo/use_rewrites'")).as("not M1''s Web/SEO/use_rewrites").containsExactly("default|0|web/seo/use_rewrites|1");
        assertThat(report("Setting left out, its path differs in case from another")).containsExactly("default Web/SEO/use_rewrites");
    }

    @Test
    void settingsHaveTheirPathAndFormInMagento2() {
        assertThat(settings("path IN ('contact/email/recipient_email', 'contact/email/email_template', 'webapi/soap/charset', 'multishipping/options/checkout_multiple',"
                + " 'system/cron/default/schedule_generate_every', 'payment/payflow_express/title', 'general/store_information/country_id', 'carriers/dhl/nondoc_methods',"
                + " 'cataloginventory/item_options/min_sale_qty', 'currency/options/customsymbol') OR path LIKE 'catalog/seo/%suffix' OR path LIKE 'crontab%sitemap%'"))
                .containsExactlyInAnyOrder(
                        "default|0|contact/email/recipient_email|info@example.com", "default|0|contact/email/email_template|1",
                        "stores|4|contact/email/email_template|contact_email_email_template", "default|0|webapi/soap/charset|UTF-8",
                        "default|0|multishipping/options/checkout_multiple|1", "default|0|system/cron/default/schedule_generate_every|15",
                        "default|0|payment/payflow_express/title|PayPal", "default|0|general/store_information/country_id|DE",
                        "default|0|carriers/dhl/nondoc_methods|1,3,4", "default|0|crontab/default/jobs/sitemap_generate/schedule/cron_expr|0 3 * * *",
                        "default|0|cataloginventory/item_options/min_sale_qty|[2,1]", "stores|5|cataloginventory/item_options/min_sale_qty|{\"32000\":\"3\"}",
                        "default|0|currency/options/customsymbol|{\"EUR\":\"\\u20ac\",\"RUB\":\"\\u20bd\"}",
                        "default|0|catalog/seo/product_url_suffix|.html", "default|0|catalog/seo/category_url_suffix|.html",
                        "stores|2|catalog/seo/product_url_suffix|.htm", "stores|5|catalog/seo/product_url_suffix|/");
        assertThat(settings("path LIKE 'contacts/%' OR path LIKE 'carriers/dhlint/%' OR path LIKE '%/model' OR path LIKE 'crontab/jobs/%' OR path = 'carriers/dhl/title'")).isEmpty();
        // M1 has both paypal_standard (1) and paypal_wps_express (0); M2 has one.
        assertThat(settings("path = 'payment/wps_express/active'")).containsExactly("default|0|payment/wps_express/active|0");
        assertThat(report("Setting left out, another has its path")).containsExactly("default payment/paypal_standard/active");
    }

    @Test
    void secretsAreReadableWithMagento2sKey() {
        assertThat(secret("default", 0, "paypal/wpp/api_password")).isEqualTo("pp_api_password_9");
        assertThat(secret("websites", 2, "payment/authorizenet/trans_key")).isEqualTo("authnet-trans-key");
        assertThat(secret("default", 0, "carriers/dhl/password")).isEqualTo("smtp-Geheim-1");
        assertThat(secret("websites", 2, "carriers/ups/username")).isEqualTo("ups-user-42");
        assertThat(secret("default", 0, "acme_pay/api/secret")).isEqualTo("live_Zürich_4242");
        assertThat(secret("stores", 2, "acme_pay/api/secret")).isEqualTo("hunter2");
        assertThat(secret("default", 0, "acme_pay/api/certificate")).startsWith("a much longer secret");
        assertThat(report("Setting re-encrypted, looks encrypted"))
                .containsExactly("default acme_pay/api/certificate", "default acme_pay/api/secret", "stores/2 acme_pay/api/secret");
        assertThat(settings("path IN ('acme_pay/api/public_key', 'acme_pay/api/checksum', 'acme_pay/api/word')")).containsExactly(
                "default|0|acme_pay/api/public_key|TWFnZW50byAxIGlzIGdvbmUsIGxvbmcgbGl2ZSE=", "default|0|acme_pay/api/checksum|5f4dcc3b5aa765d61d8327deb882cf99",
                "default|0|acme_pay/api/word|Schifffahrt=");
    }

    @Test
    void aSecretThatDoesNotDecryptStaysOutAndIsNotShown() {
        assertThat(settings("path = 'carriers/usps/password'")).isEmpty();
        assertThat(report("Setting left out, its value cannot be converted")).containsExactly("default carriers/usps/password");
        assertThat(journey.quarantine("core_config_data")).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("row_key", "config_id=108").containsEntry("outcome", "quarantined").containsEntry("value", null);
            assertThat(row.get("reason")).contains("caravan.m1.crypt-key does not decrypt");
            assertThat(row.values().toString()).contains("carriers/usps/password").doesNotContain("never encrypted");
        });
        assertThat(journey.inM2("SELECT * FROM new_caravan_report").toString() + journey.inM2("SELECT * FROM new_caravan_m1_core_config_data"))
                .doesNotContain("never encrypted", "live_Z", "hunter2", "exactly16", "vmdOTrhxm6S3H7gkvp7KMw==", "wBM7af1NdXQ4OjpnTJ");
    }

    @Test
    void everyPathIsReportedAndTheShopOwnerKnowsWhatToSet() {
        int rows = Integer.parseInt(journey.inM1("SELECT COUNT(*) FROM old_core_config_data").get(0));
        assertThat(journey.inM2("SELECT COUNT(DISTINCT subject) FROM new_caravan_report WHERE script = 'settings' AND topic <> 'Setting of Magento 2 removed'")).containsExactly("" + rows);
        assertThat(report("Setting names a region that Magento 2 does not have")).containsExactly("default shipping/origin/region_id");
        assertThat(report("To set by hand")).containsExactlyInAnyOrder(
                "default design/package/name", "default design/theme/default", "default general/locale/timezone", "default general/store_information/address",
                "default payment/ccsave/active", "default payment/moneybookers_acc/active", "default payment/verisign/pwd",
                "default web/secure/base_url", "default web/unsecure/base_url", "websites/2 web/unsecure/base_url");
        assertThat(journey.inM2("SELECT detail FROM new_caravan_report WHERE subject = 'default general/locale/timezone'").get(0)).endsWith("; Magento 1 has Europe/Berlin");
        assertThat(settings("path IN ('general/locale/timezone', 'web/unsecure/base_url')"))
                .containsExactly("default|0|web/unsecure/base_url|http://new-shop.example/", "default|0|general/locale/timezone|UTC");
        assertThat(report("Setting of an extension, kept")).contains("default acme_feed/general/token").noneMatch(subject -> subject.contains(" web/"));
        assertThat(report("Setting ignored")).contains("default payment/acme_pay/model", "default crontab/jobs/sitemap_generate/run/model");
    }

    @Test
    void theSameAgainGivesTheSameRows() {
        List<String> before = journey.inM2("SELECT config_id, scope, scope_id, path, updated_at, IF(value LIKE '0:3:%', '', value) FROM new_core_config_data ORDER BY config_id");
        journey.reset("settings");
        journey.migrate("stores", "settings");
        assertThat(journey.inM2("SELECT config_id, scope, scope_id, path, updated_at, IF(value LIKE '0:3:%', '', value) FROM new_core_config_data ORDER BY config_id")).isEqualTo(before);
        secretsAreReadableWithMagento2sKey();
    }

    @Test
    void anOverlayReplacesARuleAndIsNoticed() {
        try (Journey own = Journey.ofSample()) {
            own.migrate("stores", "settings");
            own.overlay("""
                    settings:
                      paths:
                        general/locale/timezone: keep
                        "acme_*": { ignore: "not used any more" }
                        contacts/email/recipient_email: { to: acme/mail, convert: lowercase }
                        "web/unsecure/base_*": null
                    """);
            assertThatThrownBy(() -> own.migrate("stores", "settings")).hasStackTraceContaining("caravan migrate settings --reset settings");
            own.reset("settings");
            own.migrate("stores", "settings");
            assertThat(own.inM2("SELECT value FROM core_config_data WHERE path = 'general/locale/timezone'")).containsExactly("Europe/Berlin");
            assertThat(own.inM2("SELECT value FROM core_config_data WHERE path = 'web/unsecure/base_url' AND scope_id = 0")).containsExactly("http://old-shop.example/");
            assertThat(own.inM2("SELECT path FROM core_config_data WHERE path LIKE 'acme%'")).containsExactly("acme/mail");
        }
    }
}
