package io.caravan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposalTest {

    @Test
    void quotesWhatYamlWouldMistake() {
        assertThat(Flow.of(Map.of("orphan", "null"))).isEqualTo("{ orphan: \"null\" }");
        assertThat(Flow.of(List.of("a\"b\\", 1, "keep-first"))).isEqualTo("[ \"a\\\"b\\\\\", 1, keep-first ]");
        assertThat(Flow.key("123")).isEqualTo("\"123\"");
        assertThat(Flow.key("acme_log")).isEqualTo("acme_log");
    }

    @Test
    void oneRuleForEachPlace() {
        Finding first = finding("title", "drop", "x");
        Finding second = finding("title", "convert", "trim");
        Finding other = finding("body", "drop", "z");
        assertThat(new Findings(List.of(first, second, other)).overlay().orElseThrow())
                .contains("title: { drop: x }").doesNotContain("trim").contains("body: { drop: z }")
                .containsOnlyOnce("  acme:\n");
    }

    @Test
    void droppingTheTableMakesOtherRulesNeedless() {
        Finding table = Finding.of(Kind.UNMAPPED_TABLE, Severity.BLOCKING, "acme", "m").settledBy(Proposals.dropTable("acme"));
        assertThat(new Findings(List.of(table, finding("title", "drop", "x"))).overlay().orElseThrow())
                .contains("  acme: { drop: ").doesNotContain("title");
    }

    @Test
    void nothingProposedWritesNothing() throws Exception {
        assertThat(new Findings(List.of()).overlay()).isEqualTo(Optional.empty());
        assertThat(new Findings(List.of()).writeOverlay(java.nio.file.Path.of("/nowhere"))).isEmpty();
        assertThat(new Findings(List.of()).text(80)).contains("Nothing found");
    }

    private static Finding finding(String column, String rule, String value) {
        return Finding.of(Kind.UNMAPPED_COLUMN, Severity.BLOCKING, "acme", "m").in(column)
                .settledBy(new Proposal("acme", List.of("columns", column, rule), value, List.of()));
    }
}
