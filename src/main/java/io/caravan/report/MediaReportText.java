package io.caravan.report;

import static io.caravan.report.Text.number;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.media.MediaOutcome;
import java.util.ArrayList;
import java.util.List;

/** What an operator reads of a pass over the media files. */
public final class MediaReportText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MediaOutcome outcome;

    /** @param outcome what the pass did */
    public MediaReportText(MediaOutcome outcome) {
        this.outcome = outcome;
    }

    private record Line(String what, long count, String remark) {}

    /** The report for a terminal. */
    public String text() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("copied", outcome.copied(), Text.bytes(outcome.bytes())));
        lines.add(new Line("unchanged", outcome.unchanged(), "in Magento 2 already"));
        add(lines, "not copied", outcome.onlyNamed() ? outcome.unused() : 0, "nothing names them (--referenced-only)");
        add(lines, "kept", outcome.kept(), "changed in Magento 2, and left as they are there");
        add(lines, "failed", outcome.failed(), "could not be copied");
        add(lines, "refused", outcome.refused(), "links out of the folder, and what is no file");
        List<Line> named = new ArrayList<>();
        named.add(new Line("named", outcome.named(), "files that the database names"));
        named.add(new Line("missing", outcome.missing(), "named, but not there"));
        add(named, "other case", outcome.otherCase(), "found under a name in other letters, and copied under the name that the database has");
        named.add(new Line("unused", outcome.unused(), "nothing names them" + (outcome.onlyNamed() ? "" : "; copied all the same")));
        return outcome.from() + " -> " + outcome.to() + "\n" + number(outcome.files()) + " files, and " + number(outcome.leftOut())
                + " files and folders left out by routes/media.camel.yaml\n\n" + table(lines) + "\n\n" + table(named);
    }

    private static void add(List<Line> lines, String what, long count, String remark) {
        if (count > 0) {
            lines.add(new Line(what, count, remark));
        }
    }

    private static String table(List<Line> lines) {
        return Text.table(lines, List.of(
                Text.Heading.words("Files", Line::what), Text.Heading.numbers("", line -> number(line.count())), Text.Heading.words("", Line::remark)));
    }

    /** The report for programs. */
    public ObjectNode json() {
        return JSON.valueToTree(outcome);
    }
}
