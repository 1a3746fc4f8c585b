package io.caravan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CollationsTest {

    private final Collations mysql55 = new Collations(
            Set.of("utf8_general_ci", "utf8mb4_general_ci", "utf8mb4_unicode_ci", "utf8mb4_bin"));

    @Test
    void comparesInFullUnicode() {
        assertThat(mysql55.nearest("utf8mb3_general_ci")).isEqualTo("utf8mb4_general_ci");
        assertThat(mysql55.nearest("utf8mb4_bin")).isEqualTo("utf8mb4_bin");
        assertThat(mysql55.nearest("utf8_unicode_ci")).isEqualTo("utf8mb4_unicode_ci");
    }

    @Test
    void fallsBackToWhatTheServerKnows() {
        assertThat(mysql55.nearest("utf8mb4_0900_ai_ci")).isEqualTo("utf8mb4_unicode_ci");
        assertThat(new Collations(Set.of("utf8_general_ci")).nearest("utf8mb4_general_ci")).isEqualTo("utf8_general_ci");
    }
}
