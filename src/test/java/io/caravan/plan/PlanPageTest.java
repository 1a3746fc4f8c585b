package io.caravan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.plan.Capacity.Advice;
import io.caravan.plan.Capacity.ServerFacts;
import io.caravan.plan.Capacity.Setting;
import io.caravan.plan.OldShop.Count;
import io.caravan.plan.OldShop.StoreView;
import io.caravan.plan.extension.Extension;
import io.caravan.plan.extension.ExtensionColumn;
import io.caravan.plan.extension.ExtensionTable;
import io.caravan.plan.extension.ExtensionTable.Fate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts of a shop are other people's, and the page is handed on: it must neither run nor load anything. */
class PlanPageTest {

    private static final String EVIL = "</td><script>alert('x')</script><img src=x onerror=\"y\">&{{name}}";

    /** A plan in which every text that comes from the shop is an attack. */
    static Plan evil() {
        return new Plan(
                Instant.parse("2026-11-23T08:00:00Z"), true,
                new OldShop(EVIL, EVIL, EVIL, EVIL, EVIL, List.of(new StoreView(EVIL, EVIL, EVIL, EVIL, "javascript:" + EVIL, false, 3)),
                        List.of(new Count(EVIL, 1_234_567, false)), Optional.of(EVIL), Optional.of(EVIL)),
                new Growth(List.of(new Growth.Month("2026-10", 1, 2, 0), new Growth.Month(EVIL, 4, 2, 0)), List.of(new Growth.Year(EVIL, EVIL, 5, "1,000.50"))),
                new Sizes(List.of(new AreaSize(EVIL, EVIL, EVIL, 1, 2, 3, List.of(EVIL))), List.of(new LeftGroup(EVIL, List.of(EVIL), 1, 2, true)), 3, 2_500_000_000L),
                List.of(new LeaveBehind(EVIL, EVIL, 5, 6, 7, EVIL, EVIL, EVIL, EVIL)),
                new TimeEstimate(List.of(new TimeEstimate.AreaTime(EVIL, 60_000, 240_000)), 3_600_000, 9_000_000,
                        List.of(new TimeEstimate.Sample(EVIL, 2000, 1, 2, 3000)), 0.5, 2, 5000, EVIL),
                new DeltaLoad(Optional.of(EVIL), List.of(new DeltaLoad.Activity(EVIL, EVIL, 1, 2, 3)), 12, 34, 56),
                new Capacity(new ServerFacts(EVIL, 1), Optional.of(new ServerFacts(EVIL, 2)), true, List.of(new Setting(EVIL, EVIL, EVIL, EVIL)), 1, 2,
                        Optional.empty(), Optional.of(EVIL), List.of(new Advice(false, EVIL), new Advice(true, EVIL))),
                List.of(new Extension(
                        EVIL, List.of(EVIL, EVIL), Optional.of(EVIL), Optional.of(true),
                        List.of(new ExtensionTable(EVIL, 1, false, Optional.empty(), Optional.of(EVIL), Fate.MOVE, EVIL, EVIL)),
                        List.of(new ExtensionColumn(EVIL, EVIL, EVIL, 1, Fate.LEAVE, EVIL, EVIL)),
                        List.of(EVIL), 1, Optional.of(LocalDateTime.of(2020, 1, 2, 3, 4)), true, EVIL, EVIL)),
                List.of(new Decision(EVIL, EVIL, 3, EVIL, EVIL)), List.of(EVIL));
    }

    @Test
    void no_text_of_the_shop_becomes_markup() {
        String page = evil().page();
        assertThat(page).doesNotContainIgnoringCase("<script").doesNotContain("<img");
        // Nor is it taken for a part of the template.
        assertThat(page).contains("&amp;{{name}}");
        // It is there all the same, for people to read.
        assertThat(page).contains("<title>&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        assertThat(Pattern.compile("<[a-z]+[^>]*\\son\\w+=").matcher(page).find()).isFalse();
    }

    @Test
    void a_terminal_obeys_nothing_of_it() {
        Plan evil = evil();
        OldShop named = new OldShop("\u001b[2J\u0007Shop\u009b", "1.9.4.5", "Open Source", "x", "y", List.of(), List.of(), Optional.empty(), Optional.empty());
        String text = new Plan(evil.made(), true, named, evil.growth(), evil.sizes(), evil.leaveBehind(), evil.time(), evil.delta(), evil.capacity(),
                evil.extensions(), evil.decisions(), evil.unanswered()).text();
        assertThat(text).startsWith("?[2J?Shop?: Magento");
        assertThat(text.chars().filter(c -> Character.isISOControl(c) && c != '\n').count()).isZero();
    }

    @Test
    void nothing_is_loaded_from_elsewhere() {
        String page = evil().page();
        assertThat(page).contains("Content-Security-Policy").doesNotContain("<link").doesNotContain("@import").doesNotContain("url(").doesNotContain(" src=\"");
        assertThat(Pattern.compile("href=\"(?!#)").matcher(page).find()).isFalse();
    }

    @Test
    void what_the_owner_asks_first_stands_on_top() {
        String page = evil().page();
        assertThat(page.substring(0, page.indexOf("<main>"))).contains("60 min to 2.5 h", "2.33 GB", "≈ 1,234,567");
        assertThat(page).contains("looks unused", "2020-01-02", "</code></td><td class=\"n\">≈ 1</td><td>moves: ", "23 November 2026, 08:00 UTC");
    }

    @Test
    void a_shop_without_anything_has_a_page_too() {
        Plan evil = evil();
        String page = new Plan(
                evil.made(), false,
                new OldShop("Empty", "1.6.1.0", "Open Source", "x", "y", List.of(), List.of(), Optional.empty(), Optional.empty()),
                new Growth(List.of(), List.of()), new Sizes(List.of(), List.of(), 0, 0), List.of(),
                new TimeEstimate(List.of(), 0, 0, List.of(), 0, 2, 0, "nothing was measured"), new DeltaLoad(Optional.empty(), List.of(), 0, 0, 0),
                new Capacity(new ServerFacts("MySQL 5.6", 0), Optional.empty(), false, List.of(), 0, 0, Optional.empty(), Optional.empty(), List.of()),
                List.of(), List.of(), List.of()).page();
        assertThat(page).contains("There is no Magento 2 yet", "Not known: nothing was measured", "No change with a time was found")
                .doesNotContain("id=\"extensions\"", "id=\"decisions\"");
    }

    @Test
    void json_says_what_is_not_known_by_null_and_dates_by_iso_8601() {
        var json = evil().json();
        assertThat(json.at("/made").asText()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(json.at("/capacity/freeBytes").isNull()).isTrue();
        assertThat(json.at("/extensions/0/lastWrite").asText()).isEqualTo("2020-01-02T03:04");
        assertThat(json.at("/extensions/0/tables/0/fate").asText()).isEqualTo("MOVE");
        assertThat(json.at("/shop/name").asText()).isEqualTo(EVIL);
    }
}
