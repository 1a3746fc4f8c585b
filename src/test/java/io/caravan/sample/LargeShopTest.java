package io.caravan.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LargeShopTest {

    private static final String M1 = "large_m1";
    private static final EmbeddedMariaDb DB = SharedMariaDb.get();
    private static final List<String> TOLD = new ArrayList<>();

    @BeforeAll
    static void load() throws SQLException {
        DB.createDatabase(M1);
        try (Connection m1 = DB.connect(M1)) {
            new LargeShop(120, 100, 110).load(m1, TOLD::add);
        }
    }

    @AfterAll
    static void drop() {
        DB.dropDatabase(M1);
    }

    @Test
    void hasAsManyAsAskedForBesidesTheSample() throws SQLException {
        assertThat(column("SELECT COUNT(*) FROM catalog_product_entity WHERE entity_id > 100000")).containsExactly("120");
        assertThat(column("SELECT COUNT(*) FROM customer_entity WHERE entity_id > 100000")).containsExactly("100");
        assertThat(column("SELECT COUNT(*) FROM sales_flat_order WHERE entity_id > 100000")).containsExactly("110");
        assertThat(column("SELECT DISTINCT type_id FROM catalog_product_entity WHERE entity_id > 100000"))
                .containsExactlyInAnyOrder("simple", "configurable", "grouped", "bundle", "virtual", "downloadable");
        assertThat(column("SELECT DISTINCT state FROM sales_flat_order WHERE entity_id > 100000"))
                .containsExactlyInAnyOrder("complete", "canceled", "processing", "closed", "new");
        assertThat(TOLD).hasSize(6).allMatch(line -> line.matches(" {2}[1-6]-.*\\.yaml: [0-9,]{3,} rows in .* s"));
    }

    @Test
    void eachEntityHasManyRows() throws SQLException {
        assertThat(rows("catalog_product_entity_(int|varchar|text|decimal|datetime|media_gallery|media_gallery_value)|core_url_rewrite") / 120)
                .as("rows of a product")
                .isBetween(70L, 110L);
        assertThat(rows("customer_(address_)?entity(_int|_varchar|_text|_datetime)?") / 100).as("rows of a customer").isBetween(20L, 35L);
        assertThat(rows("sales_.*") / 110).as("rows of an order").isBetween(30L, 45L);
    }

    @Test
    void everyKeyOfItsRowsHasItsParent() throws SQLException {
        for (String query : column(
                """
                SELECT CONCAT('SELECT COUNT(*) FROM ', k.table_name, ' c LEFT JOIN ', k.referenced_table_name, ' p ON p.', k.referenced_column_name,
                  ' = c.', k.column_name, ' WHERE p.', k.referenced_column_name, ' IS NULL AND c.', k.column_name, ' IS NOT NULL AND c.', i.column_name, ' > 100000')
                  FROM information_schema.key_column_usage k JOIN information_schema.statistics i
                    ON i.table_schema = k.table_schema AND i.table_name = k.table_name AND i.index_name = 'PRIMARY' AND i.seq_in_index = 1
                 WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL""")) {
            assertThat(column(query)).as(query).containsExactly("0");
        }
        assertThat(column("SELECT COUNT(*) FROM sales_flat_order_item i LEFT JOIN catalog_product_entity p ON p.entity_id = i.product_id"
                        + " WHERE i.item_id > 100000 AND p.entity_id IS NULL"))
                .containsExactly("0");
    }

    @Test
    void orderTotalsAgreeWithTheirItems() throws SQLException {
        assertThat(column(
                        """
                        SELECT o.entity_id FROM sales_flat_order o
                          JOIN sales_flat_order_item i ON i.order_id = o.entity_id AND i.parent_item_id IS NULL
                         WHERE o.entity_id > 100000
                         GROUP BY o.entity_id, o.subtotal, o.tax_amount, o.shipping_amount, o.discount_amount, o.grand_total
                        HAVING ABS(SUM(i.row_total) - o.subtotal) > 0.001
                            OR ABS(o.subtotal + o.tax_amount + o.shipping_amount + o.discount_amount - o.grand_total) > 0.001"""))
                .isEmpty();
    }

    @Test
    void leavesNoWorkingTables() throws SQLException {
        assertThat(column("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"))
                .hasSize(334)
                .noneMatch(table -> table.startsWith("large_"));
    }

    @Test
    void tooFewAreRefused() {
        assertThatThrownBy(() -> new LargeShop(99, 100, 100)).hasMessageContaining("at least 100");
    }

    private static long rows(String tables) throws SQLException {
        long rows = 0;
        for (String table : column("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name REGEXP '^(" + tables + ")$'")) {
            rows += Long.parseLong(column("SELECT COUNT(*) FROM " + table).get(0));
        }
        return rows;
    }

    private static List<String> column(String sql) throws SQLException {
        try (Connection connection = DB.connect(M1);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
