package io.caravan.check;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
        section(text, Severity.BLOCKING, "BLOCKING: data would be left behind; migrate stops until a rule decides, or --accept unmapped");
        section(text, Severity.WARNING, "WARNINGS: the default outcome is safe, and every row of it is listed");
        notes(text);
        text.append(findings.list().isEmpty() ? "Nothing found." : findings.summary()).append('\n');
        findings.overlay().ifPresent(yaml -> text.append(
                        "\nProposed rules (caravan check --write-overlay puts them into mappings/local/):\n\n")
                .append(yaml));
        return text.toString();
    }

    private void section(StringBuilder text, Severity severity, String title) {
        List<Finding> rows = findings.of(severity);
        if (!rows.isEmpty()) {
            text.append(title).append("\n\n").append(table(rows)).append("\n\n");
        }
    }

    private String table(List<Finding> rows) {
        int where = Math.min(width / 3, 44);
        int kind = 17;
        int count = 9;
        int what = width - where - kind - count - 13;
        return AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                rows,
                List.of(
                        new Column().header("What").dataAlign(HorizontalAlign.LEFT).maxWidth(kind + 2).with((Finding f) -> f.kind().label()),
                        new Column().header("Where").dataAlign(HorizontalAlign.LEFT)
                                .maxWidth(where + 2, OverflowBehaviour.NEWLINE).with((Finding f) -> f.column()
                                        .map(column -> f.table() + "\n  ." + column).orElse(f.table())),
                        new Column().header("Rows").dataAlign(HorizontalAlign.RIGHT).maxWidth(count + 2)
                                .with((Finding f) -> f.rows() == 0 ? "" : String.format(Locale.ROOT, "%,d", f.rows())),
                        new Column().header("Finding").dataAlign(HorizontalAlign.LEFT)
                                .maxWidth(what + 2, OverflowBehaviour.NEWLINE)
                                .with((Finding f) -> f.message() + f.example().map(key -> " Example: " + key).orElse(""))));
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
            if (kind == Kind.OWN_STEP || kind == Kind.REPLACED) {
                notes.forEach(note -> wrapped(text, note.where() + ", " + Hits.counted(note.rows()) + ": " + note.message()));
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
