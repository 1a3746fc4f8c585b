package io.caravan.script;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.caravan.config.PrivateFiles;
import io.caravan.copy.CaravanTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What scripts wrote into {@code caravan_report} for the operator. */
public final class Reported {

    /**
     * All that a script reports of one kind.
     *
     * @param script the script
     * @param topic the kind, a phrase
     * @param count how many rows there are
     * @param example the subject of the first, with its detail
     */
    public record Topic(String script, String topic, long count, String example) {}

    /** A row of the report's file. */
    @JsonPropertyOrder({"script", "topic", "subject", "detail"})
    record Row(String script, String topic, String subject, String detail) {}

    private final JdbcTemplate m2;
    private final CaravanTables tables;

    /**
     * @param m2 the M2 database
     * @param tables Caravan's tables in it
     */
    public Reported(DataSource m2, CaravanTables tables) {
        this.m2 = new JdbcTemplate(m2);
        this.tables = tables;
    }

    /** The kinds of things that some scripts reported, in the order in which they did. */
    public List<Topic> topics(Collection<String> scripts) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        read((script, topic, subject, detail) -> {
            if (scripts.contains(script)) {
                topics.merge(script + "\n" + topic, new Topic(script, topic, 1, subject + (detail == null ? "" : ": " + detail)),
                        (a, b) -> new Topic(a.script(), a.topic(), a.count() + 1, a.example()));
            }
        });
        return new ArrayList<>(topics.values());
    }

    /**
     * Writes everything that scripts reported into a CSV file.
     *
     * @param file is replaced; its folder is made
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        CsvMapper csv = new CsvMapper();
        try {
            try (SequenceWriter rows = csv.writer(csv.schemaFor(Row.class).withHeader()).writeValues(PrivateFiles.empty(file).toFile())) {
                read((script, topic, subject, detail) -> rows.write(new Row(script, topic, subject, detail)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + file, e);
        }
    }

    @FunctionalInterface
    private interface Reader {
        void row(String script, String topic, String subject, String detail) throws IOException;
    }

    private void read(Reader reader) {
        m2.query("SELECT script, topic, subject, detail FROM " + tables.report() + " ORDER BY report_id", row -> {
            try {
                reader.row(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
            } catch (IOException e) {
                throw new UncheckedIOException("the report cannot be written", e);
            }
        });
    }
}
