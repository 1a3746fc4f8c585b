package io.caravan.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.config.Ceiling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class ThrottleTest {

    private Ceiling asked = Ceiling.NONE;
    private long threads;
    private long now = 77;
    private final List<String> told = new ArrayList<>();
    private final Throttle throttle = new Throttle(() -> asked, () -> threads, () -> now, ceiling -> told.add(ceiling.toString()));

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void withoutACeilingNothingWaits() {
        threads = 500;
        throttle.read(1_000_000);
        assertThat(throttle.isFree()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void rowsArePaidOffByTime() {
        asked = Ceiling.of("1000");
        assertThat(throttle.isFree()).isTrue();
        throttle.read(2500);
        pass(Duration.ofMillis(2400));
        assertThat(throttle.isFree()).isFalse();
        pass(Duration.ofMillis(200));
        assertThat(throttle.isFree()).isTrue();
        // Time in which nothing was read is not saved up.
        pass(Duration.ofHours(1));
        assertThat(throttle.isFree()).isTrue();
        throttle.read(1);
        assertThat(throttle.isFree()).isFalse();
        assertThat(told).containsExactly("1000");
    }

    @Test
    void anotherCeilingHoldsWithinASecond() {
        asked = Ceiling.of("1");
        assertThat(throttle.isFree()).isTrue();
        throttle.read(10_000);
        pass(Duration.ofSeconds(2));
        assertThat(throttle.isFree()).isFalse();
        asked = Ceiling.of("20000");
        pass(Duration.ofSeconds(1));
        // Of the old debt 9,997 rows are left, which is half a second now.
        assertThat(throttle.isFree()).isTrue();
        throttle.read(10_000);
        asked = Ceiling.NONE;
        assertThat(throttle.isFree()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(throttle.isFree()).isTrue();
        assertThat(told).containsExactly("1", "20000", "off");
    }

    @Test
    void nothingIsReadWhileTheServerIsBusy() {
        asked = Ceiling.of("threads=20");
        threads = 21;
        assertThat(throttle.isFree()).isFalse();
        threads = 20;
        assertThat(throttle.isFree()).as("asked twice a second only").isFalse();
        pass(Duration.ofMillis(500));
        assertThat(throttle.isFree()).isTrue();
        threads = 30;
        assertThat(throttle.isFree()).isFalse();
    }

    @Test
    void aCeilingThatCannotBeReadStays() {
        asked = Ceiling.of("10");
        boolean[] lost = {false};
        Throttle wary = new Throttle(() -> {
            if (lost[0]) {
                throw new QueryTimeoutException("lost");
            }
            return asked;
        }, () -> 0, () -> now, ceiling -> { });
        assertThat(wary.isFree()).isTrue();
        wary.read(1000);
        lost[0] = true;
        pass(Duration.ofSeconds(5));
        assertThat(wary.isFree()).isFalse();
    }

    @Test
    void readsWhatOperatorsWrite() {
        assertThat(Ceiling.of(" 5000 THREADS=20 ")).hasToString("5000 threads=20");
        assertThat(Ceiling.of("threads=8").said()).isEqualTo("none while its server has more than 8 threads running");
        assertThat(Ceiling.of("5000").said()).isEqualTo("at most 5,000 rows a second");
        assertThat(Ceiling.of("off")).isEqualTo(Ceiling.NONE).hasToString("off");
        for (String wrong : List.of("", "0", "-1", "fast", "5000 rows", "threads=0", "5000threads=20", "threads=", "9999999999")) {
            assertThatThrownBy(() -> Ceiling.of(wrong)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("must be off, rows a second");
        }
    }
}
