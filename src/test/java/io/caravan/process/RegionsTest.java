package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Regions that a merchant added to Magento 1, and all who point to a region. */
class RegionsTest {

    private static Journey journey;

    @BeforeAll
    static void migrate() {
        journey = Journey.ofSample("m1_", "m2_");
        journey.m1("INSERT INTO m1_tax_calculation_rate (tax_calculation_rate_id, tax_country_id, tax_region_id, tax_postcode, code, rate)"
                + " VALUES (90, 'FR', 182, '*', 'Paris', 1), (91, 'DE', 5555, '*', 'nowhere', 99)");
        journey.m1("UPDATE m1_sales_flat_order_address SET region_id = 182 WHERE entity_id = 1");
        journey.m1("REPLACE INTO m1_core_config_data (scope, scope_id, path, value) VALUES ('default', 0, 'shipping/origin/region_id', '257'),"
                + " ('default', 0, 'tax/defaults/region', '0')");
        migrateAll();
    }

    private static void migrateAll() {
        journey.migrate("stores", "regions", "settings", "tax", "checkout", "sales");
    }

    @AfterAll
    static void close() {
        journey.close();
    }

    @Test
    void areAddedUnderAFreeNumber() {
        assertThat(journey.inM2("SELECT region_id, country_id, code, default_name FROM m2_directory_country_region WHERE region_id > 100 ORDER BY 1"))
                .containsExactly("257|FR|75|Paris", "900|DE|INS|Insel Rügen", "901|CH|ZH|Zürich");
        assertThat(journey.inM2("SELECT locale, region_id, name FROM m2_directory_country_region_name WHERE region_id > 100 ORDER BY 2, 1"))
                .containsExactly("en_US|257|Paris", "fr_FR|257|Paris", "en_US|900|Insel Rügen");
        assertThat(journey.inM2("SELECT subject, detail FROM m2_caravan_report WHERE topic = 'Region added to Magento 2' ORDER BY 1"))
                .containsExactly("CH ZH Zürich|region_id 901, was 257 in Magento 1", "DE INS Insel Rügen|region_id 900");
    }

    @Test
    void taxesAndRatesFollowThem() {
        assertThat(journey.inM2("SELECT code, tax_region_id FROM m2_tax_calculation_rate WHERE tax_region_id <> 0 ORDER BY 1"))
                .containsExactly("Paris|257", "Rügen|900", "US-CA|12", "US-NY-*-Rate 1|43");
        assertThat(journey.inM2("SELECT dest_region_id FROM m2_shipping_tablerate ORDER BY pk")).containsExactly("0", "900", "0");
        assertThat(journey.inM2("SELECT region_id FROM m2_sales_order_address WHERE entity_id = 1")).containsExactly("257");
        assertThat(journey.inM2("SELECT path, value FROM m2_core_config_data WHERE path IN ('shipping/origin/region_id', 'tax/defaults/region') ORDER BY 1"))
                .containsExactly("shipping/origin/region_id|901", "tax/defaults/region|0");
    }

    /** A tax for a region that nobody knows must not become a tax for any region. */
    @Test
    void aTaxOfARegionThatDoesNotExistIsSetAside() {
        assertThat(journey.quarantine("tax_calculation_rate")).singleElement()
                .satisfies(row -> assertThat(row.get("reason")).contains("region 5555"));
    }

    @Test
    void aSecondRunFindsThemThere() {
        journey.reset("regions");
        journey.reset("tax");
        migrateAll();
        areAddedUnderAFreeNumberOnly();
        taxesAndRatesFollowThem();
    }

    private void areAddedUnderAFreeNumberOnly() {
        assertThat(journey.inM2("SELECT COUNT(*) FROM m2_directory_country_region WHERE region_id > 100")).containsExactly("3");
    }
}
