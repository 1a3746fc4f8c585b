package io.caravan.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Journey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next number that Magento 2 gives, asked for as Magento 2 does, for each way in which a shop may have numbered. */
class SequencesTest {

    private static Journey journey;
    private static int documents;

    @BeforeAll
    static void migrate() {
        journey = Journey.ofSample("mage_", "m2_");
        journey.m1("DELETE FROM mage_eav_entity_store");
        journey.m1("UPDATE mage_eav_entity_type SET increment_per_store = 0 WHERE entity_type_code = 'invoice'");
        journey.m1("UPDATE mage_eav_entity_type SET increment_pad_length = 12, increment_model = 'acme/numbers' WHERE entity_type_code = 'shipment'");
        for (int store = 0; store <= 17; store++) {
            String row = "(store_id, code, website_id, group_id, name) VALUES (" + store + ", 's" + store + "', 1, 1, 'Store')";
            journey.m1("INSERT IGNORE INTO mage_core_store " + row);
            journey.m2("INSERT IGNORE INTO m2_store " + row);
        }
        counter("order", 1, "'1'", "'100000123'");
        used("order", 1, "100000122", "100000123");
        counter("order", 2, "'2'", "'200000050'");                  // behind what was used
        used("order", 2, "200000099", "200000050");
        counter("order", 3, "'3'", "'not a number'");
        counter("order", 5, "'CN-'", "'CN-00000001'");
        used("order", 5, "CN-00000001");
        counter("order", 6, "NULL", "'5000000000'");                // beyond 2^32
        used("order", 6, "5000000000");
        counter("order", 7, "'DE-2023-'", "'DE-2023-100000000'");
        used("order", 7, "de-2023-100000007");
        counter("order", 8, "'8'", "'800000007'");                  // an extension's numbers beside the series
        used("order", 8, "800000007", "INV-77", "987654321");
        counter("order", 9, "'9'", "'900000005'");
        used("order", 9, "900000005-2");
        journey.m2("UPDATE m2_sales_order SET original_increment_id = '900000005' WHERE increment_id = '900000005-2'");
        counter("order", 10, "'10'", "'1000000042'");
        used("order", 10, "1000000042");
        counter("order", 11, "'7'", "'700000010'");                 // two store views in one series
        used("order", 11, "700000001", "700000010");
        counter("order", 12, "'7'", "'700000009'");
        used("order", 12, "700000009");
        counter("order", 13, "''", "'4294967300'");
        counter("order", 14, "'A'", "'A1234567890'");
        counter("order", 15, "'NEU-'", "'100000123'");              // the prefix was changed
        counter("order", 16, "'16'", "NULL");
        counter("order", 17, "'X'", "'X2999999999999'");            // the next nine digits would be 0, which no counter gives
        used("order", 17, "X2999999999999");
        counter("invoice", 0, "'0'", "'000000077'");
        used("invoice", 3, "000000080");
        used("invoice", 5, "000000079");
        counter("shipment", 1, "'1'", "'1000000000005'");
        used("creditmemo", 4, "400000008");                         // no counter, but a number
        journey.migrate("sequences");
    }

    @AfterAll
    static void close() {
        journey.close();
    }

    private static void counter(String type, int store, String prefix, String last) {
        journey.m1("INSERT INTO mage_eav_entity_store (entity_type_id, store_id, increment_prefix, increment_last_id) SELECT entity_type_id, "
                + store + ", " + prefix + ", " + last + " FROM mage_eav_entity_type WHERE entity_type_code = '" + type + "'");
    }

    private static void used(String type, int store, String... ids) {
        for (String id : ids) {
            journey.m2("INSERT INTO m2_sales_" + type + " (entity_id, store_id, increment_id" + (type.equals("order") ? "" : ", order_id")
                    + ") VALUES (" + (9000 + documents++) + ", " + store + ", '" + id + "'" + (type.equals("order") ? "" : ", 9000") + ")");
        }
    }

