package io.caravan.media;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.caravan.config.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What a pass found, file by file: {@code var/report/media.csv}, which takes the place of an older one when the pass is at its end. */
final class MediaReport implements AutoCloseable {

    /** What there is to say of a file. */
    enum Finding {
        /** The database names it, and it is not there. */
        MISSING("missing"),
        /** It was found under a name in other letters, and copied under the name that the database has. */
        OTHER_CASE("other case"),
        /** Nothing names it. */
        UNUSED("unused"),
        /** It could not be copied. */
        FAILED("failed"),
        /** It is not copied, for safety. */
        REFUSED("refused"),
        /** It was changed in Magento 2, and stays as it is there. */
        KEPT("kept");

        private final String text;

        Finding(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A line of the file. */
    @JsonPropertyOrder({"finding", "file", "named_by", "detail"})
    record Line(String finding, String file, String named_by, String detail) {}

    private final Path file;
    private final Path unfinished;
    private final SequenceWriter lines;
    private final Map<Finding, AtomicLong> counts = new EnumMap<>(Finding.class);

    /** @param file the report; its folder is made */
    MediaReport(Path file) {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        for (Finding finding : Finding.values()) {
            counts.put(finding, new AtomicLong());
        }
        try {
            CsvMapper csv = new CsvMapper();
            this.lines = csv.writer(csv.schemaFor(Line.class).withHeader()).writeValues(PrivateFiles.empty(unfinished).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + file, e);
        }
    }

    /** Adds a line. */
    synchronized void add(Finding finding, String name, String by, String detail) {
        counts.get(finding).incrementAndGet();
        try {
            lines.write(new Line(finding.toString(), name, by, detail));
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + unfinished, e);
        }
    }

    /** How many lines there are of a kind. */
    long count(Finding finding) {
        return counts.get(finding).get();
    }

    /** Puts the report in its place. */
    synchronized void finish() throws IOException {
        lines.close();
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is not finished goes away. */
    @Override
    public synchronized void close() throws IOException {
        lines.close();
        Files.deleteIfExists(unfinished);
    }
}
