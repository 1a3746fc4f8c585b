package io.caravan.cutover;

import static io.caravan.report.Text.number;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravan.copy.CaravanTables;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that neither the copy nor the delta could write. Whether the shop can do without them, a person decides; of rows that come later, anew. */
final class QuarantineLine implements Line {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 10;

    private final JdbcTemplate m2;
    private final CaravanTables tables;

    /**
     * @param m2 the M2 database
     * @param tables Caravan's tables in it
     */
    QuarantineLine(DataSource m2, CaravanTables tables) {
        this.m2 = new JdbcTemplate(m2);
        this.tables = tables;
    }

    @Override
    public Item item() {
        return Item.QUARANTINE;
    }

    @Override
    public Finding fulfil(Entry before, Consumer<String> out) {
        return look(out);
    }

    @Override
    public Finding rehearse(Consumer<String> out) {
        return look(out);
    }

    private Finding look(Consumer<String> out) {
        Map<String, String> rows = rows();
        if (rows.isEmpty()) {
            return Finding.holds("no row is in the quarantine");
        }
        rows.entrySet().stream().limit(SHOWN).forEach(row -> out.accept(row.getKey() + ": " + row.getValue()));
        Map<String, Long> byMapping = rows.keySet().stream().collect(Collectors.groupingBy(row -> row.substring(0, row.indexOf(' ')), Collectors.counting()));
        return Finding.asks(
                        number(rows.size()) + " rows are in the quarantine: " + byMapping.entrySet().stream()
                                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(SHOWN).map(entry -> entry.getKey() + " " + number(entry.getValue()))
                                .collect(Collectors.joining(", ")),
                        "look at them: SELECT mapping, row_key, reason FROM " + tables.quarantine().replace("`", "") + " WHERE outcome <> 'skipped' in M2;"
                                + " mend their causes, or accept that they stay behind")
                .remembering(written(List.copyOf(rows.keySet())));
    }

    /** The rows with the reasons, by mapping and key. */
    private Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        if (tables.exist()) {
            m2.query("SELECT mapping, row_key, reason FROM " + tables.quarantine() + " WHERE outcome <> 'skipped' ORDER BY mapping, id", row -> {
                rows.putIfAbsent(row.getString(1) + " " + row.getString(2), row.getString(3));
            });
        }
        return rows;
    }

    @Override
    public boolean stillHolds(Entry before) {
        Set<String> accepted = before.memory() == null ? Set.of() : read(before.memory());
        return accepted.containsAll(rows().keySet());
    }

    private static String written(List<String> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> read(String json) {
        try {
            return new HashSet<>(JSON.readValue(json, new TypeReference<List<String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("caravan_cutover holds a memory of '" + Item.QUARANTINE + "' that is no JSON: " + json, e);
        }
    }
}
