package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpToLongTest {

    private final Conversion ipToLong = new StandardConversions().fromSpec("ip-to-long", FakeShop.EMPTY);

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
            10.0.0.1,        167772161
            255.255.255.255, 4294967295
            0.0.0.0,         0
            2130706433,      2130706433
            4294967295,      4294967295
            -1062731520,     3232235776
            2001:db8::1,     0
            ::ffff:10.0.0.1, 0
            '',              0
            NULL,            NULL
            """)
    void takes_text_and_numbers(String value, String expected) throws ConversionFault {
        assertThat(ipToLong.convert(value, Row.NONE)).isEqualTo(expected);
    }

    @Test
    void takes_packed_addresses() throws Exception {
        assertThat(ipToLong.convert(InetAddress.getByName("192.168.1.200").getAddress(), Row.NONE))
                .isEqualTo("3232235976");
        assertThat(ipToLong.convert(InetAddress.getByName("2001:db8::1").getAddress(), Row.NONE)).isEqualTo("0");
        assertThat(ipToLong.convert("10.0.0.1".getBytes(), Row.NONE)).isEqualTo("167772161");
    }

    @ParameterizedTest
    @ValueSource(strings = {"256.0.0.1", "1.2.3", "localhost", "4294967296", "-1", "-2147483649", "10.0.0.1, 10.0.0.2", "abc:"})
    void refuses_what_is_no_address(String value) {
        assertThatThrownBy(() -> ipToLong.convert(value, Row.NONE)).isInstanceOf(ConversionFault.class);
    }
}
