package io.caravan.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FittingTextTest {

    private static String row(int length) {
        return "{\"id\":\"17\",\"name\":null,\"content\":\"" + "x".repeat(length) + "\"}";
    }

    @Test
    void rowThatFitsStaysWhole() {
        assertThat(new FittingText(() -> 1_048_576).json(row(200_000))).isEqualTo(row(200_000));
        assertThat(new FittingText(() -> {
            throw new AssertionError("a small row is no reason to ask");
        }).json(row(3_000))).isEqualTo(row(3_000));
    }

    @Test
    void rowThatDoesNotFitKeepsItsShortValuesAndSaysHowLongTheOthersWere() {
        String json = new FittingText(() -> 1_048_576).json(row(900_000));
        assertThat(json).startsWith("{\"id\":\"17\",\"name\":null,\"content\":\"xxx").endsWith("xxx... (900000 characters)\"}").hasSizeLessThan(4_000);
    }
}
