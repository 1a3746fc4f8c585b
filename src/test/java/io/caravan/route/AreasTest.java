package io.caravan.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.mapping.CopyStep;
import io.caravan.mapping.MappingFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreasTest {

    @TempDir
    private Path folder;

    private List<Area> areas(String steps) throws IOException {
        Files.writeString(folder.resolve("x.camel.yaml"), "- route:\n    id: x\n    group: data\n    from:\n      uri: direct:x\n      steps:\n" + steps.indent(8));
        return Areas.read(folder);
    }

    @Test
    void bothSpellingsSayTheSame() throws IOException {
        CopyStep expected = new CopyStep("x", "a", Optional.of("t.id > 5"), Optional.of(50), List.of("k", "l"), Optional.of("direct:mine"));
        assertThat(areas("- to: \"kamelet:copy-table?table=a&where=t.id > 5&chunkSize=50&keys=k, l&process=direct:mine\"").get(0).steps()).containsExactly(expected);
        assertThat(areas("""
                - to:
                    uri: kamelet:copy-table
                    parameters: { table: a, where: "t.id > 5", chunkSize: 50, keys: "k, l", process: "direct:mine" }
                """).get(0).steps()).containsExactly(expected);
    }

    @Test
    void aConditionArrivesAsItIsWritten() throws IOException {
        for (String where : List.of("t.name = 'O''Brien & Sons'", "t.a LIKE '100%' AND (t.b = 1+1)", "t.x = '%41+b c=d?e#f'", "t.s = \"q\" OR t.u <> 'ü/é'",
                "t.d >= '2024-01-01 00:00:00'", "t.a = ')' AND t.b IN (1,2)", "(t.a = 1)")) {
            assertThat(areas("- to:\n    uri: kamelet:copy-table\n    parameters:\n      table: a\n      where: >-\n        " + where).get(0).steps().get(0).where())
                    .as(where).contains(where);
        }
    }

    @Test
    void faultsNameTheStepAndWhatWasMeant() throws IOException {
        assertThatThrownBy(() -> areas("- to: kamelet:copy-table?table=a&wher=1")).isInstanceOf(MappingFault.class)
                .hasMessageContaining("table=a").hasMessageContaining("'wher'").hasMessageContaining("did you mean 'where'?");
        assertThatThrownBy(() -> areas("- to: kamelet:copy-table?where=1")).hasMessageContaining("without 'table'");
        assertThatThrownBy(() -> areas("- to: kamelet:copy-table?table=a&chunkSize=many")).hasMessageContaining("'many'");
        assertThatThrownBy(() -> Areas.choose(areas("- to: kamelet:copy-table?table=a"), List.of("y"), List.of())).hasMessageContaining("no area 'y'");
        assertThatThrownBy(() -> areas("- tu: kamelet:copy-table")).hasMessageContaining("x.camel.yaml");
    }
}
