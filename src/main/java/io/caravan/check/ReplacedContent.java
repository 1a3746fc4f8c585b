package io.caravan.check;

import io.caravan.mapping.TablePlan;
import io.caravan.route.Area;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the rows of M2 that give way to those of M1, area by area. */
final class ReplacedContent {

    private final JdbcTemplate m2;

    ReplacedContent(DataSource m2) {
        this.m2 = new JdbcTemplate(m2);
    }

    List<Finding> of(Map<TablePlan, Area> plans) {
        Map<Area, Set<Table>> targets = new LinkedHashMap<>();
        plans.forEach((plan, area) -> {
            // A working table replaces nothing of M2's own.
            if (!plan.mapping().stage()) {
                targets.computeIfAbsent(area, a -> new LinkedHashSet<>()).add(plan.target());
            }
        });
        List<Finding> findings = new ArrayList<>();
        targets.forEach((area, tables) -> {
            List<String> filled = new ArrayList<>();
            long all = 0;
            for (Table table : tables) {
                Long rows = m2.queryForObject("SELECT COUNT(*) FROM " + table.sql(), Long.class);
                if (rows != null && rows > 0) {
                    all += rows;
                    filled.add(table.name() + " " + String.format(java.util.Locale.ROOT, "%,d", rows));
                }
            }
            if (all > 0) {
                findings.add(Finding.of(
                                Kind.REPLACED,
                                Severity.NOTE,
                                "area " + area.id(),
                                "The area '" + area.id() + "' replaces what M2 holds: " + String.join(", ", filled) + ".")
                        .rows(all));
            }
        });
        return findings;
    }
}
