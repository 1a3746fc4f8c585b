package io.caravan.mapping;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import io.caravan.convert.StandardConversions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads {@code mappings/*.yaml} and lays {@code mappings/local/*.yaml} over them, key by key. Every file is checked
 * against {@code mappings/mapping.schema.json} first, so that a misspelt key is an error with file and line.
 */
public final class MappingReader {

    private static final String CLASSES = "classes.yaml";
    private static final List<String> ACTIVITY = List.of("cron", "tables", "users");

    private final Path folder;
    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature()));
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    /** @param folder the folder {@code mappings} */
    public MappingReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads all files.
     *
     * @throws MappingFault if a file cannot be read, or holds what the schema does not know
     */
    public Mappings read() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        JsonSchema schema = schema();
        for (Path file : files(folder)) {
            read(file, schema, false).ifPresent(content -> lay(all, content));
        }
        for (Path file : files(folder.resolve("local"))) {
            read(file, schema, true).ifPresent(content -> lay(all, content));
        }
        if (!problems.isEmpty()) {
            throw new MappingFault(problems);
        }
        Map<String, TableMapping> tables = new TreeMap<>();
        all.path("tables").properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                tables.put(entry.getKey(), table(entry.getKey(), entry.getValue()));
            }
        });
        Map<String, Map<String, String>> ownedColumns = new LinkedHashMap<>();
        all.path("m2").path("columns").properties().forEach(entry -> ownedColumns.put(entry.getKey(), texts(entry.getValue())));
        return new Mappings(
                new TreeMap<>(tables), texts(all.path("m2").path("tables")), ownedColumns, texts(all.path("classes")), sections(all));
    }

    private static Map<String, JsonNode> sections(ObjectNode all) {
        Map<String, JsonNode> sections = new TreeMap<>();
        for (String name : Mappings.SECTIONS) {
            if (all.hasNonNull(name)) {
                sections.put(name, all.get(name));
            }
        }
        return sections;
    }

    private List<Path> files(Path of) {
        if (!Files.isDirectory(of)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(of)) {
            return list.filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        } catch (IOException e) {
            throw new MappingFault(List.of(of + ": cannot be listed: " + e.getMessage()));
        }
    }

    private JsonSchema schema() {
        Path file = folder.resolve("mapping.schema.json");
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            Files.readString(file),
                            SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());
        } catch (IOException e) {
            throw new MappingFault(List.of(file + ": cannot be read: the folder 'mappings' belongs beside 'routes'; "
                    + "restore it or start Caravan from its own folder"));
        }
    }

    private Optional<JsonNode> read(Path file, JsonSchema schema, boolean local) {
        String name = folder.getFileName() + (local ? "/local/" : "/") + file.getFileName();
        try {
            JsonNode content = JsonNodes.readTree(
                    yaml, Files.readString(file), LocationJsonNodeFactoryFactory.getInstance());
            if (content == null || content.isMissingNode() || content.isNull()) {
                return Optional.empty();
            }
            if (!name.endsWith("/" + CLASSES)) {
                schema.validate(content).stream()
                        .filter(message -> message.getInstanceNode() != null)
                        .map(message -> describe(name, message))
                        .distinct()
                        .forEach(problems::add);
            }
            content.path("tables").properties().forEach(table -> remember(name, local, table.getKey(), table.getValue()));
            return Optional.of(content);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            problems.add(notYaml(name, e));
        } catch (IllegalArgumentException e) {
            // The validator wraps what the parser says.
            if (!(e.getCause() instanceof com.fasterxml.jackson.core.JsonProcessingException parser)) {
                throw e;
            }
            problems.add(notYaml(name, parser));
        } catch (IOException e) {
            problems.add(name + ": cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static String notYaml(String file, com.fasterxml.jackson.core.JsonProcessingException e) {
        return file + ":" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": not valid YAML: "
                + e.getOriginalMessage().lines().findFirst().orElse("");
    }

    private static String describe(String file, ValidationMessage message) {
        var location = JsonNodes.tokenLocationOf(message.getInstanceNode());
        String where = file + ":" + (location == null ? 1 : location.getLineNr()) + ": ";
        String text = message.getMessage();
        if ("additionalProperties".equals(message.getType()) && message.getProperty() != null) {
            return where + message.getInstanceLocation() + ": unknown key '" + message.getProperty() + "'"
                    + Nearest.hint(message.getProperty(), knownKeys(message.getInstanceLocation().toString()));
        }
        if ("enum".equals(message.getType()) && message.getInstanceLocation().toString().contains("/convert")) {
            String name = message.getInstanceNode().asText();
            return where + message.getInstanceLocation() + ": there is no conversion '" + name + "', or it needs parameters"
                    + Nearest.hint(name, new StandardConversions().names());
        }
        return where + text;
    }

    private static Collection<String> knownKeys(String location) {
        if (location.contains("/convert")) {
            return new StandardConversions().names();
        }
        if (location.startsWith("/settings")) {
            return List.of("magento", "paths", "ignore", "by-hand", "to", "convert");
        }
        if (location.startsWith("/activity")) {
            return List.of("cron", "tables", "users", "allow", "stop", "until");
        }
        if (location.startsWith("/media")) {
            return List.of("sql", "folder", "as", "optional");
        }
        return List.of("to", "from", "drop", "stage", "merchant", "requires", "where", "leave-out", "rows", "because", "needs", "keys", "joins", "columns", "add", "only",
                "duplicates", "references", "follows", "promote", "without-promoted-of", "entity-type",
                "attributes", "convert", "value", "sql", "table", "on", "required", "tables", "m2", "settings", "methods", "totals", "sample", "sets", "activity", "media");
    }

    private void remember(String file, boolean local, String table, JsonNode node) {
        places.put(table, place(file, local, node));
        for (String part : List.of("columns", "add")) {
            node.path(part).properties().forEach(column ->
                    places.put(table + "." + column.getKey(), place(file, local, column.getValue())));
        }
        node.path("promote").path("attributes").properties().forEach(attribute ->
                places.put(promoted(table, attribute.getKey()), place(file, local, attribute.getValue())));
    }

    private static String promoted(String table, String attribute) {
        return table + ".promote." + attribute;
    }

    private static Place place(String file, boolean local, JsonNode node) {
        var location = JsonNodes.tokenLocationOf(node);
        return new Place(file, location == null ? 1 : location.getLineNr(), local);
    }

    /** Lays one file over the others. What it says of a setting, or of what may go on, is all that holds, since ignore and to, allow and stop exclude each other. */
    private static void lay(ObjectNode all, JsonNode over) {
        merge(all, over);
        if (all.path("settings").path("paths") instanceof ObjectNode rules) {
            over.path("settings").path("paths").properties().forEach(rule -> rules.set(rule.getKey(), rule.getValue()));
        }
        for (String kind : ACTIVITY) {
            if (all.path("activity").path(kind) instanceof ObjectNode rules) {
                over.path("activity").path(kind).properties().forEach(rule -> rules.set(rule.getKey(), rule.getValue()));
            }
        }
    }

    /** Lays one map over another: maps are merged key by key, everything else is replaced. */
    private static void merge(ObjectNode base, JsonNode over) {
        over.properties().forEach(entry -> {
            JsonNode there = base.get(entry.getKey());
            JsonNode here = entry.getValue();
            boolean whole = entry.getKey().equals("convert") || dropsOrTakesBack(there, here) || feedsOtherwise(there, here);
            if (!whole && there instanceof ObjectNode object && here.isObject()) {
                merge(object, here);
            } else {
                base.set(entry.getKey(), here);
            }
        });
    }

    /** A drop rule and a rule that moves exclude each other, so that the later one stands alone. */
    private static boolean dropsOrTakesBack(JsonNode there, JsonNode here) {
        return there != null && (there.has("drop") != here.has("drop"));
    }

    /** An added column has one of value, from and sql, so that another one replaces it. */
    private static boolean feedsOtherwise(JsonNode there, JsonNode here) {
        List<String> kinds = List.of("value", "from", "sql");
        return there != null && kinds.stream().anyMatch(kind -> here.has(kind) && !there.has(kind))
                && kinds.stream().anyMatch(there::has);
    }

    private TableMapping table(String name, JsonNode node) {
        if (node.isTextual()) {
            return dropped(name, "dropped by rule");
        }
        if (node.has("drop")) {
            return dropped(name, node.get("drop").asText());
        }
        String from = node.path("from").asText(name);
        List<Join> joins = new ArrayList<>();
        node.path("joins").properties().forEach(join -> joins.add(new Join(
                join.getKey(),
                join.getValue().path("table").asText(),
                join.getValue().path("on").asText(),
                join.getValue().path("required").asBoolean(false))));
        Map<String, ColumnRule> columns = new LinkedHashMap<>();
        node.path("columns").properties().forEach(column -> {
            if (!column.getValue().isNull()) {
                columns.put(column.getKey(), column(column.getValue(), places.get(name + "." + column.getKey())));
            }
        });
        Map<String, AddedColumn> add = new LinkedHashMap<>();
        node.path("add").properties().forEach(column -> {
            if (!column.getValue().isNull()) {
                add.put(column.getKey(), added(column.getValue(), places.get(name + "." + column.getKey())));
            }
        });
        List<Reference> references = new ArrayList<>();
        node.path("references").forEach(reference -> references.add(new Reference(
                reference.path("column").asText(),
                reference.path("table").asText(),
                reference.path("key").asText(),
                Reference.Orphan.valueOf(reference.path("orphan").asText("skip").toUpperCase(java.util.Locale.ROOT)))));
        List<LeftOut> leaveOut = new ArrayList<>();
        node.path("leave-out").forEach(rule -> leaveOut.add(new LeftOut(
                rule.path("rows").asText(), rule.path("because").asText(), strings(rule.path("needs")))));
        return new TableMapping(
                name,
                from,
                // A second mapping of a table goes where it says; the first goes to the table of its own name.
                node.path("stage").asBoolean(false) ? TableMapping.STAGED + name : node.path("to").asText(from),
                Optional.empty(),
                node.path("stage").asBoolean(false),
                strings(node.path("merchant")),
                strings(node.path("requires")),
                text(node, "where"),
                List.copyOf(leaveOut),
                strings(node.path("keys")),
                List.copyOf(joins),
                columns,
                add,
                node.hasNonNull("promote") ? Optional.of(promotion(name, node.get("promote"))) : Optional.empty(),
                text(node, "without-promoted-of"),
                node.path("only").asBoolean(false),
                Duplicates.valueOf(node.path("duplicates").asText("quarantine").toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                List.copyOf(references),
                follows(node),
                places.get(name));
    }

    private TableMapping dropped(String name, String reason) {
        return new TableMapping(
                name, name, name, Optional.of(reason), false, List.of(), List.of(), Optional.empty(), List.of(), List.of(),
                List.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), false, Duplicates.QUARANTINE, List.of(), Map.of(), places.get(name));
    }

    private static Map<String, String> follows(JsonNode node) {
        Map<String, String> follows = new LinkedHashMap<>();
        node.path("follows").properties().stream()
                .filter(rule -> rule.getValue().isTextual())
                .forEach(rule -> follows.put(rule.getKey(), rule.getValue().asText()));
        return follows;
    }

    private ColumnRule column(JsonNode node, Place place) {
        if (node.isTextual()) {
            return new ColumnRule(
                    node.asText().equals("drop") ? Optional.of("dropped by rule") : Optional.empty(),
                    Optional.empty(), Optional.empty(), place);
        }
        return new ColumnRule(text(node, "drop"), text(node, "to"), convert(node), place);
    }

    private AddedColumn added(JsonNode node, Place place) {
        return new AddedColumn(
                node.has("value"),
                node.path("value").isNull() || node.path("value").isMissingNode() ? null : node.path("value").asText(),
                text(node, "from"), text(node, "sql"), convert(node), place);
    }

    private Promotion promotion(String table, JsonNode node) {
        if (!node.hasNonNull("entity-type")) {
            throw new MappingFault(List.of(places.get(table) + ": 'promote' of '" + table + "' does not say of which entity type the"
                    + " attributes are; add entity-type: customer, or the like"));
        }
        Map<String, Promotion.Attribute> attributes = new LinkedHashMap<>();
        node.path("attributes").properties().forEach(attribute -> {
            JsonNode rule = attribute.getValue();
            if (!rule.isNull()) {
                attributes.put(attribute.getKey(), new Promotion.Attribute(
                        text(rule, "drop"), text(rule, "to").orElse(attribute.getKey()), text(rule, "sql"), convert(rule),
                        places.get(promoted(table, attribute.getKey()))));
            }
        });
        return new Promotion(node.path("entity-type").asText(), attributes);
    }

    private Optional<Object> convert(JsonNode node) {
        return node.hasNonNull("convert")
                ? Optional.of(yaml.convertValue(node.get("convert"), Object.class))
                : Optional.empty();
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.hasNonNull(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asText()));
        return List.copyOf(strings);
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                texts.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return texts;
    }
}
