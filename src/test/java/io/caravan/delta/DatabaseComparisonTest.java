package io.caravan.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.sample.SampleShop;
import io.caravan.sample.SharedMariaDb;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

class DatabaseComparisonTest {

    @Test
    void findsAChangedValueARowThatIsGoneAndOneTooMany() throws Exception {
        try (SharedMariaDb.Shops one = SharedMariaDb.freshShop(); SharedMariaDb.Shops other = SharedMariaDb.freshShop();
                Connection expected = one.db().connect(one.m2()); Connection actual = other.db().connect(other.m2())) {
            DatabaseComparison comparison = new DatabaseComparison(expected, actual, SampleShop.M2_CRYPT_KEY);

            assertThat(comparison.differences()).isEmpty();

            // An attribute may have another number, as long as everything follows it.
            one.db().execute(other.m2(), "SET foreign_key_checks = 0; SET @id = (SELECT MAX(attribute_id) FROM catalog_eav_attribute);"
                    + " UPDATE eav_attribute SET attribute_id = 9999 WHERE attribute_id = @id;"
                    + " UPDATE catalog_eav_attribute SET attribute_id = 9999 WHERE attribute_id = @id;"
                    + " UPDATE eav_entity_attribute SET attribute_id = 9999 WHERE attribute_id = @id");
            assertThat(comparison.differences()).isEmpty();

            one.db().execute(other.m2(), "UPDATE store SET name = 'Others' WHERE store_id = 1;"
                    + " DELETE FROM customer_group WHERE customer_group_id = 3; INSERT INTO tax_class (class_id, class_name, class_type) VALUES (99, 'x', 'PRODUCT')");
            assertThat(comparison.differences()).containsExactly(
                    "customer_group: 4 rows expected, 3 there; 1 not as expected, 0 unexpected",
                    "  missing customer_group_id 3",
                    "store: 2 rows expected, 2 there; 1 not as expected, 1 unexpected",
                    "  store_id 1: name 'Others' instead of 'Default Store View'",
                    "tax_class: 2 rows expected, 3 there; 0 not as expected, 1 unexpected",
                    "  unexpected class_id 99");
        }
    }
}
