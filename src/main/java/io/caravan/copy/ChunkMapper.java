package io.caravan.copy;

import io.caravan.config.Configuration.ZeroDates;
import io.caravan.convert.ConversionFault;
import io.caravan.convert.Row;
import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.Reference;
import io.caravan.mapping.Reference.Orphan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the rows of M1 into the rows of M2, and sets aside those that cannot arrive. */
public final class ChunkMapper {

    /** What stands for a moment that M1 does not know, where M2 must have one. */
    private static final String EPOCH = "1970-01-01 00:00:01";

    private static final byte[] ZERO_DATE = "0000-00-00".getBytes(StandardCharsets.US_ASCII);

    private final ZeroDates zeroDates;
    private final boolean passOn;

    /** @param zeroDates what becomes of zero dates */
    public ChunkMapper(ZeroDates zeroDates) {
        this(zeroDates, false);
    }

    private ChunkMapper(ZeroDates zeroDates, boolean passOn) {
        this.zeroDates = zeroDates;
        this.passOn = passOn;
    }

    /**
     * A mapper whose rows are only written, not looked at: text that nobody reads on the way stays the bytes that M1 sent,
     * which saves half of the work on wide tables.
     *
     * @param zeroDates what becomes of zero dates
     */
    static ChunkMapper toWrite(ZeroDates zeroDates) {
        return new ChunkMapper(zeroDates, true);
    }

    /** The reason why one value of a row cannot be written. */
    private static final class ValueFault extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient ColumnPlan column;

