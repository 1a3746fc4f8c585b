package io.caravan.check.readiness;

import io.caravan.check.Finding;
import io.caravan.check.Kind;
import io.caravan.check.Severity;
import io.caravan.config.EnabledModules;
import io.caravan.mapping.ModuleTables;
import io.caravan.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether Magento 2 was installed with the modules of its release, and its database brought up to date. Modules are known by their
 * tables: since 2.3 {@code setup_module} lists only the few that still have an install script.
 */
final class InstalledModules {

    private static final int NAMED = 3;

    private final JdbcTemplate m2;
    private final Schema schema;
    private final Optional<Path> root;

    /** @param root M2's folder, if it is on this machine: then its list of enabled modules is read too */
    InstalledModules(JdbcTemplate m2, Schema schema, Optional<Path> root) {
        this.m2 = m2;
        this.schema = schema;
        this.root = root;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Map<String, Boolean> enabled = root.map(EnabledModules::read).orElse(Map.of());
        new TreeMap<>(ModuleTables.read().modules()).forEach((module, tables) -> {
            List<String> missing = tables.stream().filter(table -> schema.table(table).isEmpty()).toList();
            if (!missing.isEmpty()) {
                findings.add(lacking(module, tables, missing));
            } else if (Boolean.FALSE.equals(enabled.get(module))) {
                findings.add(finding(Kind.M2_MODULES, module, 0, "The module " + module + " is switched off in app/etc/config.php: Magento 2 will not show what"
                        + " migrates into its tables. Switch it on (bin/magento module:enable " + module + "), or leave it if the shop does not use it."));
            }
        });
        findings.addAll(unfinished());
        return findings;
    }

    private static Finding lacking(String module, List<String> tables, List<String> missing) {
        String named = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size()))) + (missing.size() > NAMED ? ", ..." : "");
        return finding(Kind.M2_MODULES, module, 0, missing.size() == tables.size()
                ? "Magento 2 lacks the module " + module + ", or it was never set up: there is no table " + named + ". If the shop uses it, install it"
                        + " (bin/magento module:enable " + module + ", then bin/magento setup:upgrade) before the migration."
                : "Magento 2 has only a part of the tables of " + module + ": " + named + " is missing. Run bin/magento setup:upgrade, or this release is another"
                        + " than 2.4.6.");
    }

    /** What {@code setup:upgrade} writes last is the version of the data. */
    private List<Finding> unfinished() {
        return schema.table("setup_module")
                .map(table -> m2.query(
                        "SELECT module, schema_version, data_version FROM " + table.sql() + " WHERE NOT (schema_version <=> data_version) ORDER BY module",
                        (row, number) -> finding(Kind.M2_UPGRADE, row.getString(1), 0, "Magento 2's database is not up to date: the tables of " + row.getString(1)
                                + " are of version " + row.getString(2) + ", its data of " + row.getString(3)
                                + ". Run bin/magento setup:upgrade, which may change tables, before the migration.")))
                .orElse(List.of());
    }

    private static Finding finding(Kind kind, String module, long rows, String message) {
        return new Finding(kind, Severity.WARNING, module, Optional.empty(), rows, Optional.empty(), message, Optional.empty());
    }
}
