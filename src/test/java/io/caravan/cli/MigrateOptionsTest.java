package io.caravan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Options of {@code migrate} that do not go together are refused before a database is opened. */
class MigrateOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "--sample 5, --sample needs --dry-run",
        "--keep-scratch, --keep-scratch needs --dry-run",
        "--dry-run --sample 0, a number of orders above 0",
        "--dry-run --snapshot, --dry-run does not go with --snapshot",
        "--dry-run --reset cms, --dry-run does not go with --reset"
    })
    void refused(String options, String said) {
        StringWriter err = new StringWriter();
        CommandLine line = Caravan.commandLine().setErr(new PrintWriter(err, true));
        assertThat(line.execute(("migrate " + options).split(" "))).isEqualTo(Caravan.USAGE);
        assertThat(err.toString()).contains(said);
    }
}