        ValueFault(ColumnPlan column, String reason) {
            super(reason, null, false, false);
            this.column = column;
        }
    }

    /** The rows after mapping: those to write, the M1 rows they come from, those set aside, and what was repaired. */
    public record Mapped(List<Object[]> sources, List<Object[]> rows, List<Rejection> rejected, Map<String, Long> notes) {}

    /**
     * Maps all rows of a chunk.
     *
     * @param table the table
     * @param read the rows as {@link PositionalRows} hands them over
     */
    public Mapped map(CopyTable table, List<Object[]> read) {
        return map(table, read, Reading.of(table.plan(), passOn));
    }

    /** The same for rows that {@link RowLoad} is to write. */
    Mapped mapToLoad(CopyTable table, List<Object[]> read) {
        return map(table, read, Reading.toLoad(table));
    }

    private Mapped map(CopyTable table, List<Object[]> read, Reading[] readings) {
        TablePlan plan = table.plan();
        Map<String, Integer> places = plan.places();
        RowText text = new RowText(plan);
        List<Object[]> sources = new ArrayList<>(read.size());
        List<Object[]> rows = new ArrayList<>(read.size());
        List<Rejection> rejected = new ArrayList<>();
        Map<String, Long> notes = new HashMap<>();
        Columns columns = Columns.of(plan);
        boolean loses = !table.losers().isEmpty();
        boolean orphans = !table.missingParents().isEmpty();
        for (Object[] source : read) {
            try {
                decode(plan, readings, source);
                if (loses) {
                    String loser = table.losers().get(text.key(source));
                    if (loser != null) {
                        rejected.add(new Rejection(
                                plan.mapping().duplicates() != io.caravan.mapping.Duplicates.QUARANTINE,
                                text.key(source), null, null, loser, text.json(source)));
                        continue;
                    }
                }
                if (orphans) {
                    Rejection orphan = orphan(table, places, source, text, notes);
                    if (orphan != null) {
                        rejected.add(orphan);
                        continue;
                    }
                }
                rows.add(row(plan, columns, source, places, notes));
                sources.add(source);
            } catch (ValueFault fault) {
                String value = fault.column == null || fault.column.secret() ? null : text.value(source, fault.column);
                rejected.add(new Rejection(
                        false, text.key(source), fault.column == null ? null : fault.column.target().name(), value,
                        fault.getMessage(), text.json(source)));
            }
        }
        return new Mapped(sources, rows, rejected, notes);
    }

    /** Replaces bytes by text where somebody reads the text, and makes sure that all text is text. */
    private static void decode(TablePlan plan, Reading[] readings, Object[] source) throws ValueFault {
        String fault = null;
        for (int i = 0; i < source.length; i++) {
            Reading reading = readings[i];
            if (reading == Reading.BYTES || reading == Reading.DIGITS || !(source[i] instanceof byte[] bytes)
                    || reading != Reading.TEXT && ascii(bytes)) {
                continue;
            }
            String decoded = decode(bytes);
            if (decoded == null) {
                fault = fault != null ? fault : "M1 column '" + plan.selected().get(i).name() + "' holds bytes that are not valid UTF-8;"
                        + " correct them in M1, or drop the column by rule";
            } else if (reading == Reading.TEXT) {
                source[i] = decoded;
            }
        }
        if (fault != null) {
            throw new ValueFault(null, fault);
        }
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Text in UTF-8; null where the bytes are not. */
    private static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Rejection orphan(CopyTable table, Map<String, Integer> places, Object[] source, RowText text, Map<String, Long> notes) {
        for (Reference reference : table.plan().references()) {
            Set<String> missing = table.missingParents().get(reference.column());
            Integer place = places.get(reference.column());
            if (missing == null || place == null || source[place] == null || !missing.contains(source[place])) {
                continue;
            }
            String reason = "orphan: " + reference.column() + " " + source[place] + " does not exist in "
                    + reference.table() + ", or does not migrate";
            if (reference.orphan() == Orphan.NULL) {
                source[place] = null;
                notes.merge("repaired: " + reference.column() + " of a missing " + reference.table() + " became NULL", 1L, Long::sum);
            } else {
                return new Rejection(
                        reference.orphan() == Orphan.SKIP, text.key(source), reference.column(), String.valueOf(source[place]),
                        reason, text.json(source));
            }
        }
        return null;
    }

    /**
     * What there is to look at in the values of each column: decided once, because there are millions of them.
     *
     * @param places where the value comes from; -1 for a constant
     * @param asItIs whether a value arrives as it is, unless it is NULL or a zero date
     * @param dates whether it may be a zero date
     * @param asNull whether NULL arrives as NULL
     */
    private record Columns(int[] places, boolean[] asItIs, boolean[] dates, boolean[] asNull) {

        static Columns of(TablePlan plan) {
            int width = plan.columns().size();
            Columns columns = new Columns(new int[width], new boolean[width], new boolean[width], new boolean[width]);
            for (int i = 0; i < width; i++) {
                ColumnPlan column = plan.columns().get(i);
                boolean unconverted = column.index() >= 0 && column.conversion().isEmpty();
                columns.places[i] = column.index();
                columns.asItIs[i] = unconverted && !column.target().dataType().equals("bit") && Reading.hasRoomForDigits(column);
                columns.dates[i] = column.target().temporal();
                columns.asNull[i] = unconverted && column.target().nullable();
            }
            return columns;
        }
    }

    private Object[] row(TablePlan plan, Columns columns, Object[] source, Map<String, Integer> places, Map<String, Long> notes) throws ValueFault {
        Object[] row = new Object[columns.places.length];
        for (int i = 0; i < row.length; i++) {
            Object value = columns.places[i] < 0 ? null : source[columns.places[i]];
            if (value == null ? columns.asNull[i] : columns.asItIs[i] && !(columns.dates[i] && isZeroDate(value))) {
                row[i] = value;
            } else {
                row[i] = value(plan, plan.columns().get(i), source, places, notes);
            }
        }
        return row;
    }

    /** What the conversion of a column sees of the others. */
    private static Row view(TablePlan plan, Object[] source, Map<String, Integer> places, Map<String, Long> notes) {
        return new Row() {
            @Override
            public Object get(String name) {
                Integer place = places.get(name);
                return place == null ? null : read(plan, place, source[place]);
            }

            @Override
            public void note(String note) {
                notes.merge(note, 1L, Long::sum);
            }
        };
    }

    /** What another column's conversion sees: text, even where the column itself is passed on as bytes. */
    private static Object read(TablePlan plan, int place, Object value) {
        return value instanceof byte[] bytes && plan.selected().get(place).charset().isPresent() ? decode(bytes) : value;
    }

    private Object value(TablePlan plan, ColumnPlan column, Object[] source, Map<String, Integer> places, Map<String, Long> notes) throws ValueFault {
        Object value = column.index() < 0 ? column.constant() : source[column.index()];
        if (column.target().temporal() && isZeroDate(value)) {
            value = zeroDate(column, notes);
        }
        if (column.conversion().isPresent()) {
            try {
                value = column.conversion().get().convert(value, view(plan, source, places, notes));
            } catch (ConversionFault fault) {
                throw new ValueFault(column, fault.getMessage());
            }
        }
        rejectLostDigits(column, value);
        if (value == null && !column.target().nullable()) {
            value = column.forNull().orElse(null);
            if (value == null && !column.target().autoIncrement()) {
                throw new ValueFault(column, "NULL, but M2's column must have a value and has no default;"
                        + " give one with convert: { default-if-null: { value: ... } }");
            }
            notes.merge("repaired: NULL in " + column.target().name() + " became M2's default", 1L, Long::sum);
        }
        if (column.target().dataType().equals("bit") && value instanceof String number) {
            // As text its digits would be taken for the bits.
            return number.isEmpty() ? 0L : Long.parseUnsignedLong(number);
        }
        return value;
    }

    private static boolean isZeroDate(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length >= ZERO_DATE.length && bytes[0] == '0' && Arrays.equals(bytes, 0, ZERO_DATE.length, ZERO_DATE, 0, ZERO_DATE.length);
        }
        return value instanceof String date && date.startsWith("0000-00-00");
    }

    /** Even in strict mode the server rounds digits after the point that a column has no room for, without an error. */
    private static void rejectLostDigits(ColumnPlan column, Object value) throws ValueFault {
        Integer scale = column.target().scale();
        if (scale == null || !(value instanceof String number) || number.length() - number.indexOf('.') - 1 <= scale || number.indexOf('.') < 0) {
            return;
        }
        for (int i = number.indexOf('.') + 1 + scale; i < number.length(); i++) {
            if (number.charAt(i) > '0' && number.charAt(i) <= '9') {
                throw new ValueFault(column, "M2's " + column.target().columnType() + " has no room for all digits after the point;"
                        + " round them by a rule, or widen the column");
            }
        }
    }

    private Object zeroDate(ColumnPlan column, Map<String, Long> notes) throws ValueFault {
        Column target = column.target();
        if (zeroDates == ZeroDates.QUARANTINE) {
            throw new ValueFault(column, "zero date, and caravan.zero-dates=quarantine");
        }
        String instead = zeroDates == ZeroDates.EPOCH || !target.nullable() && target.constantDefault().isEmpty()
                ? (target.dataType().equals("date") ? EPOCH.substring(0, 10) : EPOCH)
                : target.nullable() ? null : target.constantDefault().get();
        if (instead != null && instead.startsWith("0000")) {
            instead = EPOCH;
        }
        notes.merge("repaired: zero date in " + target.name() + " became " + (instead == null ? "NULL" : instead), 1L, Long::sum);
        return instead;
    }
}