    /** What Magento 2 does for a new document: a row more in the sequence's table, prefix, nine digits, suffix. */
    private static String next(String type, int store) throws SQLException {
        try (Connection m2 = journey.connectM2(); Statement statement = m2.createStatement()) {
            m2.setAutoCommit(false);
            String table;
            String prefix;
            try (ResultSet profile = statement.executeQuery("SELECT m.sequence_table, p.prefix, p.start_value, p.step FROM m2_sales_sequence_meta m"
                    + " JOIN m2_sales_sequence_profile p ON p.meta_id = m.meta_id AND p.is_active = 1 WHERE m.entity_type = '" + type + "' AND m.store_id = " + store)) {
                assertThat(profile.next()).isTrue();
                table = profile.getString(1);
                prefix = profile.getString(2) == null ? "" : profile.getString(2);
                assertThat(profile.getInt(3)).isEqualTo(1);
                assertThat(profile.getInt(4)).isEqualTo(1);
                assertThat(profile.next()).isFalse();
            }
            statement.executeUpdate("INSERT INTO " + table + " () VALUES ()", Statement.RETURN_GENERATED_KEYS);
            try (ResultSet key = statement.getGeneratedKeys()) {
                key.next();
                return prefix + String.format("%09d", key.getLong(1));
            } finally {
                m2.rollback();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "order, 0, 000000001",
        "order, 1, 100000124",
        "order, 2, 200000100",
        "order, 3, 300000001",
        "order, 4, 400000001",
        "order, 5, CN-000000002",
        "order, 6, 5000000001",
        "order, 7, DE-2023-100000008",
        "order, 8, 800000008",
        "order, 9, 900000006",
        "order, 10, 1000000043",
        "order, 11, 700000011",
        "order, 13, 4294967301",
        "order, 14, A1234567891",
        "order, 15, NEU-100000124",
        "order, 16, 1600000001",
        "order, 17, X3000000000001",
        "invoice, 0, 000000081",
        "shipment, 1, 1000000000006",
        "shipment, 2, 2000000000001",
        "creditmemo, 4, 400000009",
    })
    void continuesTheSeries(String type, int store, String expected) throws SQLException {
        assertThat(subject("Next increment id", type, store)).startsWith(expected + " ");
        assertThat(next(type, store)).isEqualTo(expected);
    }

    private static String subject(String topic, String type, int store) {
        List<String> details = journey.inM2("SELECT detail FROM m2_caravan_report WHERE topic = '" + topic + "' AND subject = '" + type + ", store " + store + "'");
        assertThat(details).as(topic + ", " + type + ", store " + store).hasSize(1);
        return details.get(0);
    }

    @Test
    void storeViewsOfOneSeriesCountFromOneTable() {
        assertThat(journey.inM2("SELECT DISTINCT sequence_table FROM m2_sales_sequence_meta WHERE entity_type = 'invoice'"))
                .containsExactly("m2_sequence_invoice_0");
        assertThat(journey.inM2("SELECT store_id FROM m2_sales_sequence_meta WHERE sequence_table = 'm2_sequence_order_11' ORDER BY 1"))
                .containsExactly("11", "12");
        assertThat(subject("Store views that share a number series", "order", 12)).contains("m2_sequence_order_11");
    }

    @Test
    void reportsWhatDoesNotGoOnAsBefore() {
        assertThat(subject("Next increment id", "order", 1)).isEqualTo("100000124 (last in Magento 1 100000123)");
        assertThat(subject("Next increment id", "order", 4)).isEqualTo("400000001 (none in Magento 1)");
        assertThat(subject("Counter of increment ids was behind", "order", 2)).contains("200000050").contains("200000100");
        assertThat(subject("Increment ids get another length", "order", 5)).contains("CN-000000002 where Magento 1 would have written CN-00000002");
        assertThat(subject("Increment ids of another form", "order", 8)).startsWith("2 such as 987654321 ").endsWith("goes on with 800000008");
        assertThat(subject("Increment ids of other series in the way", "order", 12)).contains("700000010").contains("700000011");
        assertThat(journey.inM2("SELECT subject FROM m2_caravan_report WHERE topic = 'Increment ids that an extension makes'")).containsExactly("shipment");
        assertThat(journey.inM2("SELECT DISTINCT topic FROM m2_caravan_report WHERE subject = 'order, store 9'")).containsExactly("Next increment id");
    }

    @Test
    void givesTheSameWhenRunAgain() {
        List<String> before = journey.inM2("SELECT * FROM m2_sales_sequence_meta JOIN m2_sales_sequence_profile USING (meta_id) ORDER BY meta_id");
        journey.reset("sequences");
        journey.migrate("sequences");
        assertThat(journey.inM2("SELECT * FROM m2_sales_sequence_meta JOIN m2_sales_sequence_profile USING (meta_id) ORDER BY meta_id")).isEqualTo(before);
        assertThat(before).hasSize(4 * 18);
    }
}
