package io.caravan.plan;

import static io.caravan.plan.Amounts.bytes;
import static io.caravan.report.Text.number;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.caravan.plan.Growth.Month;
import io.caravan.plan.TimeEstimate.AreaTime;
import io.caravan.plan.extension.Extension;
import io.caravan.plan.extension.ExtensionColumn;
import io.caravan.plan.extension.ExtensionTable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A plan as a page for the shop's owner: one file without anything from elsewhere and without script. The template,
 * {@code plan.mustache}, escapes every text: names of shops and extensions are other people's.
 */
final class PlanPage {

    private static final int AREAS = 12;

    private final Plan plan;

    PlanPage(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String toString() {
        try (Reader file = new InputStreamReader(PlanPage.class.getResourceAsStream("plan.mustache"), StandardCharsets.UTF_8)) {
            Template template = Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).compile(file);
            return template.execute(model());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> model() {
        Map<String, Object> page = new HashMap<>();
        shop(page);
        growth(page);
        sizes(page);
        extensions(page);
        decisions(page);
        time(page);
        delta(page);
        capacity(page);
        page.put("unanswered", plan.unanswered());
        page.put("anyUnanswered", !plan.unanswered().isEmpty());
        page.put("withM2", plan.withM2());
        return page;
    }

    private void shop(Map<String, Object> page) {
        OldShop shop = plan.shop();
        page.put("name", shop.name());
        page.put("made", DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH).format(plan.made().atOffset(ZoneOffset.UTC)));
        page.put("version", "Magento " + shop.edition() + " " + shop.version());
        page.put("evidence", shop.evidence());
        page.put("database", shop.database());
        page.put("server", plan.capacity().m1().version());
        page.put("size", bytes(plan.sizes().allBytes()));
        page.put("span", shop.firstOrder().map(first -> Map.of("first", first, "last", shop.lastOrder().orElse(first))).stream().toList());
        page.put("counts", shop.counts().stream()
                .filter(count -> count.rows() > 0)
                .map(count -> Map.of("what", count.what(), "rows", (count.counted() ? "" : "≈ ") + number(count.rows())))
                .toList());
        page.put("stores", shop.stores().stream()
                .map(view -> Map.of(
                        "website", view.website(), "store", view.group(), "view", view.name(), "code", view.code(), "url", view.url(),
                        "off", !view.active(), "orders", number(view.orders())))
                .toList());
    }

    private void growth(Map<String, Object> page) {
        List<Month> months = plan.growth().months();
        page.put("charts", List.of(
                        chart("Orders", months, Month::orders), chart("New customers", months, Month::customers),
                        chart("New products", months, Month::products))
                .stream().filter(chart -> !chart.isEmpty()).toList());
        page.put("years", plan.growth().years().stream()
                .map(year -> Map.of("year", year.year(), "orders", number(year.orders()), "revenue", year.revenue(), "currency", year.currency()))
                .toList());
        page.put("anyYears", !plan.growth().years().isEmpty());
        page.put("monthly", number(plan.growth().ordersPerMonth()));
    }

    /** Bars of months, each 0 to 100 high; empty where nothing happened. */
    private static Map<String, Object> chart(String title, List<Month> months, ToLongFunction<Month> value) {
        long most = months.stream().mapToLong(value).max().orElse(0);
        if (most == 0) {
            return Map.of();
        }
        List<Map<String, Object>> bars = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            long n = value.applyAsLong(months.get(i));
            double height = 100.0 * n / most;
            bars.add(Map.of(
                    "x", i * 10 + 1, "y", decimal(100 - height), "height", decimal(height), "title", months.get(i).month() + ": " + number(n)));
        }
        return Map.of(
                "title", title, "bars", bars, "width", months.size() * 10, "most", number(most), "first", months.get(0).month(),
                "middle", months.get(months.size() / 2).month(), "last", months.get(months.size() - 1).month());
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private void sizes(Map<String, Object> page) {
        long most = plan.sizes().areas().stream().mapToLong(AreaSize::bytes).max().orElse(1);
        page.put("moved", bytes(plan.sizes().movedBytes()));
        List<Map<String, String>> areas = plan.sizes().areas().stream()
                .sorted(Comparator.comparingLong(AreaSize::bytes).reversed())
                .map(area -> Map.of(
                        "id", area.id(), "what", area.description(), "rows", number(area.rows()), "size", bytes(area.bytes()),
                        "share", decimal(100.0 * area.bytes() / Math.max(1, most))))
                .toList();
        int shown = Math.min(AREAS, areas.size());
        page.put("areas", areas.subList(0, shown));
        page.put("moreAreas", areas.subList(shown, areas.size()));
        page.put("anyMoreAreas", areas.size() > shown);
        page.put("moreCount", number(areas.size() - shown));
        page.put("left", plan.sizes().left().stream()
                .map(group -> Map.of(
                        "why", group.why(), "tables", String.join(", ", group.tables()), "rows", number(group.rows()), "size", bytes(group.bytes())))
                .toList());
        page.put("leftSize", bytes(plan.sizes().left().stream().mapToLong(LeftGroup::bytes).sum()));
        page.put("could", plan.leaveBehind().stream()
                .map(left -> Map.of(
                        "what", left.what(), "rows", number(left.rows()), "hanging", left.hanging() == 0 ? "" : number(left.hanging()),
                        "size", bytes(left.bytes()), "loses", left.loses(), "route", left.route(), "step", left.step()))
                .toList());
        page.put("anyCould", !plan.leaveBehind().isEmpty());
        page.put("couldSize", bytes(plan.leaveBehind().stream().mapToLong(LeaveBehind::bytes).sum()));
    }

    private void extensions(Map<String, Object> page) {
        page.put("anyExtensions", !plan.extensions().isEmpty());
        page.put("extensions", plan.extensions().stream().map(PlanPage::extension).toList());
        page.put("extensionCount", number(plan.extensions().size()));
        page.put("unusedCount", number(plan.extensions().stream().filter(Extension::unused).count()));
    }

    private static Map<String, Object> extension(Extension extension) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("name", extension.name());
        shown.put("version", extension.version().orElse(""));
        shown.put("verdict", extension.verdict());
        shown.put("unused", extension.unused());
        shown.put("rows", extension.tables().isEmpty() ? "" : number(extension.rows()));
        shown.put("last", extension.lastWrite().map(at -> at.toLocalDate().toString()).orElse(""));
        shown.put("evidence", extension.evidence());
        shown.put("details", extension.details());
        shown.put("anyDetails", !extension.details().isEmpty());
        shown.put("detailCount", number(extension.details().size()));
        shown.put("yaml", extension.yaml());
        shown.put("anyYaml", !extension.yaml().isBlank());
        List<Map<String, Object>> parts = new ArrayList<>();
        for (ExtensionTable table : extension.tables()) {
            parts.add(Map.of("name", table.name(), "rows", (table.counted() ? "" : "≈ ") + number(table.rows()), "fate", PlanText.fate(table.fate()), "reason", table.reason()));
        }
        for (ExtensionColumn column : extension.columns()) {
            parts.add(Map.of(
                    "name", column.table() + "." + column.name(), "rows", number(column.rows()), "fate", PlanText.fate(column.fate()), "reason", column.reason()));
        }
        shown.put("parts", parts);
        shown.put("anyParts", !parts.isEmpty());
        return shown;
    }

