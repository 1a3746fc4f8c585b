package io.caravan.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WayCostsTest {

    private static String next(WayCosts costs, int chunks) {
        return IntStream.range(0, chunks).mapToObj(i -> costs.isNextInside() ? "in" : "out").reduce((a, b) -> a + " " + b).orElseThrow();
    }

    @Test
    void eitherWayIsTriedAndTheCheaperOneTakenThen() {
        WayCosts costs = new WayCosts(4);
        assertThat(next(costs, 2)).isEqualTo("in out");
        costs.took(true, 3_000, 100);
        costs.took(false, 2_000, 50);
        assertThat(next(costs, 2)).isEqualTo("in in");
    }

    @Test
    void untilBothAreAtTheirEndTheyTakeTurns() {
        WayCosts costs = new WayCosts(4);
        assertThat(next(costs, 3)).isEqualTo("in out in");
        costs.took(true, 1, 100);
        assertThat(next(costs, 1)).isEqualTo("out");
        costs.took(false, 1_000, 100);
        assertThat(next(costs, 1)).isEqualTo("in");
    }

    @Test
    void manyChunksAreWorthASecondTry() {
        WayCosts costs = new WayCosts(8);
        next(costs, 2);
        costs.took(true, 100, 100);
        costs.took(false, 900, 100);
        assertThat(next(costs, 2)).isEqualTo("in out");
        costs.took(true, 5_000, 100);
        costs.took(false, 10, 100);
        assertThat(next(costs, 1)).as("5100 inside, 910 outside").isEqualTo("out");
    }

    /** What was the cheaper way may cost more later on: wider rows, or more to convert. */
    @Test
    void aWayThatBecomesDearerIsLeft() {
        WayCosts costs = new WayCosts(4);
        next(costs, 2);
        costs.took(true, 100, 100);
        costs.took(false, 200, 100);
        assertThat(next(costs, 1)).isEqualTo("in");
        costs.took(true, 1_000, 100);
        assertThat(next(costs, 1)).isEqualTo("out");
    }

    @Test
    void aChunkWithoutRowsIsNotTakenForNothing() {
        WayCosts costs = new WayCosts(4);
        next(costs, 2);
        costs.took(true, 50, 0);
        costs.took(false, 20, 100);
        assertThat(next(costs, 1)).isEqualTo("out");
    }
}
