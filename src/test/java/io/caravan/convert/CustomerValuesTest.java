package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a customer's group, birthday and region. */
class CustomerValuesTest {

    private final List<String> notes = new ArrayList<>();
    private Map<String, String> columns = Map.of();
    private List<String[]> groups = List.of(texts("0"), texts("3"), texts("10"), texts("7"));

    private final Row row = new Row() {
        @Override
        public Object get(String column) {
            return columns.get(column);
        }

        @Override
        public void note(String note) {
            notes.add(note);
        }
    };

    private final Shop shop = new EmptyShop() {
        @Override
        public List<String[]> query(String sql, Object... parameters) {
            return sql.contains("{customer_group}") ? groups
                    : sql.contains("{core_config_data}") ? List.of(
                            texts("default", "0", "7"), texts("websites", "2", "10"), texts("stores", "5", "3"),
                            texts("stores", "6", "99"), texts("websites", "3", null))
                    : List.of(texts("12", "US", "CA", "California"), texts("182", "FR", "01", "Ain"), texts("257", "CH", "ZH", "Zürich"),
                            texts("258", "CH", "ZH", "Zürich"), texts("8", "US", "AE", "Armed Forces Canada"), texts("900", "DE", "INS", "Rügen"),
                            texts("901", "GR", null, "Attika"), texts("902", "", "", ""));
        }

        @Override
        public List<String[]> queryM2(String sql, Object... parameters) {
            return List.of(texts("6", "US", "AE", "Armed Forces Africa"), texts("8", "US", "AE", "Armed Forces Canada"), texts("12", "US", "CA", "California"),
                    texts("182", "FR", "1", "Ain"), texts("257", "FR", "76", "Seine-Maritime"), texts("600", "FR", "1", "Ain"),
                    texts("700", "GR", "A", "Attika"));
        }

    };

    private static String[] texts(String... values) {
        return values;
    }

    @BeforeEach
    void forget() {
        notes.clear();
    }

    private Object convert(String conversion, String value) throws ConversionFault {
        return new StandardConversions().fromSpec(conversion, shop).convert(value, row);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            10, 5, 1, 10
            0,  5, 1, 0
            4,  5, 1, 3
            4,  6, 2, 10
            4,  8, 2, 10
            4,  8, 3, 7
            4,  -, -, 7
            """)
    void aGroupThatIsGoneIsTheOneOfNewCustomers(String group, String store, String website, String expected) throws ConversionFault {
        columns = new java.util.HashMap<>();
        columns.put("store_id", store);
        columns.put("website_id", website);
        assertThat(convert("customer-group", group)).isEqualTo(expected);
        assertThat(notes).hasSize(group.equals("4") ? 1 : 0);
    }

    @Test
    void withoutAnySettingItIsTheFirstGroup() throws ConversionFault {
        groups = List.of(texts("0"), texts("12"), texts("9"));
        assertThat(convert("customer-group", "4")).isEqualTo("9");
        groups = List.<String[]>of(texts("0"));
        assertThat(convert("customer-group", "4")).as("none to choose").isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            1980-05-17 00:00:00, 1980-05-17
            1980-05-17 23:59:59, 1980-05-17
            1899-12-31,          1899-12-31
            1985-00-00 00:00:00, -
            0000-00-00 00:00:00, -
            1985-02-30 00:00:00, -
            '',                  -
            -,                   -
            """)
    void aBirthdayIsADay(String value, String expected) throws ConversionFault {
        assertThat(convert("date", value)).isEqualTo(expected);
        assertThat(notes).hasSize(value != null && value.startsWith("1985") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            12,  12
            182, 182
            257, 903
            258, 903
            8,   8
            900, 900
            901, 700
            902, 902
            555, -
            0,   0
            Kyiv, Kyiv
            '',  -
            -,   -
            """)
    void aRegionIsTheOneOfTheSamePlaceOrGetsAFreeNumber(String region, String expected) throws ConversionFault {
        assertThat(convert("region", region)).isEqualTo(expected);
    }

    @Test
    void aRegionThatM1DoesNotHaveMayBeAFault() {
        Conversion strict = new StandardConversions().create("region", Map.of("if-unknown", "fault"), shop);
        assertThatThrownBy(() -> strict.convert("555", row)).isInstanceOf(ConversionFault.class).hasMessageContaining("region 555");
        assertThat(notes).isEmpty();
    }
}
