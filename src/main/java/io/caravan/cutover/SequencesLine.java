package io.caravan.cutover;

import static io.caravan.report.Text.number;

import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks whether the numbers that Magento 2 will give to its next orders, invoices, credit memos and shipments are free. Magento 2 writes a
 * number as prefix, at least nine digits, suffix; the count is that of the {@code sequence_*} table that {@code sales_sequence_meta} names
 * for the kind of document and the store view.
 */
final class SequencesLine implements Line {

    private static final Map<String, String> DOCUMENTS = Map.of(
            "order", "sales_order", "invoice", "sales_invoice", "creditmemo", "sales_creditmemo", "shipment", "sales_shipment");
    /** A series of numbers that is farther away than this is another one, which a shop does not reach. */
    private static final long NEAR = 1_000_000;
    private static final int SHOWN = 5;
    private static final String NEXT = "make the sequences anew: caravan migrate data --only sequences --reset sequences; then: caravan cutover";

    private final JdbcTemplate m2;
    private final Schema schema;

    /**
     * @param m2 the M2 database
     * @param schema its structure
     */
    SequencesLine(DataSource m2, Schema schema) {
        this.m2 = new JdbcTemplate(m2);
        this.schema = schema;
    }

    /** @param number the next number's count; null where the sequence's table is missing */
    private record Sequence(String kind, long store, String prefix, String suffix, Long number) {

        /** As Magento 2 will write it. */
        private String next() {
            return prefix + String.format(java.util.Locale.ROOT, "%09d", number) + suffix;
        }

        private String name() {
            return kind + ", store " + store;
        }
    }

    @Override
    public Item item() {
        return Item.SEQUENCES;
    }

    @Override
    public Finding fulfil(Entry before, Consumer<String> out) {
        return look(out);
    }

    @Override
    public Finding rehearse(Consumer<String> out) {
        return look(out);
    }

    @Override
    public boolean stillHolds(Entry before) {
        return look(line -> {}).fulfilled();
    }

    private Finding look(Consumer<String> out) {
        List<Sequence> sequences = sequences();
        List<String> problems = new ArrayList<>(missing(sequences));
        sequences.forEach(sequence -> problem(sequence).ifPresent(problems::add));
        problems.stream().limit(SHOWN).forEach(out);
        if (!problems.isEmpty()) {
            return Finding.fails(number(problems.size()) + " sequences would give a number that is in use, or none: " + problems.get(0), NEXT);
        }
        return Finding.holds(number(sequences.size()) + " sequences; the next orders are "
                + sequences.stream().filter(sequence -> sequence.kind().equals("order") && sequence.store() > 0).limit(SHOWN)
                        .map(sequence -> sequence.next() + " (store " + sequence.store() + ")").collect(Collectors.joining(", ")));
    }

    private List<Sequence> sequences() {
        return m2.query(
                schema.named("SELECT m.entity_type, m.store_id, m.sequence_table, COALESCE(p.prefix, ''), COALESCE(p.suffix, ''), p.start_value, p.step"
                        + " FROM {sales_sequence_meta} m JOIN {sales_sequence_profile} p ON p.meta_id = m.meta_id AND p.is_active = 1"
                        + " ORDER BY m.store_id, m.meta_id"),
                (row, i) -> new Sequence(
                        row.getString(1), row.getLong(2), row.getString(4), row.getString(5), next(row.getString(3), row.getLong(6), row.getLong(7))));
    }

    private Long next(String table, long start, long step) {
        boolean there = m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, table) > 0;
        if (!there) {
            return null;
        }
        long value = m2.queryForObject("SELECT COALESCE(MAX(sequence_value), 0) + 1 FROM " + Identifier.quoted(table), Long.class);
        return (value - start) * step + start;
    }

    /** Store views that cannot take an order at all. */
    private List<String> missing(List<Sequence> sequences) {
        List<String> problems = new ArrayList<>();
        for (Long store : m2.queryForList(schema.named("SELECT store_id FROM {store} WHERE store_id > 0 ORDER BY store_id"), Long.class)) {
            DOCUMENTS.keySet().stream().sorted()
                    .filter(kind -> sequences.stream().noneMatch(sequence -> sequence.store() == store && sequence.kind().equals(kind)))
                    .forEach(kind -> problems.add(kind + ", store " + store + ": there is no active sequence"));
        }
        return problems;
    }

    private Optional<String> problem(Sequence sequence) {
        if (sequence.number() == null) {
            return Optional.of(sequence.name() + ": its sequence_* table is missing");
        }
        Optional<Table> documents = Optional.ofNullable(DOCUMENTS.get(sequence.kind())).flatMap(schema::table);
        return documents.flatMap(table -> used(sequence, table))
                .map(used -> sequence.name() + ": the next number is " + sequence.next() + ", but " + used + " is in use");
    }

    /** The highest number at or soon after the next one that a document of the store view has. */
    private Optional<String> used(Sequence sequence, Table documents) {
        int before = sequence.prefix().length();
        int around = before + sequence.suffix().length();
        String count = "SUBSTRING(d.increment_id, " + (before + 1) + ", CHAR_LENGTH(d.increment_id) - " + around + ")";
        List<String> highest = m2.queryForList(
                "SELECT d.increment_id FROM " + documents.sql() + " d WHERE d.store_id = ? AND CHAR_LENGTH(d.increment_id) >= " + (around + 9)
                        + " AND LEFT(d.increment_id, " + before + ") = ? AND RIGHT(d.increment_id, " + sequence.suffix().length() + ") = ?"
                        + " AND " + count + " REGEXP '^[0-9]{9,18}$' AND CAST(" + count + " AS UNSIGNED) >= ? AND CAST(" + count + " AS UNSIGNED) < ?"
                        + " ORDER BY CAST(" + count + " AS UNSIGNED) DESC LIMIT 1",
                String.class, sequence.store(), sequence.prefix(), sequence.suffix(), sequence.number(), sequence.number() + NEAR);
        return highest.stream().findFirst();
    }
}
