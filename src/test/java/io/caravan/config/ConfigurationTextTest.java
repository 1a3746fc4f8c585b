package io.caravan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationTextTest {

    private static final Path EXAMPLE = Path.of("config", "caravan.properties.example");

    /** Run with -Dcaravan.write-example=true to write the file after the keys have changed. */
    @Test
    void theExampleListsTheKeys() throws IOException {
        String example = new ConfigurationText().example();
        if (Boolean.getBoolean("caravan.write-example")) {
            Files.createDirectories(EXAMPLE.getParent());
            Files.writeString(EXAMPLE, example);
        }
        assertThat(EXAMPLE).content().isEqualTo(example);
    }

    @Test
    void everyKeyIsThereOnceAndCommentedOut() {
        String example = new ConfigurationText().example();

        assertThat(new PropertiesText(example).entries()).isEmpty();
        for (Key<?> key : new Keys().all()) {
            assertThat(example).containsOnlyOnce("\n#" + key.name() + "=");
        }
        assertThat(example.lines()).allMatch(line -> line.length() <= 110);
    }

    @Test
    void theDefaultsAreValues() {
        for (Key<?> key : new Keys().all()) {
            key.fallback().ifPresent(text -> assertThat(key.value().read(text, Path.of("."))).isNotNull());
        }
    }

    @Test
    void table() {
        assertThat(new ConfigurationText().markdownTable())
                .startsWith("| Key | Meaning | Value | Default |\n|---|---|---|---|\n| `caravan.m1.url`, and `m2` | ")
                .contains("| `caravan.chunk-rows` | The most rows of one chunk")
                .contains("| `caravan.m2.php` | ")
                .doesNotContain("`caravan.m2.url");
    }
}
