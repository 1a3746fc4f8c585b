package io.caravan.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingReaderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void schema() throws IOException {
        Files.createDirectories(folder.resolve("mappings/local"));
        Files.copy(Path.of("mappings/mapping.schema.json"), folder.resolve("mappings/mapping.schema.json"));
        shipped("""
                tables:
                  a:
                    to: b
                    where: "t.x = 1"
                    columns:
                      one: { to: uno, convert: trim }
                      two: { drop: "why" }
                    add: { extra: { value: 0 } }
                  gone: { drop: "old" }
                """);
    }

    private void shipped(String yaml) throws IOException {
        Files.writeString(folder.resolve("mappings/a.yaml"), yaml);
    }

    private Mappings with(String local) throws IOException {
        Files.writeString(folder.resolve("mappings/local/mine.yaml"), local);
        return new MappingReader(folder.resolve("mappings")).read();
    }

    @Test
    void overlayWinsKeyByKey() throws IOException {
        TableMapping a = with("tables: { a: { where: 't.x = 2', columns: { one: { convert: lowercase }, three: drop } } }").of("a");
        assertThat(a.to()).isEqualTo("b");
        assertThat(a.where()).contains("t.x = 2");
        assertThat(a.columns().get("one").to()).contains("uno");
        assertThat(a.columns().get("one").convert()).contains("lowercase");
        assertThat(a.columns().get("two").drop()).contains("why");
        assertThat(a.columns().get("three").place()).hasToString("mappings/local/mine.yaml:1");
    }

    @Test
    void nullTakesARuleBack() throws IOException {
        Mappings mappings = with("tables: { gone: null, a: { where: null, columns: { one: null, two: null }, add: { extra: null } } }");
        assertThat(mappings.of("gone").drop()).isEmpty();
        assertThat(mappings.of("a").where()).isEmpty();
        assertThat(mappings.of("a").columns()).isEmpty();
        assertThat(mappings.of("a").add()).isEmpty();
        assertThat(mappings.of("a").to()).isEqualTo("b");
    }

    @Test
    void dropAndMoveReplaceEachOther() throws IOException {
        Mappings mappings = with("tables: { gone: { to: back }, a: { columns: { one: { drop: 'no' }, two: { to: dos } } } }");
        assertThat(mappings.of("gone")).matches(m -> m.drop().isEmpty() && m.to().equals("back"));
        assertThat(mappings.of("a").columns().get("one")).matches(c -> c.drop().isPresent() && c.to().isEmpty());
        assertThat(mappings.of("a").columns().get("two")).matches(c -> c.drop().isEmpty() && c.to().isPresent());
        assertThat(with("tables: { a: { drop: 'no' } }").of("a").drop()).contains("no");
    }

    @Test
    void anAddedColumnOfAnotherKindReplacesTheShippedOne() throws IOException {
        AddedColumn extra = with("tables: { a: { add: { extra: { from: x } } } }").of("a").add().get("extra");
        assertThat(extra.constant()).isFalse();
        assertThat(extra.from()).contains("x");
    }

    @Test
    void faultsNameFileLineAndWhatWasMeant() throws IOException {
        assertThatThrownBy(() -> with("tables:\n  a:\n    colums: {}\n"))
                .hasMessageContaining("mappings/local/mine.yaml:3").hasMessageContaining("'colums'").hasMessageContaining("did you mean 'columns'?");
        assertThatThrownBy(() -> with("tables:\n  a:\n    columns:\n      one: { value: 1 }\n"))
                .hasMessageContaining("mine.yaml:4").hasMessageContaining("unknown key 'value'").hasMessageNotContaining("mean 'value'");
        assertThatThrownBy(() -> with("tables:\n  a:\n    columns:\n      one:\n        convert: lowercas\n"))
                .hasMessageContaining("mine.yaml:5").hasMessageContaining("lowercas").hasMessageContaining("did you mean 'lowercase'?");
        assertThatThrownBy(() -> with("tables:\n  a:\n    columns:\n      one:\n        convert: { serialised-to-json: {} }\n"))
                .hasMessageContaining("mine.yaml:5").hasMessageContaining("did you mean 'serialized-to-json'?");
        assertThatThrownBy(() -> with("tables:\n  a: { to: [\n")).hasMessageContaining("mine.yaml:").hasMessageContaining("not valid YAML");
        assertThatThrownBy(() -> with("tables:\n  a: { to: x }\n  a: { to: y }\n")).hasMessageContaining("mine.yaml:3").hasMessageContaining("Duplicate");
    }

    @Test
    void aRuleForASettingReplacesTheShippedOneOfItsPath() throws IOException {
        shipped("""
                settings:
                  magento: [ "web/*", "tax/*" ]
                  paths: { "web/*": { ignore: "old" }, tax/a: { to: tax/b, convert: trim }, tax/c: keep }
                """);
        var settings = with("settings: { magento: [ x ], paths: { 'web/*': { to: 'net/*' }, tax/a: { convert: lowercase }, tax/c: null } }").sections().get("settings");
        assertThat(settings.path("paths").path("web/*").toString()).isEqualTo("{\"to\":\"net/*\"}");
        assertThat(settings.path("paths").path("tax/a").toString()).isEqualTo("{\"convert\":\"lowercase\"}");
        assertThat(settings.path("paths").path("tax/c").isNull()).isTrue();
        assertThat(settings.path("magento").toString()).isEqualTo("[\"x\"]");
    }

    @Test
    void aRuleForASettingIsChecked() {
        assertThatThrownBy(() -> with("settings:\n  paths:\n    web/a: { ignored: 'x' }"))
                .isInstanceOf(MappingFault.class)
                .hasMessageContaining("mappings/local/mine.yaml:3: ").hasMessageContaining("unknown key 'ignored' (did you mean 'ignore'?)");
        assertThatThrownBy(() -> with("settings: { path: { web/a: keep } }")).hasMessageContaining("unknown key 'path' (did you mean 'paths'?)");
        assertThatThrownBy(() -> with("settings: { paths: { web/a: drop } }")).hasMessageContaining("mappings/local/mine.yaml:1: ").hasMessageContaining("keep");
        assertThatThrownBy(() -> with("settings: { paths: { web/a: { ignore: x, to: y } } }")).hasMessageContaining("mappings/local/mine.yaml:1: ");
        assertThatThrownBy(() -> with("settings: { paths: { web/a: { convert: encript } } }")).hasMessageContaining("(did you mean 'encrypt'?)");
    }
}
