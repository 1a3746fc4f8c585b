package io.caravan.warm;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Journey;
import io.caravan.process.Shops;
import io.caravan.warm.StoreAddresses.Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages are asked for, in which order, and what becomes of the answers. */
class WarmingTest {

    private static Journey journey;
    private static NewShop web;
    private static Shops shops;

    @BeforeAll
    static void open() {
        web = new NewShop();
        journey = Journey.ofSample("", "new_").with("CARAVAN_WARM_ADDRESS", "127.0.0.1");
        shops = journey.open();
        journey.m1("DELETE FROM report_event").m1("DELETE FROM report_viewed_product_index").m1("DELETE FROM report_viewed_product_aggregated_yearly").m1("DELETE FROM log_url").m1("DELETE FROM log_url_info");
        journey.m1("INSERT INTO report_viewed_product_index (product_id, store_id, visitor_id) VALUES (20, 1, 1), (20, 1, 2), (19, 1, 1)");
        for (int i = 1; i <= 5; i++) {
            journey.m1("INSERT INTO log_url (url_id, visitor_id, visit_time) VALUES (" + i + ", 1, '2024-01-01 00:00:00')");
        }
        journey.m1("INSERT INTO log_url_info (url_id, url) VALUES (1, 'http://old.example/index.php/TEA.html?p=2'), (2, 'http://old.example/tea.html'),"
                + " (3, 'https://old.example/tea.html#top'), (4, 'http://old.example/'), (5, 'http://old.example/about-us')");
    }

    @AfterAll
    static void close() {
        shops.close();
        journey.close();
        web.close();
    }

    @BeforeEach
    void rewrites() {
        journey.m2("DELETE FROM new_url_rewrite").m2("DELETE FROM new_core_config_data WHERE path LIKE 'web/%'").m2("DELETE FROM new_store WHERE store_id > 1");
        setting("default", 0, "web/unsecure/base_url", "http://new-shop.example:" + web.port() + "/");
        setting("default", 0, "web/seo/use_rewrites", "1");
        web.requests().clear();
        web.times().clear();
    }

    private static void setting(String scope, int id, String path, String value) {
        journey.m2("INSERT INTO new_core_config_data (scope, scope_id, path, value) VALUES ('" + scope + "', " + id + ", '" + path + "', '" + value + "')");
    }

    private static void page(String type, long id, String path, int redirect, boolean belowCategory) {
        journey.m2("INSERT INTO new_url_rewrite (entity_type, entity_id, request_path, target_path, redirect_type, store_id, metadata) VALUES ('" + type + "', " + id
                + ", '" + path + "', 'x', " + redirect + ", 1, " + (belowCategory ? "'{\"category_id\":\"3\"}'" : "NULL") + ")");
    }

    private static List<URI> pages(int most) {
        return new Pages(shops.m2(), shops.m2Schema(), PageViews.of(shops.m1(), shops.m1Schema()))
                .of(StoreAddresses.of(shops.m2(), shops.m2Schema()), most);
    }

    private static List<String> paths(int most) {
        return pages(most).stream().map(URI::getRawPath).toList();
    }

    @Test
    void theMostVisitedComeFirst() {
        page("product", 21, "never-seen.html", 0, false);
        page("product", 19, "seen-once.html", 0, false);
        page("product", 20, "seen-twice.html", 0, false);
        page("category", 3, "tea.html", 0, false);
        page("cms-page", 1, "about-us", 0, false);
        page("category", 4, "coffee.html", 0, false);
        assertThat(paths(100)).containsExactly("/", "/tea.html", "/seen-twice.html", "/about-us", "/seen-once.html", "/coffee.html", "/never-seen.html");
        assertThat(paths(3)).containsExactly("/", "/tea.html", "/seen-twice.html");
    }

    @Test
    void anAddressThatStoreViewsShareCountsOnce() {
        journey.m2("INSERT INTO new_store (store_id, code, website_id, group_id, name, sort_order, is_active) VALUES (2, 'german', 1, 1, 'Deutsch', 1, 1)");
        page("category", 3, "tea.html", 0, false);
        page("category", 4, "coffee.html", 0, false);
        journey.m2("INSERT INTO new_url_rewrite (entity_type, entity_id, request_path, target_path, redirect_type, store_id)"
                + " SELECT entity_type, entity_id, request_path, target_path, redirect_type, 2 FROM new_url_rewrite");
        assertThat(paths(3)).containsExactly("/", "/tea.html", "/coffee.html");
        assertThat(paths(2)).containsExactly("/", "/tea.html");
    }

    @Test
    void redirectsFurtherAddressesAndDisabledPagesAreLeftOut() {
        journey.m2("INSERT INTO new_catalog_product_entity (entity_id, attribute_set_id, type_id, sku) SELECT 77, MIN(attribute_set_id), 'simple', 'x' FROM new_eav_attribute_set");
        journey.m2("INSERT INTO new_catalog_product_entity_int (attribute_id, store_id, entity_id, value) SELECT attribute_id, 0, 77, 2 FROM new_eav_attribute a"
                + " JOIN new_eav_entity_type t ON t.entity_type_id = a.entity_type_id WHERE entity_type_code = 'catalog_product' AND attribute_code = 'status'");
        page("product", 20, "old.html", 301, false);
        page("product", 20, "tea/here-too.html", 0, true);
        page("product", 77, "disabled.html", 0, false);
        page("product", 78, "enabled.html", 0, false);
        assertThat(paths(100)).containsExactly("/", "/enabled.html");
    }

