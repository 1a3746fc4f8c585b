package io.caravan.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyedSumsTest {

    @Test
    void keepsWhatIsLeftAfterGrowing() {
        KeyedSums sums = new KeyedSums(10);
        Random random = new Random(1);
        long[] keys = random.longs(100_000).toArray();
        for (long key : keys) {
            sums.add(key, key * 31, 1);
        }
        for (int i = 2; i < keys.length; i++) {
            sums.add(keys[i], keys[i] * 31, -1);
        }
        sums.add(keys[1], 5, -1);
        sums.add(7, 5, -1);
        Set<Long> differing = new HashSet<>();
        sums.differing(differing::add);
        assertThat(differing).containsExactlyInAnyOrder(keys[0], keys[1], 7L);
        assertThat(sums.surplus(keys[0])).isEqualTo(1);
        assertThat(sums.surplus(keys[1])).isZero();
        assertThat(sums.surplus(7)).isEqualTo(-1);
    }
}
