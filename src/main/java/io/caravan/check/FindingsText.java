package io.caravan.check;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The findings as a terminal shows them. */
final class FindingsText {

    private static final int NARROWEST = 72;
    private static final int NAMED = 4;

    private final Findings findings;
    private final int width;

    FindingsText(Findings findings, int width) {
        this.findings = findings;
        this.width = Math.max(NARROWEST, width);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        section(text, Severity.BLOCKING, false, "BLOCKING: migrate stops until a rule decides; --accept unmapped leaves tables and columns behind");
        section(text, Severity.BLOCKING, true, "NOT READY: migrate cannot write");
        section(text, Severity.WARNING, false, "WARNINGS: the default outcome is safe, and every row of it is listed");
        section(text, Severity.WARNING, true, "READINESS: migrate starts all the same; what these say may spoil its result");
        notes(text);
        text.append(findings.list().isEmpty() ? "Nothing found." : findings.summary()).append('\n');
        findings.overlay().ifPresent(yaml -> text.append(
                        "\nProposed rules (caravan check --write-overlay puts them into mappings/local/):\n\n")
                .append(yaml));
        return text.toString();
    }

    private void section(StringBuilder text, Severity severity, boolean readiness, String title) {
        List<Finding> rows = findings.of(severity).stream().filter(finding -> finding.kind().isReadiness() == readiness).toList();
        if (!rows.isEmpty()) {
            text.append(title).append("\n\n").append(table(rows)).append("\n\n");
        }
    }

    private String table(List<Finding> rows) {
        int kind = widest(rows, f -> f.kind().label(), "What");
        int where = Math.min(width / 3, widest(rows, FindingsText::where, "Where"));
        int count = widest(rows, FindingsText::count, "Rows");
        int what = width - kind - where - count - 13;
        return AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                rows,
                List.of(
                        column("What", kind, f -> f.kind().label()),
                        column("Where", where, FindingsText::where),
                        new Column().header("Rows").dataAlign(HorizontalAlign.RIGHT).with(FindingsText::count),
                        column("Finding", what, f -> f.message() + f.example().map(key -> " Example: " + key).orElse(""))));
    }

    private static ColumnData<Finding> column(String header, int width, Function<Finding, String> value) {
        // The library counts the blanks on both sides as part of the width.
        return new Column().header(header).dataAlign(HorizontalAlign.LEFT)
                .maxWidth(width + 2, OverflowBehaviour.NEWLINE).with(value);
    }

    private static int widest(List<Finding> rows, Function<Finding, String> value, String header) {
        return rows.stream().flatMap(row -> value.apply(row).lines()).mapToInt(String::length)
                .reduce(header.length(), Math::max);
    }

    private static String where(Finding finding) {
        return finding.column().map(column -> finding.table() + "\n  ." + column).orElse(finding.table());
    }

    private static String count(Finding finding) {
        return finding.rows() == 0 ? "" : String.format(Locale.ROOT, "%,d", finding.rows());
    }

    /** Notes are many and harmless: one line for each kind, except those that name what they are about in their text. */
    private void notes(StringBuilder text) {
        Map<Kind, List<Finding>> kinds = findings.of(Severity.NOTE).stream()
                .collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()));
        if (kinds.isEmpty()) {
            return;
        }
        text.append("NOTES (all of them: --json)\n\n");
        kinds.forEach((kind, notes) -> {
            text.append("  ").append(kind.title()).append(" (").append(kind.label()).append("): ").append(notes.size()).append('\n');
            if (kind == Kind.REPLACED || kind.isReadiness()) {
                notes.forEach(note -> wrapped(text, note.message()));
            } else {
                String named = notes.stream().limit(NAMED).map(Finding::where).collect(Collectors.joining(", "));
                wrapped(text, named + (notes.size() > NAMED ? ", ..." : ""));
            }
        });
        text.append('\n');
    }

    private void wrapped(StringBuilder text, String line) {
        int used = 0;
        text.append("   ");
        for (String word : line.split(" ")) {
            if (used > 0 && used + word.length() + 4 > width) {
                text.append("\n     ");
                used = 2;
            }
            text.append(' ').append(word);
            used += word.length() + 1;
        }
        text.append('\n');
    }
}
