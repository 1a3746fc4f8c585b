package io.caravan.verify;

import java.util.function.LongConsumer;

/**
 * Sums of row checksums by key checksum, in plain arrays: about 40 bytes for each row. Expected rows are added and actual rows
 * taken away, in any order; what is then not zero differs.
 */
final class KeyedSums {

    private long[] keys;
    private long[] sums;
    private int[] counts;
    private boolean[] used;
    private int size;

    KeyedSums(int expectedRows) {
        allocate(Integer.highestOneBit(Math.max(64, expectedRows + expectedRows / 2)) << 1);
    }

    private void allocate(int capacity) {
        keys = new long[capacity];
        sums = new long[capacity];
        counts = new int[capacity];
        used = new boolean[capacity];
    }

    /** Adds a row ({@code count} 1) or takes it away ({@code count} -1). */
    void add(long key, long checksum, int count) {
        int slot = slot(key);
        if (!used[slot]) {
            if (size >= keys.length * 3L / 4) {
                grow();
                slot = slot(key);
            }
            used[slot] = true;
            keys[slot] = key;
            size++;
        }
        sums[slot] += count * checksum;
        counts[slot] += count;
    }

    private int slot(long key) {
        int slot = (int) key & keys.length - 1;
        while (used[slot] && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldSums = sums;
        int[] oldCounts = counts;
        boolean[] oldUsed = used;
        allocate(oldKeys.length * 2);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldUsed[i]) {
                int slot = slot(oldKeys[i]);
                used[slot] = true;
                keys[slot] = oldKeys[i];
                sums[slot] = oldSums[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /** Tells the keys whose expected and actual rows are not the same. */
    void differing(LongConsumer consumer) {
        for (int i = 0; i < keys.length; i++) {
            if (used[i] && (sums[i] != 0 || counts[i] != 0)) {
                consumer.accept(keys[i]);
            }
        }
    }

    /** Expected rows minus actual rows of a key. */
    int surplus(long key) {
        return counts[slot(key)];
    }
}