    @Test
    void addressesFollowTheSettingsOfTheStoreViews() {
        journey.m2("INSERT INTO new_store (store_id, code, website_id, group_id, name, sort_order, is_active) VALUES"
                + " (2, 'german', 1, 1, 'Deutsch', 1, 1), (3, 'closed', 1, 1, 'Closed', 2, 0), (4, 'broken', 1, 1, 'Broken', 3, 1)");
        setting("stores", 2, "web/unsecure/base_url", "http://plain.example");
        setting("stores", 2, "Web/Secure/Base_Url", "https://laden.example");
        setting("stores", 2, "web/secure/use_in_frontend", "1");
        setting("stores", 2, "web/seo/use_rewrites", "0");
        setting("stores", 2, "web/url/use_store", "1");
        setting("stores", 4, "web/unsecure/base_url", "{{base_url}}");
        assertThat(StoreAddresses.of(shops.m2(), shops.m2Schema())).containsExactly(
                new Store(1, "default", "http://new-shop.example:" + web.port() + "/"),
                new Store(2, "german", "https://laden.example/index.php/german/"),
                new Store(4, "broken", null));
    }

    @Test
    void pathsAreEscaped() {
        page("cms-page", 1, "Über uns/50% more?", 0, false);
        page("cms-page", 2, "a:b", 0, false);
        page("cms-page", 3, "//evil.example/x", 0, false);
        assertThat(paths(100)).containsExactlyInAnyOrder("/", "/%C3%9Cber%20uns/50%25%20more%3F", "/a:b", "/evil.example/x");
        assertThat(pages(100)).allMatch(page -> page.getHost().equals("new-shop.example"));
    }

    @Test
    void anAddressOfTheOldShopIsReducedToItsPath() {
        assertThat(PageViews.path("http://shop.example/index.php/Tea.html?p=2#x")).isEqualTo("tea.html");
        assertThat(PageViews.path("https://shop.example")).isEmpty();
        assertThat(PageViews.path("/tea.html")).isEqualTo("tea.html");
        assertThat(new PageViews(Map.of("tea.html", 3L), Map.of(7L, 5L)).of("Tea.html", 7)).isEqualTo(5);
    }

    @Test
    void asksTheNewServerUnderTheShopsOwnNameAndReports(@TempDir Path folder) throws IOException {
        page("cms-page", 1, "fine", 0, false);
        page("cms-page", 2, "gone", 0, false);
        page("cms-page", 3, "broken", 0, false);
        page("cms-page", 4, "moved", 0, false);
        Warmed warmed = new Warming(shops).run(100, 1000, answer -> {});
        assertThat(web.requests()).containsExactlyInAnyOrder(
                "new-shop.example /", "new-shop.example /fine", "new-shop.example /gone", "new-shop.example /broken", "new-shop.example /moved");
        assertThat(warmed.fit()).isFalse();
        assertThat(warmed.summary()).startsWith("5 pages in ").contains("(200: 2, 301: 1, 404: 1, 500: 1)");
        assertThat(warmed.text()).contains("404  http://new-shop.example:" + web.port() + "/gone\n").contains("/moved: leads to https://elsewhere.example/");
        assertThat(warmed.json().path("statuses").path("500").asInt()).isEqualTo(1);
        Path report = folder.resolve("made/warm.csv");
        warmed.write(report);
        assertThat(Files.readAllLines(report)).hasSize(6).contains("address,status,millis,remark")
                .anyMatch(line -> line.matches("\"http://new-shop.example:\\d+/fine\",200,\\d+,"));
    }

    @Test
    void keepsToTheRate() {
        for (int i = 0; i < 14; i++) {
            page("cms-page", i + 1, "page-" + i, 0, false);
        }
        Warmed warmed = new Warming(shops).run(100, 10, answer -> {});
        assertThat(warmed.fit()).isTrue();
        List<Long> times = web.times().stream().sorted().toList();
        assertThat(times).hasSize(15);
        // The eleventh page has to wait until the first is a second old; the clocks of two threads do not quite agree.
        assertThat(times.get(10) - times.get(0)).isGreaterThan(900_000_000L);
    }

    @Test
    void noAnswerIsReportedAndStopsNothing() {
        setting("stores", 1, "web/unsecure/base_url", "http://new-shop.example:1/");
        page("cms-page", 1, "fine", 0, false);
        Warmed warmed = new Warming(shops).run(100, 1000, answer -> {});
        assertThat(warmed.answers()).hasSize(2).allMatch(answer -> answer.status() == 0 && answer.failure().orElseThrow().contains("refused"));
        assertThat(warmed.fit()).isFalse();
        assertThat(warmed.summary()).contains("(no answer: 2)");
    }

    @Test
    void aShopWithoutAnAddressIsNotFit() {
        journey.m2("DELETE FROM new_core_config_data WHERE path LIKE 'web/%base_url'");
        Warmed warmed = new Warming(shops).run(100, 1000, answer -> {});
        assertThat(warmed.fit()).isFalse();
        assertThat(warmed.summary()).isEqualTo("no page to ask for; no address is set for store view default (web/unsecure/base_url in Magento 2's settings)");
    }
}