    private void decisions(Map<String, Object> page) {
        Map<String, List<Map<String, Object>>> topics = new LinkedHashMap<>();
        plan.decisions().forEach(decision -> topics.computeIfAbsent(decision.topic(), topic -> new ArrayList<>()).add(Map.of(
                "subject", decision.subject(), "count", decision.count() > 0 ? number(decision.count()) : "", "meaning", decision.meaning(),
                "action", decision.action())));
        page.put("topics", topics.entrySet().stream()
                .map(topic -> Map.of("topic", sentence(topic.getKey()), "decisions", topic.getValue(), "number", number(topic.getValue().size())))
                .toList());
        page.put("anyDecisions", !topics.isEmpty());
        page.put("decisionCount", number(plan.decisions().size()));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void time(Map<String, Object> page) {
        TimeEstimate time = plan.time();
        boolean known = !time.areas().isEmpty();
        page.put("timeKnown", known);
        page.put("time", Amounts.range(time.lowMillis(), time.highMillis()));
        page.put("timeBasis", time.basis());
        page.put("workers", number(time.workers()));
        page.put("sampled", Math.round(time.sampledShare() * 100));
        Map<String, String> described = new HashMap<>();
        plan.sizes().areas().forEach(area -> described.put(area.id(), area.description()));
        List<AreaTime> longest = time.areas().stream().sorted(Comparator.comparingLong(AreaTime::highMillis).reversed()).toList();
        List<AreaTime> shown = longest.subList(0, Math.min(AREAS, longest.size()));
        List<AreaTime> rest = longest.subList(shown.size(), longest.size());
        long most = shown.isEmpty() ? 1 : shown.get(0).highMillis();
        page.put("times", shown.stream()
                .map(area -> Map.of(
                        "what", described.getOrDefault(area.area(), ""), "area", area.area(), "time", Amounts.range(area.lowMillis(), area.highMillis()),
                        "low", decimal(100.0 * area.lowMillis() / Math.max(1, most)), "high", decimal(100.0 * area.highMillis() / Math.max(1, most))))
                .toList());
        page.put("restTime", rest.isEmpty() ? "" : Amounts.range(
                rest.stream().mapToLong(AreaTime::lowMillis).sum(), rest.stream().mapToLong(AreaTime::highMillis).sum()));
        page.put("samples", time.samples().stream()
                .map(sample -> Map.of("table", sample.table(), "rows", number(sample.rows()), "speed", number(sample.rowsPerSecond())))
                .toList());
    }

    private void delta(Map<String, Object> page) {
        DeltaLoad load = plan.delta();
        page.put("deltaKnown", load.until().isPresent());
        page.put("until", load.until().orElse(""));
        page.put("average", number(load.average()));
        page.put("busiest", number(load.busiest()));
        page.put("perOrder", load.rowsPerOrder() == 0 ? "" : number(load.rowsPerOrder()));
        page.put("compare", plan.time().compareMillis() > 0 ? Amounts.about(plan.time().compareMillis()) : "");
        page.put("activities", load.activities().stream()
                .map(activity -> Map.of(
                        "what", activity.what(), "day", number(activity.lastDay()), "week", number(activity.lastWeek()),
                        "hour", number(activity.busiestHour())))
                .toList());
    }

    private void capacity(Map<String, Object> page) {
        Capacity capacity = plan.capacity();
        page.put("m2Server", capacity.m2().map(m2 -> m2.version() + ", " + bytes(m2.databaseBytes())).orElse(""));
        page.put("sameServer", capacity.sameServer());
        page.put("needed", bytes(capacity.neededBytes()));
        page.put("peak", bytes(capacity.peakBytes()));
        page.put("free", capacity.freeBytes().map(Amounts::bytes).orElse(""));
        page.put("freeUnknown", capacity.freeUnknown().orElse(""));
        page.put("advice", capacity.advice().stream().map(advice -> Map.of("good", advice.good(), "text", advice.text())).toList());
        page.put("todo", number(capacity.advice().stream().filter(advice -> !advice.good()).count()));
        page.put("settings", capacity.settings());
    }
}
