package io.caravan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample shop as it comes: its intended blemishes are found, and nothing else. */
class SampleShopCheckTest {

    @TempDir
    private static Path folder;

    private static SampleCheck sample;
    private static Findings all;

    @BeforeAll
    static void check() throws Exception {
        sample = new SampleCheck(folder, "mage_", "m2_");
        all = sample.all();
    }

    @AfterAll
    static void drop() {
        sample.close();
    }

    @Test
    void nothingStopsTheMigration() {
        assertThat(all.blocking()).isEmpty();
        assertThat(sample.structure().blocking()).isEmpty();
    }

    @Test
    void structureReadsNoValues() {
        assertThat(sample.structure().list()).extracting(Finding::severity).containsOnly(Severity.NOTE);
    }

    @Test
    void findsOrphansWithTheirOutcome() {
        List<Finding> orphans = of(Kind.ORPHAN);
        assertThat(orphans).extracting(Finding::where)
                .containsExactly("review_detail.store_id", "review_store.store_id", "wishlist_item.product_id");
        assertThat(orphans).extracting(f -> f.example().orElseThrow())
                .containsExactly("detail_id=6", "review_id=6, store_id=99", "wishlist_item_id=5");
        assertThat(orphans.get(0).message()).contains("core_store").contains("NULL");
        assertThat(orphans.get(2).message()).contains("skipped");
        assertThat(orphans.get(2).yaml().orElseThrow()).contains("column: product_id").contains("orphan: quarantine");
    }

    @Test
    void findsZeroDates() {
        assertThat(of(Kind.ZERO_DATE)).hasSizeGreaterThan(20)
                .anySatisfy(f -> {
                    assertThat(f.where()).isEqualTo("sales_flat_quote.updated_at");
                    assertThat(f.rows()).isEqualTo(1);
                    assertThat(f.example()).contains("entity_id=2");
                    assertThat(f.message()).contains("default").contains("caravan.zero-dates");
                })
                .anySatisfy(f -> {
                    assertThat(f.where()).isEqualTo("sales_flat_order.customer_dob");
                    assertThat(f.rows()).isEqualTo(2);
                    assertThat(f.message()).contains("becomes NULL");
                });
    }

    @Test
    void findsWhatConversionsRefuse() {
        assertThat(of(Kind.UNCONVERTIBLE)).extracting(Finding::where)
                .contains("sales_flat_quote_item_option.value", "widget_instance.instance_type");
        assertThat(of(Kind.UNCONVERTIBLE)).filteredOn(f -> f.table().equals("sales_flat_quote_item_option"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.example()).contains("option_id=18");
                    assertThat(f.message()).contains("quarantine").contains("mappings/quotes.yaml:");
                });
    }

    @Test
    void findsSearchTermsThatBecomeTheSame() {
        assertThat(of(Kind.STRICTER_KEY)).singleElement().satisfies(f -> {
            assertThat(f.table()).isEqualTo("catalogsearch_query");
            assertThat(f.message()).contains("query_id=1 and query_id=4").contains("skipped by rule");
            assertThat(f.yaml()).isEmpty();
        });
    }

    @Test
    void namesWhatThisVersionDoesNotMove() {
        assertThat(of(Kind.OWN_STEP)).extracting(Finding::table).contains("step customers", "step url-rewrites");
        assertThat(of(Kind.OWN_STEP)).extracting(Finding::severity).containsOnly(Severity.NOTE);
        assertThat(of(Kind.OWN_STEP)).anySatisfy(f -> assertThat(f.message()).contains("customer_entity 12"));
    }

    @Test
    void namesWhatIsReplacedInM2() {
        assertThat(of(Kind.REPLACED)).anySatisfy(f -> {
            assertThat(f.table()).isEqualTo("area customer-groups");
            assertThat(f.rows()).isEqualTo(4);
        });
        assertThat(of(Kind.REPLACED)).extracting(Finding::table).doesNotContain("area wishlist");
    }

    @Test
    void narrowerColumnsAreNotesWhileEverythingFits() {
        assertThat(of(Kind.NARROWER_TYPE)).extracting(Finding::severity).containsOnly(Severity.NOTE);
        assertThat(of(Kind.NARROWER_TYPE)).extracting(Finding::where).contains("sales_flat_order.customer_prefix");
    }

    @Test
    void raisesNoFalseAlarm() {
        assertThat(all.list()).extracting(Finding::kind).doesNotContain(
                Kind.MAPPING_FAULT, Kind.UNMAPPED_TABLE, Kind.UNMAPPED_COLUMN, Kind.NOT_ROUTED, Kind.UNFED_COLUMN,
                Kind.NULL_NOT_ALLOWED, Kind.PARTIAL_DATE, Kind.INVALID_UTF8, Kind.DOUBLE_ENCODING, Kind.UNFED_TABLE);
    }

    @Test
    void isTheSameTwice() {
        assertThat(sample.all()).isEqualTo(all);
    }

    @Test
    void reportsAsTextAndJson() {
        assertThat(all.text(100)).contains("WARNINGS").contains("wishlist_item").contains(all.summary());
        assertThat(all.text(100).lines()).allMatch(line -> !line.startsWith("|") && !line.startsWith("+") || line.length() <= 100);
        assertThat(all.json().path("summary").path("blocking").asInt(-1)).isZero();
        assertThat(all.json().path("findings").get(0).path("kind").asText()).isEqualTo("stricter-key");
        assertThat(all.json().path("findings").size()).isEqualTo(all.list().size());
    }

    private static List<Finding> of(Kind kind) {
        return all.list().stream().filter(f -> f.kind() == kind).toList();
    }
}
