package io.caravan.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Attributes, sets, options, stores, regions and settings that are new, changed or gone in M1 after the migration: the scripts, run
 * again, give what a fresh migration gives.
 */
class ChangedDefinitionsTest {

    private static final String[] AREAS = {"stores", "regions", "settings", "eav", "attributes"};
    private static final List<String> EAV = List.of("eav_entity_type", "eav_attribute_set", "eav_attribute_group", "eav_attribute",
            "eav_entity_attribute", "catalog_eav_attribute", "customer_eav_attribute");

    @Test
    void giveWhatAFreshMigrationGives() {
        try (Journey journey = Journey.ofSample(); Journey fresh = Journey.ofSample()) {
            List<String> changes = new ArrayList<>(List.of(
                    "INSERT INTO eav_attribute_set (attribute_set_id, entity_type_id, attribute_set_name, sort_order) SELECT 900, entity_type_id, 'Lampen', 5"
                            + " FROM eav_entity_type WHERE entity_type_code = 'catalog_product'",
                    "INSERT INTO eav_attribute_group (attribute_group_id, attribute_set_id, attribute_group_name, sort_order, default_id) VALUES"
                            + " (901, 900, 'General', 1, 1), (902, 900, 'Licht', 2, 0)",
                    "UPDATE eav_attribute SET frontend_label = 'Kurztext', is_required = 1 WHERE attribute_code = 'short_description'",
                    "UPDATE catalog_eav_attribute c JOIN eav_attribute a USING (attribute_id) SET c.is_searchable = 0 WHERE a.attribute_code = 'description'",
                    "DELETE FROM eav_attribute WHERE attribute_code = 'manufacturer'",
                    "INSERT INTO core_store (store_id, code, website_id, group_id, name, sort_order, is_active) VALUES (77, 'neu', 1, 1, 'Neu', 9, 1)",
                    "INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('stores', 77, 'general/locale/code', 'de_AT')",
                    "REPLACE INTO core_config_data (scope, scope_id, path, value) VALUES ('default', 0, 'catalog/price/scope', '1')",
                    "INSERT INTO directory_country_region (region_id, country_id, code, default_name) VALUES (700, 'LI', 'VA', 'Vaduz')",
                    "INSERT INTO directory_country_region_name (locale, region_id, name) VALUES ('de_DE', 700, 'Vaduz')"));
            journey.file("routes/again.camel.yaml", again("core_store", "directory_country_region", "directory_country_region_name", "core_config_data",
                    "customer_form_attribute", EAV));
            journey.migrate(AREAS);
            // An attribute of M1 with the very number that one of M2's own has got.
            List<String> own = journey.inM2("SELECT attribute_id FROM caravan_eav_attribute_id WHERE m1_id IS NULL AND attribute_id > m2_id ORDER BY 1 LIMIT 1");
            assertThat(own).hasSize(1);
            String id = own.get(0);
            changes.add("INSERT INTO eav_attribute (attribute_id, entity_type_id, attribute_code, backend_type, frontend_input, frontend_label, is_user_defined)"
                    + " SELECT " + id + ", entity_type_id, 'leuchtmittel', 'int', 'select', 'Leuchtmittel', 1 FROM eav_entity_type WHERE entity_type_code = 'catalog_product'");
            changes.add("INSERT INTO catalog_eav_attribute (attribute_id, is_global, is_filterable) VALUES (" + id + ", 1, 1)");
            changes.add("INSERT INTO eav_entity_attribute (entity_type_id, attribute_set_id, attribute_group_id, attribute_id, sort_order)"
                    + " SELECT entity_type_id, 900, 902, " + id + ", 3 FROM eav_attribute_set WHERE attribute_set_id = 900");
            List<String> options = List.of(
                    "INSERT INTO eav_attribute_option (option_id, attribute_id, sort_order) VALUES (8001, " + id + ", 1), (8002, " + id + ", 2)",
                    "INSERT INTO eav_attribute_option_value (value_id, option_id, store_id, value) VALUES (8101, 8001, 0, 'LED'), (8102, 8002, 0, 'Glüh')");
            for (String sql : changes) {
                journey.m1(sql);
                fresh.m1(sql);
            }
            for (String sql : options) {
                journey.m1(sql);
                fresh.m1(sql);
            }
            fresh.migrate(AREAS);

            try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
                delta.copyAgain("core_store", "directory_country_region", "directory_country_region_name", "core_config_data", "customer_form_attribute");
                delta.copyAgain(EAV.toArray(String[]::new));
                assertThat(delta.poll(false)).contains("whole regions", "whole settings", "whole eav-attributes", "whole eav-merchant");
                delta.change("eav_attribute_option", options.get(0).replace("eav_attribute_option ", "{t} "), "DELETE o FROM {t} o LEFT JOIN eav_attribute a USING"
                        + " (attribute_id) WHERE a.attribute_id IS NULL");
                delta.change("eav_attribute_option_value", options.get(1).replace("eav_attribute_option_value ", "{t} "),
                        "DELETE v FROM {t} v LEFT JOIN eav_attribute_option o USING (option_id) WHERE o.option_id IS NULL");
                // The cascades of the attribute that is gone.
                delta.change("eav_attribute_label", "DELETE l FROM {t} l LEFT JOIN eav_attribute a USING (attribute_id) WHERE a.attribute_id IS NULL");
                delta.poll(false);
                assertThat(delta.poll(false)).isEmpty();
                assertThat(delta.derived().waiting()).isFalse();
            }
            assertThat(differences(tables(journey), tables(fresh))).isEmpty();
            assertThat(report(journey)).isEqualTo(report(fresh));
            assertThat(journey.inM2("SELECT attribute_code FROM eav_attribute WHERE attribute_id = " + id)).containsExactly("leuchtmittel");
        }
    }

    /** A route of no area, which copies tables and runs no script. */
    private static String again(String first, String second, String third, String fourth, String fifth, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first, second, third, fourth, fifth));
        all.addAll(others);
        StringBuilder yaml = new StringBuilder();
        for (String table : all) {
            yaml.append("- route:\n    id: again-").append(table).append("\n    from:\n      uri: direct:again-").append(table)
                    .append("\n      steps:\n        - to: kamelet:copy-table?table=").append(table).append('\n');
        }
        return yaml.toString();
    }

    private static Map<String, List<String>> tables(Journey journey) {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : journey.inM2("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                + " AND (table_name LIKE 'eav\\_%' OR table_name LIKE '%\\_eav\\_%' OR table_name LIKE 'directory\\_country%' OR table_name LIKE 'customer\\_form%'"
                + " OR table_name LIKE 'store%' OR table_name = 'core_config_data') AND table_name NOT LIKE 'caravan%'")) {
            tables.put(table, journey.inM2("SELECT * FROM `" + table + "`").stream().map(row -> row.replaceAll("0:3:[^|]*", "0:3:a secret")).sorted().toList());
        }
        return tables;
    }

    private static List<String> differences(Map<String, List<String>> some, Map<String, List<String>> others) {
        assertThat(some.keySet()).isEqualTo(others.keySet());
        List<String> differences = new ArrayList<>();
        some.forEach((table, rows) -> {
            rows.stream().filter(row -> !others.get(table).contains(row)).forEach(row -> differences.add(table + " has " + row));
            others.get(table).stream().filter(row -> !rows.contains(row)).forEach(row -> differences.add(table + " lacks " + row));
        });
        return differences;
    }

    private static List<String> report(Journey journey) {
        return journey.inM2("SELECT script, topic, subject, detail FROM caravan_report ORDER BY 1, 2, 3, 4");
    }
}
