package io.caravan.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.delta.Dependency.Way;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the shipped mappings depend on. */
class DependenciesTest {

    private static Journey journey;
    private static Shops shops;
    private static List<FollowedTable> tables;
    private static List<Dependency> dependencies;

    @BeforeAll
    static void open() {
        journey = Journey.ofSample();
        shops = journey.open();
        tables = FollowedTable.all(shops.plans().all());
        dependencies = Dependencies.of(tables, shops.m1Schema());
    }

    @AfterAll
    static void close() {
        shops.close();
        journey.close();
    }

    private static List<Dependency> of(String m2Table, String m1Table) {
        return dependencies.stream().filter(d -> d.table().name().equals(m2Table) && d.source().equals(m1Table)).toList();
    }

    @Test
    void everySubSelectSaysWhatItFollows() {
        List<String> whole = dependencies.stream()
                .filter(d -> d.way() == Way.WHOLE && !d.table().scope().isWhole())
                .map(d -> d.source() + " -> " + d.table().name())
                .toList();

        // Regions hardly ever change.
        assertThat(whole).as("a change there makes the delta compare a whole table; 'follows' in the mapping says which rows are meant")
                .containsExactlyInAnyOrder("directory_country_region -> customer_address_entity");
    }

    @Test
    void everyTableHasAScope() {
        assertThat(tables.stream().filter(table -> table.scope().isWhole()).map(FollowedTable::name)).isEmpty();
        assertThat(tables).allSatisfy(table -> assertThat(table.scope().sources().keySet())
                .isEqualTo(table.plans().stream().map(plan -> plan.name()).collect(Collectors.toSet())));
    }

    @Test
    void aValueOfACustomerLeadsToTheCustomer() {
        assertThat(of("customer_entity", "customer_entity_varchar")).singleElement().satisfies(dependency -> {
            assertThat(dependency.way()).isEqualTo(Way.DIRECT);
            assertThat(dependency.columns()).containsExactly("entity_id");
        });
        assertThat(of("customer_entity", "customer_address_entity")).singleElement().satisfies(dependency ->
                assertThat(dependency.columns()).containsExactly("parent_id"));
    }

    @Test
    void tablesThatTwoMappingsFillAreTakenTogether() {
        FollowedTable prices = tables.stream().filter(table -> table.name().equals("catalog_product_entity_decimal")).findFirst().orElseThrow();

        assertThat(prices.plans()).hasSize(2);
        assertThat(prices.scope().targets()).containsExactly("entity_id");
        assertThat(prices.scope().sources()).containsEntry("catalog_product_super_link_price", List.of("product_id"));
        assertThat(prices.pairing()).containsExactly("entity_id", "attribute_id", "store_id");
    }

    @Test
    void aParentThatIsOnlyUpdatedLeadsNowhere() {
        assertThat(of("catalog_product_entity_varchar", "catalog_product_entity")).allSatisfy(dependency -> assertThat(dependency.updates()).isFalse());
    }

    @Test
    void everyQueryCanBeAsked() {
        JdbcTemplate m1 = new JdbcTemplate(shops.m1());
        List<WatchedTable> watched = WatchedTables.of(tables, dependencies, shops.m1Schema());
        for (Dependency dependency : dependencies) {
            if (dependency.way() == Way.QUERY) {
                WatchedTable table = watched.stream().filter(w -> w.name().equals(dependency.source())).findFirst().orElseThrow();
                Object[] values = table.columns().stream().map(column -> column.whole() ? (Object) 1L : "1").toArray();
                ChangedRowsSql.of(dependency, new Changes(table, List.of(new Changes.Change(1, 'D', values), new Changes.Change(2, 'I', values.clone()))))
                        .forEach(piece -> assertThat(m1.queryForList(piece.sql(), piece.parameters())).isNotNull());
            }
        }
    }
}
