package io.caravan.bad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is wrong in a shop of Magento 1, and how it must end. The cases are tables of their own in
 * {@code src/test/resources/bad/*.yaml}; each takes numbers that no other case has, {@code {id}} and the nine after it
 * ({@code {id+1}}), so that all of them can be put into one shop.
 *
 * @param name what is wrong
 * @param id its first number
 * @param m1 the SQL that corrupts Magento 1
 * @param m2 the rows that queries on Magento 2 must give
 * @param m1Kept the same for Magento 1, to show that the corruption is there
 * @param left rows of {@code caravan_quarantine}: {@code mapping | key | outcome | part of the reason}
 * @param notes of tables: {@code mapping | part of the note}
 * @param check findings: {@code kind | where [ | part of the message ]}
 * @param report lines of {@code caravan_report}: {@code topic | part of the subject [ | part of the detail ]}
 */
record BadCase(
        String name, int id, String m1, Map<String, List<String>> m2, Map<String, List<String>> m1Kept, List<String> left, List<String> notes,
        List<String> check, List<String> report) {

    private static final Set<String> KEYS = Set.of("case", "with", "m1", "m1-holds", "m2", "left", "note", "check", "report");
    private static final Pattern NUMBER = Pattern.compile("\\{id(?:\\+(\\d))?}");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /**
     * Reads the cases of some files, numbered from 1,000 on in steps of ten.
     *
     * @param files names without folder and ending
     */
    static List<BadCase> of(String... files) {
        JsonNode parts = read("parts");
        List<BadCase> cases = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (String file : files) {
            for (JsonNode node : read(file)) {
                BadCase next = of(node, parts, 1_000 + 10 * cases.size());
                if (!names.add(next.name)) {
                    throw new IllegalArgumentException("two cases are called " + next.name);
                }
                cases.add(next);
            }
        }
        return cases;
    }

    private static BadCase of(JsonNode node, JsonNode parts, int id) {
        UnaryOperator<String> numbered = text -> numbered(text, id);
        String name = node.path("case").asText();
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("case '" + name + "': unknown key " + key);
            }
        });
        StringBuilder m1 = new StringBuilder();
        for (String part : texts(node.path("with"))) {
            if (!parts.has(part)) {
                throw new IllegalArgumentException("case '" + name + "': no part is called " + part);
            }
            m1.append(parts.path(part).asText().strip()).append("\n");
        }
        texts(node.path("m1")).forEach(sql -> m1.append(sql.strip()).append(";\n"));
        BadCase made = new BadCase(
                name, id, numbered.apply(m1.toString()), rows(node.path("m2"), numbered), rows(node.path("m1-holds"), numbered),
                texts(node.path("left")).stream().map(numbered).toList(), texts(node.path("note")).stream().map(numbered).toList(),
                texts(node.path("check")).stream().map(numbered).toList(), texts(node.path("report")).stream().map(numbered).toList());
        if (name.isEmpty() || made.m2.isEmpty() && made.left.isEmpty() && made.check.isEmpty() && made.report.isEmpty() && made.notes.isEmpty()) {
            throw new IllegalArgumentException("case '" + name + "' expects nothing");
        }
        return made;
    }

    private static Map<String, List<String>> rows(JsonNode node, UnaryOperator<String> numbered) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        node.properties().forEach(query ->
                rows.put(numbered.apply(query.getKey()), texts(query.getValue()).stream().map(numbered).toList()));
        return rows;
    }

    private static List<String> texts(JsonNode node) {
        if (node.isArray()) {
            List<String> texts = new ArrayList<>();
            node.forEach(each -> texts.add(each.asText()));
            return texts;
        }
        return node.isMissingNode() ? List.of() : List.of(node.asText());
    }

    private static String numbered(String text, int id) {
        Matcher number = NUMBER.matcher(text);
        return number.replaceAll(found -> String.valueOf(id + (found.group(1) == null ? 0 : Integer.parseInt(found.group(1)))));
    }

    private static JsonNode read(String file) {
        try (InputStream stream = BadCase.class.getResourceAsStream("/bad/" + file + ".yaml")) {
            return YAML.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of an expectation between its bars. */
    static String[] parts(String expectation) {
        String[] parts = expectation.split("\\s*\\|\\s*", 4);
        parts[0] = parts[0].strip();
        return parts;
    }
}
