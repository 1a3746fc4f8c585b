package io.caravan.plan;

import static io.caravan.plan.Amounts.bytes;
import static io.caravan.report.Text.number;

import io.caravan.plan.OldShop.StoreView;
import io.caravan.plan.TimeEstimate.AreaTime;
import io.caravan.plan.extension.Extension;
import io.caravan.plan.extension.ExtensionTable;
import io.caravan.report.Text;
import io.caravan.report.Text.Heading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as a terminal shows it. */
final class PlanText {

    private static final int NAMED = 6;

    private final Plan plan;
    private final StringBuilder text = new StringBuilder();

    PlanText(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String toString() {
        shop();
        areas();
        growth();
        extensions();
        decisions();
        leaveBehind();
        time();
        delta();
        capacity();
        if (!plan.unanswered().isEmpty()) {
            section("What could not be found out");
            plan.unanswered().forEach(this::line);
        }
        // A shop's name may hold what a terminal would obey.
        return text.toString().replaceAll("[\\p{Cc}&&[^\\n]]", "?").strip();
    }

    private void section(String title) {
        text.append('\n').append(title).append('\n');
    }

    private void line(String line) {
        text.append("  ").append(line).append('\n');
    }

    private <T> void table(Collection<T> rows, List<Heading<T>> headings) {
        text.append(Text.table(rows, headings)).append('\n');
    }

    private void shop() {
        OldShop shop = plan.shop();
        text.append(shop.name()).append(": Magento ").append(shop.edition()).append(' ').append(shop.version()).append('\n');
        line("seen by " + shop.evidence());
        line(shop.database() + ", " + plan.capacity().m1().version() + ", " + bytes(plan.sizes().allBytes()));
        shop.firstOrder().ifPresent(first -> line("orders from " + first + " to " + shop.lastOrder().orElse(first)));
        line(shop.counts().stream().filter(count -> count.rows() > 0).map(count -> (count.counted() ? "" : "about ") + number(count.rows()) + " " + count.what())
                .collect(Collectors.joining(", ")));
        section("Store views");
        table(shop.stores(), List.of(
                Heading.words("website", StoreView::website), Heading.words("store", StoreView::group), Heading.words("view", StoreView::name),
                Heading.words("code", StoreView::code), Heading.numbers("orders", view -> number(view.orders())),
                Heading.words("", view -> (view.active() ? "" : "switched off ") + view.url())));
    }

    private void areas() {
        section("What moves");
        table(plan.sizes().areas(), List.of(
                Heading.words("area", AreaSize::id), Heading.words("what", AreaSize::description),
                Heading.numbers("tables", area -> number(area.tables())), Heading.numbers("rows", area -> number(area.rows())),
                Heading.numbers("size", area -> bytes(area.bytes()))));
        section("What stays behind by itself");
        table(plan.sizes().left(), List.of(
                Heading.numbers("rows", group -> number(group.rows())), Heading.numbers("size", group -> bytes(group.bytes())),
                Heading.words("tables", group -> some(group.tables())), Heading.words("why", LeftGroup::why)));
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(2, names.size())));
        return names.size() <= 2 ? first : first + " and " + (names.size() - 2) + " more";
    }

    private void growth() {
        if (plan.growth().years().isEmpty()) {
            return;
        }
        section("Orders of each year (about " + number(plan.growth().ordersPerMonth()) + " a month in the last twelve)");
        table(plan.growth().years(), List.of(
                Heading.words("year", Growth.Year::year), Heading.numbers("orders", year -> number(year.orders())),
                Heading.numbers("revenue", Growth.Year::revenue), Heading.words("", Growth.Year::currency)));
    }

    private void extensions() {
        if (plan.extensions().isEmpty()) {
            return;
        }
        section("Extensions");
        table(plan.extensions(), List.of(
                Heading.words("extension", Extension::name), Heading.words("version", e -> e.version().orElse("")),
                Heading.numbers("tables", e -> number(e.tables().size())), Heading.numbers("columns", e -> number(e.columns().size())),
                Heading.numbers("rows", e -> number(e.rows())), Heading.words("last write", e -> e.lastWrite().map(at -> at.toLocalDate().toString()).orElse("")),
                Heading.words("what to make of it", Extension::verdict)));
        List<Part> parts = new ArrayList<>();
        plan.extensions().forEach(extension -> {
            extension.tables().forEach(table -> parts.add(new Part(extension.name(), table.name(), table.rows(), fate(table.fate()) + ": " + table.reason())));
            extension.columns().forEach(column -> parts.add(
                    new Part(extension.name(), column.table() + "." + column.name(), column.rows(), fate(column.fate()) + ": " + column.reason())));
        });
        if (!parts.isEmpty()) {
            section("Their tables and columns (plan --write-overlay writes the rules)");
            table(parts, List.of(
                    Heading.words("extension", Part::extension), Heading.words("table or column", Part::name), Heading.numbers("rows", part -> number(part.rows())),
                    Heading.words("what becomes of it", Part::fate)));
        }
    }

    private record Part(String extension, String name, long rows, String fate) {}

    /** What becomes of a table or column, in words. */
    static String fate(ExtensionTable.Fate fate) {
        return switch (fate) {
            case MOVE -> "moves";
            case RENAME -> "moves under another name";
            case LEAVE -> "stays behind";
            case DECIDED -> "decided already";
        };
    }

    private void decisions() {
        if (plan.decisions().isEmpty()) {
            return;
        }
        section("What to decide");
        Map<String, List<Decision>> topics = new LinkedHashMap<>();
        plan.decisions().forEach(decision -> topics.computeIfAbsent(decision.topic(), topic -> new ArrayList<>()).add(decision));
        List<Decision> shown = new ArrayList<>();
        topics.values().forEach(of -> {
            shown.addAll(of.subList(0, Math.min(NAMED, of.size())));
            if (of.size() > NAMED) {
                shown.add(new Decision(of.get(0).topic(), "and " + (of.size() - NAMED) + " more", of.stream().skip(NAMED).mapToLong(Decision::count).sum(),
                        "see the page, or --json", ""));
            }
        });
        table(shown, List.of(
                Heading.words("topic", Decision::topic), Heading.words("what", Decision::subject),
                Heading.numbers("count", decision -> number(decision.count())), Heading.words("what it means, and what to do",
                        decision -> (decision.meaning() + " " + decision.action()).strip())));
    }

    private void leaveBehind() {
        if (plan.leaveBehind().isEmpty()) {
            return;
        }
        section("What could stay behind as well");
        table(plan.leaveBehind(), List.of(
                Heading.words("what", LeaveBehind::what), Heading.numbers("rows", left -> number(left.rows())),
                Heading.numbers("and of theirs", left -> left.hanging() == 0 ? "" : "about " + number(left.hanging())),
                Heading.numbers("size", left -> bytes(left.bytes())), Heading.words("step in", LeaveBehind::route),
                Heading.words("where", LeaveBehind::where)));
        line("Put 'where' on the step of the table: docs/routes.md. For example, in " + plan.leaveBehind().get(0).route() + ":");
        plan.leaveBehind().get(0).step().lines().forEach(step -> line("    " + step));
    }

    private void time() {
        TimeEstimate time = plan.time();
        if (time.areas().isEmpty()) {
            section("How long it takes: not known, " + time.basis());
            return;
        }
        section("How long it takes: about " + Amounts.range(time.lowMillis(), time.highMillis()));
        table(time.areas().stream().filter(area -> area.highMillis() * 50 >= time.highMillis()).toList(), List.of(
                Heading.words("area", AreaTime::area), Heading.words("", area -> Amounts.range(area.lowMillis(), area.highMillis()))));
        line("Measured: " + time.basis() + ".");
        line("They hold " + Math.round(time.sampledShare() * 100) + " % of the rows. " + time.workers() + " workers (caravan.workers).");
    }

    private void delta() {
        DeltaLoad load = plan.delta();
        load.until().ifPresent(until -> {
            section("What changes meanwhile (the week up to " + until + " UTC)");
            table(load.activities(), List.of(
                    Heading.words("what", DeltaLoad.Activity::what), Heading.numbers("last day", a -> number(a.lastDay())),
                    Heading.numbers("last week", a -> number(a.lastWeek())), Heading.numbers("busiest hour", a -> number(a.busiestHour()))));
            line("With what hangs on them, changed rows in an hour: about " + number(load.average()) + " on average, up to " + number(load.busiest())
                    + (load.rowsPerOrder() == 0 ? "." : ". An order is about " + number(load.rowsPerOrder()) + " rows."));
        });
    }

    private void capacity() {
        Capacity capacity = plan.capacity();
        section("Is the new system large enough?");
        capacity.m2().ifPresentOrElse(
                m2 -> {
                    line("Magento 1: " + capacity.m1().version() + ", " + bytes(capacity.m1().databaseBytes()) + ". Magento 2: " + m2.version() + ", "
                            + bytes(m2.databaseBytes()) + (capacity.sameServer() ? ", on the same server." : "."));
                    line("Disk: about " + bytes(capacity.neededBytes()) + " for the migrated shop, " + bytes(capacity.peakBytes()) + " meanwhile. "
                            + capacity.freeBytes().map(free -> bytes(free) + " are free.").orElse(capacity.freeUnknown().map(why -> "Free: not known. " + why).orElse("")));
                },
                () -> line("No Magento 2 is configured yet. The shop needs about " + bytes(capacity.neededBytes()) + " of disk there."));
        capacity.advice().forEach(advice -> line((advice.good() ? "ok       " : "TO DO    ") + advice.text()));
    }
}
