package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.copy.Checkpoint.TableState;
import io.caravan.mapping.Reference;
import io.caravan.mapping.TablePlan;
import io.caravan.route.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole sample shop through all routes. */
class SampleMigrationTest {

    private static Journey journey;

    @BeforeAll
    static void migrate() {
        journey = Journey.ofSample().with("CARAVAN_CHUNK_ROWS", "100");
        journey.migrate();
    }

    @AfterAll
    static void drop() {
        journey.close();
    }

    @Test
    void everyTableIsCompleteAndEveryRowAccountedFor() {
        Map<String, TableState> tables = journey.tables();
        assertThat(tables).hasSizeGreaterThan(150);
        assertThat(tables.values()).allSatisfy(table -> {
            assertThat(table.complete()).as(table.mapping()).isTrue();
            assertThat(table.account().adds()).as(table.mapping()).isTrue();
        });
        try (Shops shops = journey.open()) {
            Map<String, Long> written = new HashMap<>();
            for (TablePlan plan : shops.plans().all()) {
                TableState state = tables.get(plan.name());
                assertThat(state).as(plan.name()).isNotNull();
                boolean multiplies = plan.mapping().joins().stream().anyMatch(j -> j.required());
                if (!multiplies) {
                    // A second mapping of a table answers for its own rows only.
                    String rows = plan.mapping().answersForItsRowsOnly()
                            ? plan.from() + plan.where().map(where -> " WHERE " + where).orElse("")
                            : plan.source().sql();
                    assertThat(journey.inM1("SELECT COUNT(*) FROM " + rows)).as(plan.name())
                            .containsExactly(String.valueOf(state.account().read()));
                }
                written.merge(plan.target().sql(), state.account().written(), Long::sum);
            }
            written.forEach((table, count) -> assertThat(journey.inM2("SELECT COUNT(*) FROM " + table)).as(table)
                    .containsExactly(String.valueOf(count)));
        }
    }

