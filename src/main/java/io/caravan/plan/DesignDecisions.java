package io.caravan.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Themes and layout updates: nothing of them works in Magento 2. */
final class DesignDecisions {

    private static final String THEME = "Theme";
    private static final String LAYOUT = "Layout update";
    /** What comes with Magento 1, in {@code app/design/frontend}. */
    /** What tables of attribute values end in. */
    private static final List<String> VALUE_TYPES = List.of("datetime", "decimal", "int", "text", "varchar");
    private static final Set<String> OWN_THEMES = Set.of(
            "base/default", "default/default", "default/blank", "default/blue", "default/french", "default/german", "default/iphone", "default/modern",
            "rwd/default", "rwd/enterprise", "enterprise/default", "enterprise/iphone", "pro/default");

    private final OldRows m1;
    private final Optional<Path> root;

    DesignDecisions(OldRows m1, Optional<Path> root) {
        this.m1 = m1;
        this.root = root;
    }

    List<Decision> all() {
        List<Decision> decisions = new ArrayList<>();
        settings(decisions);
        themeFiles(decisions);
        if (m1.has("design_change", "design")) {
            add(decisions, THEME, "design changes by date", m1.count("SELECT COUNT(*) FROM {design_change}"),
                    "theme changes are scheduled for dates, of themes that Magento 2 does not have.",
                    "Schedule those that are still to come anew in Magento 2 (Content > Design > Schedule).");
        }
        for (String entity : List.of("category", "product")) {
            add(decisions, THEME, "custom design of " + plural(entity), values(entity, "custom_design"),
                    plural(entity) + " have a theme of their own, which is left out.", "Choose a theme of Magento 2 for those that need one.");
            add(decisions, LAYOUT, "layout updates of " + plural(entity), values(entity, "custom_layout_update"),
                    plural(entity) + " have layout XML of their own, which would break their pages and is left out.",
                    "Build what is needed as a layout file of the new theme (catalog_" + entity + "_view_selectable_...).");
        }
        String pages = Stream.of("layout_update_xml", "custom_layout_update_xml").filter(column -> m1.has("cms_page", column))
                .map(column -> column + " <> ''").reduce((a, b) -> a + " OR " + b).orElse("FALSE");
        if (m1.has("cms_page")) {
            add(decisions, LAYOUT, "layout updates of CMS pages", m1.count("SELECT COUNT(*) FROM {cms_page} WHERE " + pages),
                    "CMS pages have layout XML of their own, which would break them and is left out.",
                    "Build what is needed with Page Builder or as a layout file of the new theme (cms_page_view_selectable_...).");
        }
        if (m1.has("core_layout_update", "layout_update_id")) {
            String widgets = m1.has("widget_instance_page_layout", "layout_update_id")
                    ? " WHERE NOT EXISTS (SELECT 1 FROM {widget_instance_page_layout} w WHERE w.layout_update_id = u.layout_update_id)" : "";
            add(decisions, LAYOUT, "layout updates in the database", m1.count("SELECT COUNT(*) FROM {core_layout_update} u" + widgets),
                    "layout updates, not made by widgets, are left out.", "Look what they did (core_layout_update) and build it in the new theme.");
        }
        return decisions;
    }

    private static void add(List<Decision> decisions, String topic, String subject, long count, String meaning, String action) {
        if (count > 0) {
            decisions.add(new Decision(topic, subject, count, meaning, action));
        }
    }

    private static String plural(String entity) {
        return entity.equals("category") ? "categories" : entity + "s";
    }

    private void settings(List<Decision> decisions) {
        if (!m1.has("core_config_data", "path", "value", "scope", "scope_id")) {
            return;
        }
        Map<String, Map<String, String>> scopes = new LinkedHashMap<>();
        m1.each("SELECT scope, scope_id, path, value FROM {core_config_data} WHERE value <> ''"
                + " AND (path = 'design/package/name' OR path IN ('design/theme/template', 'design/theme/layout', 'design/theme/skin', 'design/theme/default'))"
                + " ORDER BY scope, scope_id, path", row -> scopes.computeIfAbsent(row.getString(1) + " " + row.getInt(2), scope -> new TreeMap<>())
                        .put(row.getString(3).replaceFirst("design/(theme/)?", ""), row.getString(4)));
        Map<String, Long> themes = new TreeMap<>();
        scopes.values().forEach(settings -> {
            String names = settings.entrySet().stream()
                    .map(setting -> (setting.getKey().equals("package/name") ? "package" : setting.getKey()) + " " + setting.getValue())
                    .reduce((a, b) -> a + ", " + b).orElse("");
            themes.merge(names, 1L, Long::sum);
        });
        themes.forEach((names, count) -> add(decisions, THEME, names, count,
                "settings (default, website or store view) choose this theme. Themes of Magento 1 do not work in Magento 2.",
                "Choose or build a theme for Magento 2 (Content > Design > Configuration)."));
    }

    private void themeFiles(List<Decision> decisions) {
        root.map(folder -> folder.resolve("app/design/frontend")).ifPresent(frontend -> {
            for (Path pack : folders(frontend)) {
                for (Path theme : folders(pack)) {
                    String name = pack.getFileName() + "/" + theme.getFileName();
                    if (!OWN_THEMES.contains(name)) {
                        add(decisions, THEME, "app/design/frontend/" + name, files(theme), "templates and layout files are the shop's own theme.",
                                "Plan the new theme: these files are what it replaces.");
                    }
                }
            }
        });
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            // Nobody needs to decide about a folder that nobody may look into.
            return List.of();
        }
    }

    private static long files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    /** How many categories or products have a value of an attribute. */
    private long values(String entity, String attribute) {
        if (!m1.has("eav_attribute", "attribute_code", "backend_type") || !m1.has("eav_entity_type", "entity_type_code")) {
            return 0;
        }
        return m1.text("SELECT a.backend_type FROM {eav_attribute} a JOIN {eav_entity_type} e ON e.entity_type_id = a.entity_type_id"
                        + " WHERE e.entity_type_code = ? AND a.attribute_code = ?", "catalog_" + entity, attribute)
                .flatMap(type -> VALUE_TYPES.stream().filter(type::equals).findFirst())
                .map(type -> "catalog_" + entity + "_entity_" + type)
                .filter(table -> m1.has(table, "entity_id", "attribute_id", "value"))
                .map(table -> m1.count("SELECT COUNT(DISTINCT v.entity_id) FROM {" + table + "} v JOIN {eav_attribute} a ON a.attribute_id = v.attribute_id"
                        + " JOIN {eav_entity_type} e ON e.entity_type_id = a.entity_type_id"
                        + " WHERE e.entity_type_code = ? AND a.attribute_code = ? AND v.value <> ''", "catalog_" + entity, attribute))
                .orElse(0L);
    }
}
