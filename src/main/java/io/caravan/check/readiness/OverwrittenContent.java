package io.caravan.check.readiness;

import io.caravan.check.Finding;
import io.caravan.check.InstalledRows;
import io.caravan.check.Kind;
import io.caravan.check.Severity;
import io.caravan.copy.Checkpoint;
import io.caravan.copy.KeptRows;
import io.caravan.copy.Plans;
import io.caravan.process.Keeping;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody made in Magento 2 and the copy would empty: more rows than a new shop has. Rows that are kept are not among them. */
final class OverwrittenContent {

    private static final Set<String> INSTALLED_PAGES = Set.of("no-route", "home", "enable-cookies", "privacy-policy-cookie-restriction-mode");
    private static final int NAMED = 5;

    private final Shops shops;
    private final JdbcTemplate m2;
    private final InstalledRows installed = InstalledRows.read();

    OverwrittenContent(Shops shops) {
        this.shops = shops;
        this.m2 = new JdbcTemplate(shops.m2());
    }

    List<Finding> findings() {
        Plans plans = shops.firstPlans();
        Set<String> safe = safe();
        Keeping keeping = new Keeping(shops, plans);
        List<Finding> findings = new ArrayList<>();
        for (Area area : plans.areas()) {
            List<Table> tables = plans.all().stream()
                    .filter(plan -> plan.step().area().equals(area.id()) && !plan.mapping().stage() && !safe.contains(plan.target().name()))
                    .map(plan -> plan.target())
                    .distinct()
                    .toList();
            finding(area, tables, keeping).ifPresent(findings::add);
        }
        return findings;
    }

    /** Tables that hold Caravan's rows by now, or rows that stay. */
    private Set<String> safe() {
        if (!shops.tables().exist()) {
            return Set.of();
        }
        Set<String> safe = new Checkpoint(shops.m2(), shops.tables()).tables().stream()
                .map(Checkpoint.TableState::m2Table)
                .collect(Collectors.toCollection(HashSet::new));
        safe.addAll(new KeptRows(shops.m2(), shops.tables()).counts().keySet());
        return safe;
    }

    private Optional<Finding> finding(Area area, List<Table> tables, Keeping keeping) {
        List<String> named = new ArrayList<>();
        long all = 0;
        for (Table table : tables) {
            long rows = m2.queryForObject("SELECT COUNT(*) FROM " + table.sql(), Long.class);
            if (installed.exceeded(table.name(), rows)) {
                all += rows;
                named.add(table.name() + String.format(Locale.ROOT, " %,d", rows) + more(table));
            }
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String keep = keeping.together(area)
                .map(names -> "To keep it: caravan migrate --keep " + String.join(",", names) + " (where both shops have a row of one key, Magento 2's stays).")
                .orElse("Caravan cannot keep it: save it first, or empty this Magento 2.");
        return Optional.of(new Finding(
                Kind.OVERWRITTEN, Severity.WARNING, "area " + area.id(), Optional.empty(), all, Optional.empty(),
                "Somebody has worked in this Magento 2: the area '" + area.id() + "' would replace " + String.join(", ", named) + ". " + keep, Optional.empty()));
    }

    /** Who made it, as far as the rows say so without naming a person. */
    private String more(Table table) {
        List<String> more = new ArrayList<>();
        if (table.name().equals("cms_page")) {
            List<String> own = m2.queryForList("SELECT identifier FROM " + table.sql() + " WHERE identifier IS NOT NULL ORDER BY page_id", String.class).stream()
                    .filter(page -> !INSTALLED_PAGES.contains(page))
                    .toList();
            more.add("besides the installer's: " + String.join(", ", own.subList(0, Math.min(NAMED, own.size()))) + (own.size() > NAMED ? ", ..." : ""));
        }
        if (table.column("increment_id").isPresent()) {
            latest(table, "increment_id").ifPresent(number -> more.add("up to number " + number));
        }
        Stream.of("created_at", "creation_time", "updated_at").filter(column -> table.column(column).isPresent()).findFirst()
                .flatMap(column -> latest(table, column))
                .ifPresent(moment -> more.add("the last of " + moment));
        return more.isEmpty() ? "" : " (" + String.join("; ", more) + ")";
    }

    private Optional<String> latest(Table table, String column) {
        return Optional.ofNullable(m2.queryForObject("SELECT MAX(`" + column + "`) FROM " + table.sql(), String.class));
    }
}
