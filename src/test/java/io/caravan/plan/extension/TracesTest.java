package io.caravan.plan.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TracesTest {

    @Test
    void theLongestNameThatFitsOwns() {
        Traces traces = new Traces();
        traces.of("Acme_Blog").aliases.add("weblog");
        traces.of("acme");
        assertThat(traces.owning("acme_blog_post").orElseThrow().name).isEqualTo("Acme_Blog");
        assertThat(traces.owning("acmeblog_post").orElseThrow().name).isEqualTo("Acme_Blog");
        assertThat(traces.owning("weblog_post").orElseThrow().name).isEqualTo("Acme_Blog");
        assertThat(traces.owning("acme_blogger").orElseThrow().name).isEqualTo("acme");
        assertThat(traces.owning("acmexyz")).isEmpty();
        assertThat(traces.owning("blog_post")).isEmpty();
    }

    @Test
    void aVendorWithOneExtensionOwnsWhatBeginsWithItsName() {
        Traces traces = new Traces();
        traces.of("Zed_Loyalty");
        assertThat(traces.owningOrVendor("zed_points").orElseThrow().name).isEqualTo("Zed_Loyalty");
        traces.of("Zed_Other");
        assertThat(traces.owningOrVendor("zed_points")).isEmpty();
        assertThat(traces.knowsVendor("zed_points")).isTrue();
    }

    @Test
    void tablesOfNobodyGoTogetherByTheirFirstWords() {
        Set<String> strays = Set.of("blog_post", "blog_category", "aw_blog_post", "aw_blog_tag", "aw_points", "solo");
        assertThat(Traces.keyOf("blog_post", strays)).isEqualTo("blog");
        assertThat(Traces.keyOf("aw_blog_tag", strays)).isEqualTo("aw_blog");
        assertThat(Traces.keyOf("aw_points", strays)).isEqualTo("aw_points");
        assertThat(Traces.keyOf("solo", strays)).isEqualTo("solo");
    }
}
