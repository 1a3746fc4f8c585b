package io.caravan.cutover;

import static io.caravan.report.Text.number;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** What is written to M1 after {@link Item#QUIET} was recorded. */
final class Writes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 5;

    private final Signs signs;
    private final GoLiveRecord record;

    Writes(Signs signs, GoLiveRecord record) {
        this.signs = signs;
        this.record = record;
    }

    Signs signs() {
        return signs;
    }

    /** What has grown since; empty where nothing has, or where nobody has looked before. */
    Map<String, Long> since() {
        Map<Item, Entry> entries = record.entries();
        Entry quiet = entries.get(Item.QUIET);
        if (quiet == null || quiet.memory() == null) {
            return Map.of();
        }
        Entry delta = entries.get(Item.DELTA);
        boolean drained = signs.drained() && delta != null && delta.state() == State.DONE && delta.at().isAfter(quiet.at());
        return Signs.grown(drained ? Map.of() : read(quiet.memory()), signs.now());
    }

    static String written(Map<String, Long> numbers) {
        try {
            return JSON.writeValueAsString(numbers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Long> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("caravan_cutover holds a memory of '" + Item.QUIET + "' that is no JSON: " + json, e);
        }
    }

    /** The tables that were written to, those with the most writes first. */
    static String text(Map<String, Long> grown) {
        return grown.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())).limit(SHOWN)
                .map(entry -> entry.getKey().contains(".") ? entry.getKey() : entry.getKey() + " " + number(entry.getValue()))
                .collect(Collectors.joining(", ")) + (grown.size() > SHOWN ? " and " + (grown.size() - SHOWN) + " more tables" : "");
    }
}
