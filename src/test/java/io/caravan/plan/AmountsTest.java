package io.caravan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0             | 0 bytes
            1023          | 1023 bytes
            1024          | 1 KB
            1536          | 1.50 KB
            10485760      | 10 MB
            134217728     | 128 MB
            1342177280    | 1.25 GB
            2199023255552 | 2 TB
            """)
    void bytes(long bytes, String read) {
        assertThat(Amounts.bytes(bytes)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20       | 20       | 1 s
            4000     | 9400     | 4 s to 9 s
            300000   | 320000   | 5 min
            3000000  | 5400000  | 50 min to 1.5 h
            7200000  | 7210000  | 2 h
            """)
    void ranges(long low, long high, String read) {
        assertThat(Amounts.range(low, high)).isEqualTo(read);
    }
}