    /** Every column that has no conversion holds what M1 holds, but for zero dates. */
    @Test
    void columnsWithoutConversionAreEqual() {
        List<String> different = new ArrayList<>();
        int compared = 0;
        try (Shops shops = journey.open()) {
            for (TablePlan plan : shops.plans().all()) {
                if (plan.keys().size() == 0 || plan.keys().stream().anyMatch(k -> plan.imageOf(k).isEmpty())) {
                    continue;
                }
                String on = String.join(" AND ", plan.keys().stream().map(k -> "n.`" + plan.imageOf(k).get().target().name() + "` = o.`" + k + "`").toList());
                for (var column : plan.columns()) {
                    if (column.index() < 0 || column.conversion().isPresent() || column.source().isEmpty()
                            || !plan.source().columns().containsKey(plan.selected().get(column.index()).name())
                            || plan.references().stream().anyMatch(r -> r.orphan() == Reference.Orphan.NULL && r.column().equals(plan.selected().get(column.index()).name()))) {
                        continue;
                    }
                    compared++;
                    String old = "o.`" + plan.selected().get(column.index()).name() + "`";
                    String now = "n.`" + column.target().name() + "`";
                    String unlike = column.target().numeric() || column.target().temporal()
                            ? "NOT (" + old + " <=> " + now + ")" : "NOT (CAST(" + old + " AS BINARY) <=> CAST(" + now + " AS BINARY))";
                    String zero = column.target().temporal() ? " AND NOT (CAST(" + old + " AS CHAR) LIKE '0000%')" : "";
                    String missing = column.target().nullable() ? "" : " AND " + old + " IS NOT NULL";
                    different.addAll(journey.inM2("SELECT '" + plan.name() + "." + column.target().name() + "', " + old + ", " + now + " FROM `"
                            + journey.m1Database() + "`." + plan.source().sql() + " o JOIN " + plan.target().sql() + " n ON " + on
                            + " WHERE " + unlike + zero + missing + " LIMIT 1"));
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(1000);
    }

    /** What the sample's scripts say is bad, and nothing else. */
    @Test
    void badRowsEndAsDocumented() {
        List<String> left = journey.inM2("SELECT mapping, row_key, outcome FROM caravan_quarantine ORDER BY mapping, row_key");
        assertThat(left).contains(
                "sales_flat_quote_item_option|option_id=18|quarantined",
                "wishlist_item|wishlist_item_id=5|skipped",
                "review_store|review_id=6, store_id=99|skipped");
        assertThat(left.stream().filter(row -> row.endsWith("|quarantined")).toList()).containsExactly(
                "core_config_data|config_id=108|quarantined",
                "paypal_cert|cert_id=1|quarantined",
                "sales_flat_quote_item_option|option_id=18|quarantined",
                "widget_instance|instance_id=3|quarantined");
        assertThat(journey.inM2("SELECT store_id FROM review_detail WHERE detail_id = 6")).as("its store is gone").containsExactly("null");
        assertThat(journey.quarantine("sales_flat_quote_item_option").get(0).get("column_name")).isEqualTo("value");
    }

    @Test
    void hiddenTaxIsDiscountTaxCompensation() {
        for (String[] pair : new String[][] {{"sales_flat_order", "sales_order", "entity_id"}, {"sales_flat_invoice", "sales_invoice", "entity_id"},
            {"sales_flat_quote_address", "quote_address", "address_id"}, {"sales_flat_order_item", "sales_order_item", "item_id"}}) {
            List<String> old = journey.inM1("SELECT " + pair[2] + ", hidden_tax_amount, base_hidden_tax_amount FROM " + pair[0] + " ORDER BY 1");
            assertThat(old).anyMatch(row -> row.contains("|0.42"));
            assertThat(journey.inM2("SELECT " + pair[2] + ", discount_tax_compensation_amount, base_discount_tax_compensation_amount FROM " + pair[1] + " ORDER BY 1"))
                    .isEqualTo(old);
        }
    }

    @Test
    void serializedValuesAreJson() {
        assertThat(journey.inM2("SELECT additional_information FROM sales_payment_transaction WHERE transaction_id = 1"))
                .containsExactly("{\"raw_details_info\":{\"txn_id\":\"TX3\",\"payer\":\"J\\u00fcrgen M\\u00fc\\u00dfig\",\"amount\":\"9.99\"}}");
        for (String value : new String[] {"quote_item_option.value", "wishlist_item_option.value", "sales_order_item.product_options", "quote_item.weee_tax_applied",
            "salesrule.conditions_serialized", "catalogrule.actions_serialized", "widget_instance.widget_parameters"}) {
            String[] at = value.split("\\.");
            assertThat(journey.inM2("SELECT " + at[1] + " FROM " + at[0] + " WHERE " + at[1] + " REGEXP '^[aO]:[0-9]+:'")).as(value).isEmpty();
            assertThat(journey.inM2("SELECT COUNT(*) FROM " + at[0] + " WHERE " + at[1] + " LIKE '{%' AND JSON_VALID(" + at[1] + ") = 0")).as(value).containsExactly("0");
        }
        assertThat(journey.inM2("SELECT COUNT(*) FROM salesrule WHERE conditions_serialized LIKE '%Magento%'").get(0)).isNotEqualTo("0");
        assertThat(journey.inM2("SELECT conditions_serialized FROM salesrule WHERE conditions_serialized LIKE '%salesrule/%'")).isEmpty();
    }

    @Test
    void addressesOfTheNetAreNumbers() {
        assertThat(journey.inM2("SELECT vote_id, remote_ip, remote_ip_long FROM rating_option_vote ORDER BY 1"))
                .containsExactly("1|192.0.2.10|3221225994", "2|10.0.0.1|167772161", "3|203.0.113.7|0", "4|2001:db8::1|0");
    }

    @Test
    void lookedUpValuesAreThoseOfTheJoin() {
        assertThat(journey.inM2("SELECT value_id, entity_id FROM catalog_product_entity_media_gallery_value_to_entity ORDER BY 1, 2"))
                .isNotEmpty().isEqualTo(journey.inM1("SELECT value_id, entity_id FROM catalog_product_entity_media_gallery ORDER BY 1, 2"));
        assertThat(journey.inM2("SELECT value_id, store_id, entity_id FROM catalog_product_entity_media_gallery_value ORDER BY 1, 2")).isNotEmpty()
                .isEqualTo(journey.inM1("SELECT v.value_id, v.store_id, g.entity_id FROM catalog_product_entity_media_gallery_value v"
                        + " JOIN catalog_product_entity_media_gallery g USING (value_id) ORDER BY 1, 2"));
        assertThat(journey.inM2("SELECT value_id, parent_product_id FROM catalog_product_bundle_option_value ORDER BY 1")).isNotEmpty()
                .isEqualTo(journey.inM1("SELECT v.value_id, o.parent_id FROM catalog_product_bundle_option_value v JOIN catalog_product_bundle_option o USING (option_id) ORDER BY 1"));
        assertThat(journey.inM2("SELECT selection_id, website_id, parent_product_id FROM catalog_product_bundle_selection_price ORDER BY 1, 2"))
                .isEqualTo(journey.inM1("SELECT p.selection_id, p.website_id, s.parent_product_id FROM catalog_product_bundle_selection_price p"
                        + " JOIN catalog_product_bundle_selection s USING (selection_id) ORDER BY 1, 2"));
        assertThat(journey.inM2("SELECT alert_stock_id, store_id FROM product_alert_stock ORDER BY 1")).isNotEmpty()
                .isEqualTo(journey.inM1("SELECT a.alert_stock_id, g.default_store_id FROM product_alert_stock a JOIN core_website w USING (website_id)"
                        + " JOIN core_store_group g ON g.group_id = w.default_group_id ORDER BY 1"));
        assertThat(journey.inM2("SELECT COUNT(*) FROM search_synonyms"))
                .isEqualTo(journey.inM1("SELECT COUNT(*) FROM catalogsearch_query WHERE synonym_for <> '' AND query_text <> ''"));
        assertThat(journey.inM2("SELECT rating_id, is_active FROM rating ORDER BY 1")).containsExactly("1|1", "2|1", "3|0");
        assertThat(journey.inM2("SELECT DISTINCT is_legacy FROM email_template")).containsExactly("1");
        assertThat(journey.inM2("SELECT state, visible_on_front FROM sales_order_status_state WHERE state = 'pending_payment' AND visible_on_front <> 0")).isEmpty();
    }

    @Test
    void multiselectValuesAreAmongTheShortTexts() {
        assertThat(journey.inM2("SELECT attribute_id, store_id, entity_id FROM catalog_product_entity_text")).doesNotContainAnyElementsOf(
                journey.inM1("SELECT t.attribute_id, t.store_id, t.entity_id FROM catalog_product_entity_text t JOIN eav_attribute a USING (attribute_id) WHERE a.frontend_input = 'multiselect'"));
        assertThat(journey.tables().get("catalog_product_entity_text_multiselect").account().written()).isPositive();
    }

    @Test
    void encryptedValuesAreOfM2() {
        List<String> values = journey.inM2("SELECT cc_number_enc FROM sales_order_payment WHERE cc_number_enc <> ''");
        assertThat(values).isNotEmpty().allMatch(v -> v.startsWith("0:3:"));
        assertThat(values).hasSize(journey.inM1("SELECT 1 FROM sales_flat_order_payment WHERE cc_number_enc <> ''").size());
    }

    /** Otherwise rows that hang on a quarantined one would not know it yet. */
    @Test
    void parentsAreRoutedBeforeTheirChildren() {
        List<String> early = new ArrayList<>();
        try (Shops shops = journey.open()) {
            Set<String> done = new HashSet<>();
            Set<String> routed = new HashSet<>();
            shops.plans().all().forEach(plan -> routed.add(plan.name()));
            for (TablePlan plan : shops.plans().all()) {
                for (Reference reference : plan.references()) {
                    if (routed.contains(reference.table()) && !done.contains(reference.table()) && !reference.table().equals(plan.source().name())) {
                        early.add(plan.name() + " before " + reference.table());
                    }
                }
                done.add(plan.name());
            }
        }
        assertThat(early).isEmpty();
    }

    @Test
    void mappingsOfOneTableAreInOneArea() {
        try (Shops shops = journey.open()) {
            Map<String, String> areas = new HashMap<>();
            for (TablePlan plan : shops.plans().all()) {
                assertThat(areas.computeIfAbsent(plan.target().name(), t -> plan.step().area())).as(plan.name()).isEqualTo(plan.step().area());
            }
        }
    }

    @Test
    void everyMappingThatCopiesIsRoutedOnceAndNoOther() {
        try (Shops shops = journey.open()) {
            List<String> steps = shops.areas().stream().map(Area::steps).flatMap(List::stream).map(s -> s.table()).toList();
            assertThat(steps).doesNotHaveDuplicates();
            shops.mappings().tables().values().forEach(mapping -> {
                boolean copied = mapping.drop().isEmpty();
                assertThat(steps.contains(mapping.name())).as(mapping.name()).isEqualTo(copied);
            });
            assertThat(steps).allMatch(t -> shops.mappings().tables().containsKey(t) || shops.m1Schema().table(t).isPresent() || shops.m2Schema().table(t).isPresent());
            assertThat(shops.plans().all()).allSatisfy(plan -> {
                assertThat(plan.unmapped()).as(plan.name()).isEmpty();
                assertThat(plan.unfed()).as(plan.name()).isEmpty();
            });
        }
    }

    @Test
    void secondRunChangesNothing() {
        List<String> tables = journey.inM2("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                + " AND table_name NOT IN ('caravan_run')");
        String checksums = "CHECKSUM TABLE " + String.join(", ", tables.stream().map(t -> "`" + t + "`").toList());
        List<String> before = journey.inM2(checksums);
        journey.migrate();
        assertThat(journey.inM2(checksums)).isEqualTo(before);
    }

    @Test
    void tablePrefixesOnBothSidesMakeNoDifference() {
        try (Journey prefixed = Journey.ofSample("sales_", "m2_").with("CARAVAN_CHUNK_ROWS", "1000")) {
            prefixed.migrate();
            Map<String, TableState> expected = journey.tables();
            Map<String, TableState> tables = prefixed.tables();
            assertThat(tables.keySet()).isEqualTo(expected.keySet());
            tables.forEach((name, table) -> assertThat(table.account().written()).as(name).isEqualTo(expected.get(name).account().written()));
            for (String table : new String[] {"sales_order", "quote_item", "review_detail", "catalog_product_entity_media_gallery_value_to_entity"}) {
                assertThat(prefixed.inM2("SELECT * FROM m2_" + table)).as(table).containsExactlyInAnyOrderElementsOf(journey.inM2("SELECT * FROM " + table));
            }
        }
    }
}
