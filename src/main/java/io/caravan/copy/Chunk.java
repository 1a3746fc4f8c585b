package io.caravan.copy;

import io.caravan.mapping.LeftOut;
import io.caravan.mapping.TablePlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One message: the rows of one key range of one table, on their way from M1 to M2. Only one thread works on a chunk at
 * a time, and a retry starts it over by {@link #mapped}.
 */
public final class Chunk {

    /** A run of rows, {@code from} inclusive, {@code to} exclusive. */
    record Slice(int from, int to) {
        int size() {
            return to - from;
        }
    }

    private final CopyTable table;
    private final int number;
    private final Selection selection;
    private final boolean toStay;
    private final long started = System.nanoTime();
    private final WorkTimes times = new WorkTimes();
    private long total = -1;
    private List<Object[]> sources = List.of();
    private List<Object[]> rows = List.of();
    private List<Rejection> rejected = List.of();
    private Map<String, Long> notes = Map.of();
    private final Deque<Slice> pending = new ArrayDeque<>();
    private int attempts;
    private boolean committed;
    private DirectWay direct;
    private boolean toLoad;
    private boolean loading;
    private RowText text;
    private final List<Rejection> refused = new ArrayList<>();
    private Account dealtWith = Account.NOTHING;
    private final List<Rejection> rejectedBefore = new ArrayList<>();

    Chunk(CopyTable table, int number, Selection selection) {
        this(table, number, selection, false);
    }

    private Chunk(CopyTable table, int number, Selection selection, boolean toStay) {
        this.table = table;
        this.number = number;
        this.selection = selection;
        this.toStay = toStay;
    }

    /** One that is to stay inside the server. */
    static Chunk toStay(CopyTable table, int number, KeyRange range) {
        return new Chunk(table, number, range, true);
    }

    /** What the time was spent on. */
    public WorkTimes times() {
        return times;
    }

    /** The table that the chunk belongs to. */
    public CopyTable table() {
        return table;
    }

    /** The table's plan. */
    public TablePlan plan() {
        return table.plan();
    }

    /** The chunk's number in its table, from 1. */
    public int number() {
        return number;
    }

    /** Whether it is all rows of its table, which is complete with it. */
    boolean isWholeTable() {
        return number == 1 && selection.equals(KeyRange.ALL);
    }

    /** The SELECT that reads it. */
    public String getSelect() {
        return plan().select() + " WHERE " + condition() + plan().where().map(where -> " AND " + where).orElse("") + plan().orderBy();
    }

    /** The SELECT that counts what the range holds, whether it migrates or not. */
    public String getCount() {
        return "SELECT COUNT(*) FROM " + plan().source().sql() + " AS t WHERE " + condition();
    }

    /** What is bound to either SELECT. */
    public List<Object> getParameters() {
        return inHand().parameters();
    }

    /** The rows that are being dealt with: those of a direct chunk may be so part by part. */
    private Selection inHand() {
        return direct != null && direct.isUndecided() ? direct.range() : selection;
    }

    /** Whether rows of the range may be left out by a condition, so that they have to be counted. */
    public boolean isFiltered() {
        return (!plan().mapping().answersForItsRowsOnly() || plan().step().where().isPresent())
                && (plan().where().isPresent() || plan().mapping().joins().stream().anyMatch(join -> join.required()));
    }

    /** The INSERT that writes the next rows. */
    String insert() {
        return table.insert(pending.element().size());
    }

    /** The route that the operator put between; null for none. */
    public String getProcess() {
        return plan().step().process().orElse(null);
    }

    /** Whether its rows go from table to table inside the server. */
    public boolean isDirect() {
        return direct != null;
    }

    /** Whether it is still open how rows of a direct chunk get to M2. */
    public boolean isUndecided() {
        return direct != null && direct.isUndecided();
    }

    /** Whether values to convert are to be read before the server writes rows of a direct chunk. */
    public boolean isToLookAt() {
        return direct != null && direct.isToLookAt();
    }

    /** Whether the server is to write rows of a direct chunk. */
    public boolean isToInsert() {
        return direct != null && direct.isToInsert();
    }

    /** Whether rows of a direct chunk that the server refuses are to be halved, so that others can stay. */
    public boolean isToHalve() {
        return direct != null && direct.isToHalve();
    }

    /** Whether rows of a direct chunk are to be read after all. */
    public boolean isToRead() {
        return direct != null && direct.isToRead();
    }

    /** The way of a direct chunk; null where it goes row by row. */
    DirectWay way() {
        return direct;
    }

    /** Takes the way inside the server, if it is to, and the way is still open. */
    void chooseWay() {
        direct = table.shortcut().filter(way -> toStay && way.isOpen()).map(shortcut -> new DirectWay(shortcut, (KeyRange) selection)).orElse(null);
    }

    /** The values to convert are read; it may have none. */
    void looked(List<Object[]> mappedSources, List<Object[]> mappedRows, Map<String, Long> mappedNotes) {
        direct.looked(!mappedRows.isEmpty());
        mapped(mappedSources, mappedRows, List.of(), mappedNotes);
    }

    /** The server cannot write the rows in hand as they are. */
    void unfit() {
        direct.unfit();
        mapped(List.of(), List.of(), List.of(), Map.of());
    }

    /** The server has written the rows in hand. */
    void writtenInside(long count) {
        dealtWith = dealtWith.plus(new Account(count, count, 0, 0, notes));
        mapped(List.of(), List.of(), List.of(), Map.of());
        direct.written(count);
    }

    /** The rows in hand have been written one by one, or refused. */
    void writtenOneByOne() {
        dealtWith = dealtWith.plus(inHandAccount());
        rejectedBefore.addAll(rejected);
        rejectedBefore.addAll(refused);
        int count = rows.size() + rejected.size();
        refused.clear();
        mapped(List.of(), List.of(), List.of(), Map.of());
        direct.read(count);
    }

    String condition() {
        return inHand().condition(plan().keys(), table.nullableKey());
    }

    /** @param count how many rows the range holds in M1 */
    public void count(long count) {
        this.total = count;
    }

    /** Takes over the mapped rows. */
    void mapped(List<Object[]> mappedSources, List<Object[]> mappedRows, List<Rejection> mappedRejected, Map<String, Long> mappedNotes) {
        this.sources = mappedSources;
        this.rows = mappedRows;
        this.rejected = mappedRejected;
        this.notes = mappedNotes;
    }

    /** The rows are as {@link RowLoad} takes them. */
    void toLoad() {
        toLoad = true;
    }

    /** Whether the rows that are handed out next are written by LOAD DATA. */
    public boolean isLoading() {
        return loading;
    }

    /** The rows as an operator's route left them, and those that it took away. */
    void replaced(List<Object[]> keptSources, List<Object[]> keptRows, List<Rejection> taken) {
        List<Rejection> all = new ArrayList<>(rejected);
        all.addAll(taken);
        this.rejected = all;
        this.sources = keptSources;
        this.rows = keptRows;
    }

    /** The rows to write, one value for each column of the INSERT. */
    public List<Object[]> rows() {
        return rows;
    }

    /** The M1 rows that {@link #rows()} come from, one value for each selected column. */
    List<Object[]> sources() {
        return sources;
    }

    /** Starts writing, or starts it over after a lost transaction. */
    void startWriting() {
        attempts++;
        refused.clear();
        pending.clear();
        if (direct == null) {
            cut();
        } else if (attempts > 1) {
            dealtWith = Account.NOTHING;
            rejectedBefore.clear();
            mapped(List.of(), List.of(), List.of(), Map.of());
            direct.startOver((KeyRange) selection);
        }
    }

    /** Cuts the rows into those of one statement each. */
    void cut() {
        // What went wrong once is tried in the way that says what it was.
        loading = toLoad && attempts == 1 && !rows.isEmpty() && LoadStatement.of(plan()).takes(rows);
        if (loading) {
            pending.add(new Slice(0, rows.size()));
        } else {
            toInsert();
        }
    }

    private void toInsert() {
        loading = false;
        if (toLoad) {
            toLoad = false;
            Reading.texts(plan(), rows);
        }
        for (int from = 0; from < rows.size();) {
            int to = table.insertEnd(rows, from);
            pending.add(new Slice(from, to));
            from = to;
        }
    }

    /** How often its writing was begun. */
    int attempts() {
        return attempts;
    }

    /** Nothing is left to write: an earlier attempt was committed, though its answer got lost. */
    void committed() {
        committed = true;
        pending.clear();
    }

    /** Whether the chunk still has to be written. */
    public boolean isToWrite() {
        return !committed;
    }

    /** Whether there are rows that have been neither written nor refused. */
    public boolean isPending() {
        return !pending.isEmpty();
    }

    /** The next rows to write. */
    List<Object[]> next() {
        Slice slice = pending.peek();
        return rows.subList(slice.from(), slice.to());
    }

    /** The rows last handed out are written. */
    void written() {
        pending.remove();
    }

    /** The rows last handed out do not fit: halves them, or refuses the one that is left, unless it is there all the same (null). */
    void refused(java.util.function.IntFunction<Rejection> reason) {
        Slice slice = pending.remove();
        if (loading) {
            toInsert();
        } else if (slice.size() == 1) {
            Rejection rejection = reason.apply(slice.from());
            if (rejection != null) {
                refused.add(rejection);
            }
        } else {
            int middle = slice.from() + slice.size() / 2;
            pending.addFirst(new Slice(middle, slice.to()));
            pending.addFirst(new Slice(slice.from(), middle));
        }
    }

    /** Why M2 refuses one of {@link #rows()}, for the quarantine. */
    public Rejection refusal(int row, Throwable refusal) {
        RowText text = text();
        Object[] source = sources.get(row);
        String column = SqlFaults.column(refusal);
        String value = plan().columns().stream()
                .filter(c -> c.target().name().equals(column) && !c.secret())
                .findFirst()
                .map(c -> text.value(source, c))
                .orElse(null);
        return new Rejection(
                false, text.key(source), column, value, text.masked(SqlFaults.reason(refusal), source, rows.get(row)), text.json(source));
    }

    /** A reason of its own why one of {@link #rows()} is not written. */
    public Rejection rejection(int row, String reason) {
        return new Rejection(false, key(row), null, null, reason, text().json(sources.get(row)));
    }

    /** The same for a row that a rule leaves out. */
    public Rejection skipped(int row, String reason) {
        return new Rejection(true, key(row), null, null, reason, text().json(sources.get(row)));
    }

    /** The key of one of {@link #rows()}, such as {@code entity_id=17}. */
    public String key(int row) {
        return text().key(sources.get(row));
    }

    private RowText text() {
        if (text == null) {
            text = new RowText(plan());
        }
        return text;
    }

    /** The M1 value of one of {@link #rows()} as text; null for NULL. */
    public String source(int row, String column) {
        Object value = sources.get(row)[plan().places().get(column)];
        return value instanceof byte[] bytes ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8) : value == null ? null : value.toString();
    }

    /** All rows that are not written, with their reasons. */
    public List<Rejection> rejections() {
        List<Rejection> all = new ArrayList<>(rejectedBefore);
        all.addAll(rejected);
        all.addAll(refused);
        return all;
    }

    /** What became of the rows; only right once all are written or refused. */
    public Account account() {
        Account all = direct != null ? dealtWith : inHandAccount();
        // A required join can make several rows of one, so that fewer rows may be read than arrive.
        long leftOut = total - all.read();
        return leftOut <= 0 ? all : all.plus(new Account(leftOut, 0, leftOut, 0, Map.of("skipped: " + reasonOf(plan()), leftOut)));
    }

    private Account inHandAccount() {
        List<Rejection> all = new ArrayList<>(rejected);
        all.addAll(refused);
        long skipped = all.stream().filter(Rejection::skipped).count();
        Map<String, Long> reasons = new TreeMap<>(notes);
        for (Rejection rejection : all) {
            reasons.merge((rejection.skipped() ? "skipped: " : "quarantined: ") + general(rejection.reason()), 1L, Long::sum);
        }
        return new Account(rows.size() + rejected.size(), (long) rows.size() - refused.size(), skipped, all.size() - skipped, reasons);
    }

    /** The condition that left rows out, in words where there is a rule with a better name than its SQL. */
    private static String reasonOf(TablePlan plan) {
        if (plan.step().where().isEmpty() && plan.mapping().withoutPromoted().isPresent()) {
            return "values of attributes that are columns in M2, or that a rule drops ('promote' of " + plan.mapping().withoutPromoted().get() + ")";
        }
        List<LeftOut> rules = plan.mapping().leaveOut();
        if (!rules.isEmpty() && plan.step().where().isEmpty() && plan.mapping().where().isEmpty()) {
            return String.join("; or ", rules.stream().map(LeftOut::because).toList());
        }
        return "where " + String.join(" ", plan.where().orElse("joined rows exist").split("\\s+"));
    }

    /** Reasons that differ only in the value belong together in a report. */
    private static String general(String reason) {
        String text = reason.replaceAll("'[^']*'", "'...'").replaceAll("(?<!Magento )\\b\\d+\\b", "n");
        return text.length() > 160 ? text.substring(0, 160) + "..." : text;
    }

    /** Milliseconds since the chunk was made. */
    long millis() {
        return (System.nanoTime() - started) / 1_000_000;
    }

    @Override
    public String toString() {
        return plan().name() + " chunk " + number + " (" + String.join(", ", plan().keys()) + " " + selection + ")";
    }
}
