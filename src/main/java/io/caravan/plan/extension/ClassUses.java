package io.caravan.plan.extension;

import io.caravan.plan.PlanInput;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the class names that Magento 1's database holds, Magento's own among them. */
public final class ClassUses {

    /** PHP's serialize and JSON. */
    private static final Pattern RULE_TYPE = Pattern.compile("\"type\"(?:;s:\\d+:|\\s*:\\s*)\"([^\"]+)\"");
    private static final Pattern DIRECTIVE = Pattern.compile("\\{\\{(widget|block)\\s[^}]*?\\btype\\s*=\\s*[\"']?([^\"'\\s}]+)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> ATTRIBUTE_MODELS = Map.of(
            "attribute_model", "attribute model", "backend_model", "backend model", "frontend_model", "frontend model",
            "source_model", "source model");
    private static final Map<String, List<String>> RULES = Map.of(
            "catalogrule", List.of("conditions_serialized", "actions_serialized"),
            "salesrule", List.of("conditions_serialized", "actions_serialized"));
    private static final Map<String, String> CONTENT = Map.of(
            "cms_page", "content", "cms_block", "content", "core_email_template", "template_text", "newsletter_template", "template_text");

    private final JdbcTemplate m1;
    private final Schema schema;
    private final Map<Place, Long> found = new LinkedHashMap<>();

    private record Place(String alias, ClassUse.Kind kind, String what) {}

    private ClassUses(PlanInput input) {
        this.m1 = new JdbcTemplate(input.m1());
        this.schema = input.m1Schema();
    }

    /** All of them, each with its rows counted; reads attributes, rules, widgets and content. */
    public static List<ClassUse> read(PlanInput input) {
        ClassUses uses = new ClassUses(input);
        uses.attributes();
        uses.entityTypes();
        uses.rules();
        uses.widgets();
        uses.content();
        MagentoNames magento = new MagentoNames(false);
        List<ClassUse> all = new ArrayList<>();
        uses.found.forEach((use, rows) -> all.add(new ClassUse(
                use.alias(), use.kind(), use.what(), rows, magento.isGroup(ClassUse.group(use.alias())) || magento.isModule(use.alias()))));
        return all;
    }

    private void add(String alias, ClassUse.Kind kind, String what) {
        if (alias != null && !alias.isBlank()) {
            found.merge(new Place(alias.strip(), kind, what), 1L, Long::sum);
        }
    }

    private boolean has(String table, String... columns) {
        return schema.table(table).filter(t -> t.columns().keySet().containsAll(List.of(columns))).isPresent();
    }

    private void attributes() {
        if (!has("eav_attribute", "attribute_code", "backend_model") || !has("eav_entity_type", "entity_type_code")) {
            return;
        }
        Map<String, String> models = new TreeMap<>(ATTRIBUTE_MODELS);
        models.keySet().removeIf(column -> !has("eav_attribute", column));
        models.forEach((column, model) -> attributes(
                schema.table("eav_attribute").orElseThrow(), "a", column, model, ""));
        Map.of("customer_eav_attribute", "data_model", "catalog_eav_attribute", "frontend_input_renderer").forEach((table, column) -> {
            if (has(table, column, "attribute_id")) {
                attributes(schema.table(table).orElseThrow(), "x", column, column.replace('_', ' '),
                        "JOIN {" + table + "} x ON x.attribute_id = a.attribute_id ");
            }
        });
    }

    private void attributes(Table table, String alias, String column, String model, String join) {
        String value = alias + "." + Identifier.quoted(table.column(column).orElseThrow().name());
        m1.query(
                schema.named("SELECT e.entity_type_code, a.attribute_code, " + value + " FROM {eav_attribute} a "
                        + "JOIN {eav_entity_type} e ON e.entity_type_id = a.entity_type_id " + join
                        + "WHERE " + value + " <> '' ORDER BY 1, 2"),
                row -> {
                    add(row.getString(3), ClassUse.Kind.ATTRIBUTE, model + " of " + row.getString(1) + "/" + row.getString(2));
                });
    }

    private void entityTypes() {
        if (has("eav_entity_type", "entity_type_code", "entity_model")) {
            m1.query(schema.named("SELECT entity_type_code, entity_model FROM {eav_entity_type} ORDER BY 1"), row -> {
                add(row.getString(2), ClassUse.Kind.ENTITY_TYPE, "entity type " + row.getString(1));
            });
        }
    }

    private void rules() {
        new TreeMap<>(RULES).forEach((table, columns) -> columns.forEach(column -> each(table, column, "", text ->
                RULE_TYPE.matcher(text).results().map(type -> type.group(1)).distinct()
                        .forEach(alias -> add(alias, ClassUse.Kind.RULE, table.equals("salesrule") ? "cart price rule" : "catalog price rule")))));
    }

    private void widgets() {
        for (String column : List.of("instance_type", "type")) {
            if (has("widget_instance", column)) {
                each("widget_instance", column, "", alias -> add(alias, ClassUse.Kind.WIDGET, "widget"));
                return;
            }
        }
    }

    private void content() {
        new TreeMap<>(CONTENT).forEach((table, column) -> each(table, column, "LIKE '%{{%type%=%'", text ->
                DIRECTIVE.matcher(text).results().map(type -> type.group(2)).distinct()
                        .forEach(alias -> add(alias, ClassUse.Kind.CONTENT, table))));
    }

    private void each(String table, String column, String condition, java.util.function.Consumer<String> reader) {
        if (has(table, column)) {
            String name = Identifier.quoted(column);
            m1.query("SELECT " + name + " FROM " + schema.table(table).orElseThrow().sql()
                    + " WHERE " + name + (condition.isEmpty() ? " <> ''" : " " + condition), row -> {
                reader.accept(row.getString(1));
            });
        }
    }
}
