package io.caravan.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Journey;
import io.caravan.script.DeltaOfScripts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers go on with what happens in M1, and never back behind what M2 has used. */
class SequencesDeltaTest {

    @Test
    void followNewOrdersAndCounters() {
        try (Journey journey = Journey.ofSample("", "m2_")) {
            journey.migrate("stores", "regions", "settings", "eav", "attributes", "customer-groups", "customers", "visitors", "products", "sales", "sequences");
            List<String> before = numbers(journey);
            try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
                // Log-ins, since the process is there.
                delta.change("caravan_m1_log_customer", "UPDATE {t} SET login_at = '2026-01-02 03:04:05' WHERE customer_id = 1", "DELETE FROM {t} WHERE customer_id = 2");
                assertThat(delta.poll(true)).containsExactly("rows customer-log");
                List<String> logs = journey.inM2("SELECT * FROM m2_customer_log ORDER BY customer_id");
                delta.runWhole("visitors");
                assertThat(journey.inM2("SELECT * FROM m2_customer_log ORDER BY customer_id")).isEqualTo(logs).isNotEmpty();

                delta.change("sales_order", "INSERT INTO {t} (entity_id, store_id, increment_id) VALUES (9001, 1, '100000777'), (9002, 1, 'EXT-9')");
                delta.change("caravan_m1_sequence_counter", "UPDATE {t} SET increment_last_id = CONCAT(LEFT(increment_last_id, CHAR_LENGTH(increment_last_id) - 3), '888')"
                        + " WHERE increment_prefix = '1' AND increment_last_id < 'a'");
                assertThat(delta.poll(true)).contains("rows sequences", "whole sequences-report").doesNotContain("whole sequences");
                List<String> inPart = numbers(journey);
                assertThat(inPart).isNotEqualTo(before);
                delta.runWhole("sequences");
                assertThat(inPart).isEqualTo(numbers(journey));

                // A tester's order in M2 that M1 knows nothing of, and one of M1 with a lower number.
                journey.m2("INSERT INTO m2_sequence_order_1 VALUES (100005000)");
                delta.change("sales_order", "INSERT INTO {t} (entity_id, store_id, increment_id) VALUES (9003, 1, '100000999')");
                delta.poll(true);
                assertThat(journey.inM2("SELECT MAX(sequence_value) FROM m2_sequence_order_1")).containsExactly("100005000");

                delta.change("caravan_m1_sequence_counter", "UPDATE {t} SET increment_prefix = 'NEU-', increment_last_id = 'NEU-00000003' WHERE store_id = 1");
                assertThat(delta.poll(true)).contains("rows sequences");
                assertThat(delta.poll(true)).contains("whole sequences");
                assertThat(journey.inM2("SELECT p.prefix FROM m2_sales_sequence_meta m JOIN m2_sales_sequence_profile p USING (meta_id)"
                        + " WHERE m.entity_type = 'order' AND m.store_id = 1")).containsExactly("NEU-");
                assertThat(delta.poll(true)).isEmpty();
            }
        }
    }

    private static List<String> numbers(Journey journey) {
        List<String> numbers = new java.util.ArrayList<>(journey.inM2(
                "SELECT entity_type, store_id, next_id, m1_next, next_value, sequence_table, prefix FROM m2_caravan_sequence ORDER BY 1, 2"));
        for (String table : journey.inM2("SHOW TABLES LIKE 'm2\\_sequence\\_%'")) {
            numbers.add(table + " " + journey.inM2("SELECT * FROM " + table));
        }
        return numbers;
    }
}
