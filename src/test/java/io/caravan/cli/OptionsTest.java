package io.caravan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Options that are wrong or do not go together are refused before a database is opened. */
class OptionsTest {

    @ParameterizedTest
    @CsvSource({
        "migrate --sample 5, --sample needs --dry-run",
        "migrate --keep-scratch, --keep-scratch needs --dry-run",
        "migrate --dry-run --sample 0, a number of orders above 0",
        "migrate --dry-run --snapshot, --dry-run does not go with --snapshot",
        "migrate --dry-run --reset cms, --dry-run does not go with --reset",
        "cutover --simulate --skip indexer, there is no line 'indexer' (did you mean 'indexers'?); the lines are",
        "bench --shop --rows 5, --shop goes with none of",
        "bench --orders 500, need --shop",
        "bench --shop --orders 5, must be at least 100",
        "cutover --simulate --restart, --simulate records nothing"
    })
    void refused(String options, String said) {
        StringWriter err = new StringWriter();
        CommandLine line = Caravan.commandLine().setErr(new PrintWriter(err, true));
        assertThat(line.execute(options.split(" "))).isEqualTo(Caravan.USAGE);
        assertThat(err.toString()).contains(said);
    }
}
