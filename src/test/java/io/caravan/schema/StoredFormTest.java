package io.caravan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredFormTest {

    private static Column column(String type, String charset, Long length) {
        boolean number = charset == null && type.matches("int|decimal|float|double");
        return new Column("c", type, type, true, null, false, false, false, charset, charset, length, number ? 12 : null, number ? 4 : null);
    }

    @ParameterizedTest
    @CsvSource({
        "decimal, 1.0, 1.0000", "decimal, -0.0000, 0", "int, 007, 7", "int, 1.0, 1", "decimal, 1e3, 1000", "decimal, +5, 5",
        "float, 0.1, 0.10000000149011612", "double, 1.50, 1.5",
        "datetime, 2014-01-01, 2014-01-01 00:00:00", "datetime, 2014-01-01 10:00:00.000, 2014-01-01 10:00:00",
        "timestamp, 2014-01-01 10:00:00.120000, 2014-01-01 10:00:00.12", "date, 2014-01-01 00:00:00, 2014-01-01"
    })
    void sees(String type, String one, String other) {
        assertThat(StoredForm.of(one, column(type, null, null))).isEqualTo(StoredForm.of(other, column(type, null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "decimal, 1.2345, 1.23", "int, 1.6, 2", "int, 10, 1", "datetime, 2014-01-01 10:00:00.5, 2014-01-01 10:00:01",
        "date, 2014-01-01 10:00:00, 2014-01-01", "double, 0.1, 0.10000000149011612"
    })
    void tellsApart(String type, String one, String other) {
        assertThat(StoredForm.of(one, column(type, null, null))).isNotEqualTo(StoredForm.of(other, column(type, null, null)));
    }

    @Test
    void textIsComparedByByte() {
        Column varchar = column("varchar", "utf8mb4", 255L);
        assertThat(StoredForm.of("a ", varchar)).isNotEqualTo(StoredForm.of("a", varchar));
        assertThat(StoredForm.of("A", varchar)).isNotEqualTo(StoredForm.of("a", varchar));
        assertThat(StoredForm.of("", varchar)).isNotEqualTo(StoredForm.of(null, varchar));
        assertThat(StoredForm.of("1.0", varchar)).isNotEqualTo(StoredForm.of("1", varchar));
        Column character = column("char", "utf8mb4", 10L);
        assertThat(StoredForm.of("a  ", character)).isEqualTo(StoredForm.of("a", character));
        assertThat(StoredForm.of("a\t", character)).isNotEqualTo(StoredForm.of("a", character));
    }

    @Test
    void bytesAreComparedAsTheyAre() {
        Column blob = column("varbinary", null, 16L);
        assertThat(StoredForm.of(new byte[] {1, -1}, blob)).isNotEqualTo(StoredForm.of(new byte[] {1, -2}, blob));
        assertThat(StoredForm.of("é", blob)).isEqualTo(StoredForm.of("é".getBytes(StandardCharsets.UTF_8), blob));
        assertThat(StoredForm.of(new byte[] {1}, column("binary", null, 4L)))
                .isEqualTo(StoredForm.of(new byte[] {1, 0, 0, 0}, column("binary", null, 4L)));
    }

    @Test
    void jsonIsComparedByMeaning() {
        Column json = column("json", null, null);
        assertThat(StoredForm.of("{\"b\":1,\"a\":[2]}", json)).isEqualTo(StoredForm.of("{\"a\": [2], \"b\": 1}", json));
    }
}
