package io.caravan.cutover;

import java.util.Map;
import java.util.TreeMap;

/** Numbers that grow when M1 is written to. */
interface Signs {

    /** The numbers now, by what they stand for. */
    Map<String, Long> now();

    /** Whether they are all zero once the delta is drained. */
    boolean drained();

    /** What they are taken from, in words. */
    String source();

    /** What has grown, and by how much. */
    static Map<String, Long> grown(Map<String, Long> before, Map<String, Long> now) {
        Map<String, Long> grown = new TreeMap<>();
        now.forEach((name, number) -> {
            long more = number - before.getOrDefault(name, 0L);
            if (more > 0) {
                grown.put(name, more);
            }
        });
        return grown;
    }
}
