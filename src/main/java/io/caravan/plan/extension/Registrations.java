package io.caravan.plan.extension;

import io.caravan.plan.PlanInput;
import io.caravan.plan.extension.Traces.Trace;
import io.caravan.schema.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What extensions leave in {@code core_resource} and {@code core_config_data}. */
final class Registrations {

    private static final String DISABLE_OUTPUT = "advanced/modules_disable_output/";

    private final JdbcTemplate m1;
    private final Schema schema;
    private final MagentoNames magento;

    Registrations(PlanInput input, MagentoNames magento) {
        this.m1 = new JdbcTemplate(input.m1());
        this.schema = input.m1Schema();
        this.magento = magento;
    }

    void into(Traces traces) {
        if (schema.table("core_config_data").isPresent()) {
            // Saved once for all modules of the shop, whenever somebody saves that page of the admin.
            m1.query(schema.named("SELECT DISTINCT path FROM {core_config_data} WHERE path LIKE '" + DISABLE_OUTPUT + "%' ORDER BY path"), row -> {
                String module = row.getString(1).substring(DISABLE_OUTPUT.length());
                if (module.matches("[A-Za-z0-9]+_[A-Za-z0-9_]+") && !magento.isModule(module)) {
                    traces.of(module).evidence.add("core_config_data: " + row.getString(1));
                }
            });
        }
        if (schema.table("core_resource").isPresent()) {
            // Magento 1.4 and later; a module may have data scripts only.
            String version = schema.table("core_resource").orElseThrow().columns().containsKey("data_version")
                    ? "COALESCE(version, data_version)" : "version";
            m1.query(schema.named("SELECT code, " + version + " FROM {core_resource} ORDER BY code"), row -> {
                resource(traces, row.getString(1), row.getString(2));
            });
        }
        if (schema.table("core_config_data").isPresent()) {
            settings(traces);
        }
    }

    private void resource(Traces traces, String code, String version) {
        if (!magento.isSetup(code)) {
            String key = code.replaceFirst("_(setup|install)$", "");
            Trace trace = traces.owning(key).orElseGet(() -> traces.of(key));
            trace.aliases.add(key.toLowerCase(java.util.Locale.ROOT));
            trace.evidence.add("core_resource: " + code);
            trace.version = trace.version.or(() -> Optional.ofNullable(version).filter(text -> !text.isBlank()));
        }
    }

    /** Settings by section; payment and shipping methods by their own group. */
    private void settings(Traces traces) {
        Map<String, Integer> sections = new TreeMap<>();
        m1.query(schema.named("SELECT path FROM {core_config_data}"), row -> {
            String[] parts = row.getString(1).split("/");
            if (parts.length > 1 && !magento.isSetting(row.getString(1))) {
                boolean method = parts[0].equals("payment") || parts[0].equals("carriers");
                sections.merge(method ? parts[0] + "/" + parts[1] : parts[0], 1, Integer::sum);
            }
        });
        sections.forEach((section, count) -> {
            String name = section.substring(section.indexOf('/') + 1);
            Trace trace = traces.owning(name).orElseGet(() -> traces.of(name));
            trace.evidence.add("core_config_data: " + section + "/* (" + count + (count == 1 ? " setting)" : " settings)"));
        });
    }
}
