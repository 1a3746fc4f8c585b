package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreGroupCodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "NULL", value = {
        "Main Website Store | main_website_store",
        "B2B Store          | b2b_store",
        "Café Zürich & Söhne | cafe_zurich_sohne",
        "Großhandel Łódź    | grosshandel_lodz",
        "Bob's Shop         | bobs_shop",
        "İstanbul           | istanbul",
        "2nd Hand           | nd_hand",
        "Shop Москва        | shop",
        "Магазин            | group_7",
        "商店                | group_7",
        "Магазин 24         | group_7",
        "42                 | group_7",
        "'  '               | group_7",
        "''                 | group_7",
        "NULL               | group_7",
        "A name that is longer than 32 of them | a_name_that_is_longer_than_32_of"})
    void isMadeOfTheName(String name, String code) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("7", name);
        assertThat(StoreGroupCode.codes(names)).containsExactly(Map.entry("7", code));
    }

    /** The reference tool compared names, not codes, and put random characters behind them. */
    @Test
    void isUniqueAndTheLowestIdKeepsIt() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("1", "Main Store");
        names.put("2", "main-store");
        names.put("3", "Main Store 2");
        names.put("4", "商店");
        names.put("5", "Group 4");
        names.put("10", "x".repeat(31) + " one");
        names.put("11", "x".repeat(31) + " two");

        Map<String, String> codes = StoreGroupCode.codes(names);

        assertThat(codes).containsEntry("1", "main_store").containsEntry("2", "main_store_2_2").containsEntry("3", "main_store_2")
                .containsEntry("4", "group_4_2").containsEntry("5", "group_4")
                .containsEntry("10", "x".repeat(31)).containsEntry("11", "x".repeat(29) + "_11");
        assertThat(codes.values()).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z][a-z0-9_]{0,31}"));
        assertThat(StoreGroupCode.codes(names)).isEqualTo(codes);
    }

    @Test
    void refusesAGroupThatCameLater() {
        assertThatThrownBy(() -> new StoreGroupCode(Map.of("1", "main")).convert("2", Row.NONE))
                .isInstanceOf(ConversionFault.class).hasMessageContaining("start it again");
    }
}
