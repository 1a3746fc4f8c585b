package io.caravan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the plan proposes to leave behind does so when it is written into the routes. */
class LeaveBehindTest {

    private static Journey journey;
    private static List<LeaveBehind> proposed;

    @BeforeAll
    static void shopWithLogs() {
        journey = Journey.ofSample();
        journey.m1("UPDATE sales_flat_quote SET updated_at = '2018-01-10 10:00:00', is_active = 1");
        journey.m1("UPDATE sales_flat_quote SET updated_at = '2019-01-10 10:00:00' ORDER BY entity_id LIMIT 2");
        // A clock that was wrong once must not make all carts old.
        journey.m1("UPDATE sales_flat_quote SET updated_at = '2037-01-10 10:00:00' ORDER BY entity_id DESC LIMIT 1");
        journey.m1("REPLACE INTO log_visitor (visitor_id, first_visit_at, last_visit_at, store_id) VALUES (900001, '2001-01-01', '2001-01-01', 1), (900002, '2019-01-01', '2019-01-01', 1)");
        journey.m1("REPLACE INTO report_event (event_id, logged_at, event_type_id, object_id, subject_id, subtype, store_id) VALUES"
                + " (900001, '2001-01-01', 1, 1, 1, 1, 1), (900002, '2019-01-01', 1, 1, 1, 1, 1)");
        journey.m1("REPLACE INTO catalogsearch_query (query_id, query_text, popularity, store_id) VALUES (900001, 'typo', 1, 1), (900002, 'shirt', 50, 1)");
        journey.m1("REPLACE INTO adminnotification_inbox (notification_id, severity, date_added, title, is_read, is_remove) VALUES"
                + " (900001, 4, '2020-01-01', 'read', 1, 0), (900002, 4, '2020-01-01', 'new', 0, 0)");
        try (Shops shops = journey.open()) {
            Questions m1 = new Questions(shops.m1(), shops.m1Schema());
            proposed = new LeaveBehindReading(m1, TableSizes.of(m1), shops.areas()).read();
            assertThat(m1.unanswered()).isEmpty();
        }
    }

    @AfterAll
    static void close() {
        journey.close();
    }

    @Test
    void each_proposal_is_a_step_that_leaves_so_many_rows_behind() {
        assertThat(proposed).extracting(LeaveBehind::table)
                .contains("sales_flat_quote", "log_visitor", "report_event", "catalogsearch_query", "adminnotification_inbox");
        for (LeaveBehind left : proposed) {
            String line = "        - to: kamelet:copy-table?table=" + left.table() + "\n";
            journey.edit(left.route(), yaml -> yaml.replace(line, left.step().indent(8)));
        }
        try (Shops shops = journey.open()) {
            assertThat(shops.plans().all()).isNotEmpty();
            // Said once, it is not proposed again.
            Questions m1 = new Questions(shops.m1(), shops.m1Schema());
            assertThat(new LeaveBehindReading(m1, TableSizes.of(m1), shops.areas()).read()).isEmpty();
        }
        journey.migrate("search", "system", "quotes");
        for (String table : List.of("sales_flat_quote", "catalogsearch_query", "adminnotification_inbox")) {
            LeaveBehind left = proposed.stream().filter(one -> one.table().equals(table)).findFirst().orElseThrow();
            assertThat(journey.account(table).skipped()).as(table).isEqualTo(left.rows()).isPositive();
        }
        assertThat(journey.inM2("SELECT COUNT(*) FROM quote")).containsExactly("3");
        assertThat(journey.inM2("SELECT COUNT(*) FROM quote_item WHERE quote_id NOT IN (SELECT entity_id FROM quote)")).containsExactly("0");
    }
}
