package io.caravan.verify;

import io.caravan.verify.Difference.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Tells rows that are lost from rows whose change is still underway, while M1 goes on changing and the delta goes on applying.
 *
 * <p>Each round waits until the changes that were known when it began have been applied, and compares the rows in question
 * again. A row that is as expected by then, or as it was expected before, had its change underway. A row that is wrong and has
 * not changed on either side since the round before is lost: what changed it in M1 was applied in between, or never noticed.
 */
final class SecondLook {

    private static final int ROUNDS = 4;

    private final ChangesUnderway underway;
    private final UnaryOperator<TableComparison> anew;
    private final BiFunction<TableComparison, List<Suspect>, Map<Suspect, Kind>> made;
    private boolean settled = true;

    /**
     * @param underway the changes that wait
     * @param anew gives a comparison of the same table that sees M1 as it is now
     * @param made tells which rows are as they are because of what was done in M2
     */
    SecondLook(
            ChangesUnderway underway, UnaryOperator<TableComparison> anew,
            BiFunction<TableComparison, List<Suspect>, Map<Suspect, Kind>> made) {
        this.underway = underway;
        this.anew = anew;
        this.made = made;
    }

    /** What is known of a table's rows. */
    private static final class Looks {
        final Map<Suspect, Kind> explained = new LinkedHashMap<>();
        final List<Suspect> earlier = new ArrayList<>();
        Map<Suspect, Kind> open = new LinkedHashMap<>();
    }

    /** What to think of the rows of each table that were not as expected at the first look; rows left out are as expected. */
    Map<TableComparison, Map<Suspect, Kind>> of(List<TableComparison> tables) {
        Map<TableComparison, Looks> looks = new IdentityHashMap<>();
        for (TableComparison table : tables) {
            Looks look = new Looks();
            look.explained.putAll(made.apply(table, table.suspects()));
            table.suspects().stream().filter(suspect -> !look.explained.containsKey(suspect)).forEach(suspect -> look.open.put(suspect, suspect.kind()));
            looks.put(table, look);
        }
        for (int round = 0; round < ROUNDS && underway.possible() && settled && looks.values().stream().anyMatch(SecondLook::toBeLookedAt); round++) {
            settled = underway.settle();
            looks.forEach((table, look) -> {
                if (!look.open.isEmpty()) {
                    again(table, look);
                }
            });
        }
        Map<TableComparison, Map<Suspect, Kind>> verdicts = new IdentityHashMap<>();
        looks.forEach((table, look) -> {
            Map<Suspect, Kind> verdict = new LinkedHashMap<>(look.open);
            // What was done in M2 meanwhile.
            verdict.putAll(made.apply(table, List.copyOf(look.open.keySet())));
            verdict.putAll(look.explained);
            verdicts.put(table, verdict);
        });
        return verdicts;
    }

    /** At first all rows in question, then while changes come so fast that nothing can be said of some. */
    private static boolean toBeLookedAt(Looks look) {
        return !look.open.isEmpty() && (look.earlier.isEmpty() || look.open.containsValue(Kind.UNDERWAY));
    }

    private void again(TableComparison first, Looks look) {
        TableComparison table = anew.apply(first);
        // A row that comes and goes may look the same twice: what waits is asked for before and after.
        WaitingRows waiting = underway.waiting(table.plans(), table.shape());
        Set<Suspect> before = Set.copyOf(look.open.keySet());
        look.earlier.addAll(before);
        table.compareAgain(before);
        WaitingRows since = underway.waiting(table.plans(), table.shape());
        Map<String, List<Suspect>> byKey = new LinkedHashMap<>();
        look.earlier.forEach(suspect -> byKey.computeIfAbsent(suspect.key(), key -> new ArrayList<>(1)).add(suspect));
        Map<Suspect, Kind> open = new LinkedHashMap<>();
        for (Suspect suspect : table.suspects()) {
            List<Suspect> same = byKey.getOrDefault(suspect.key(), List.of());
            if (settled && same.stream().anyMatch(earlier -> suspect.holdsWhatWasExpected(earlier, table.shape()))) {
                continue;
            }
            boolean still = same.stream().anyMatch(earlier -> before.contains(earlier) && suspect.unchangedSince(earlier, table.shape()));
            open.put(suspect, !still || waiting.contain(suspect) || since.contain(suspect) ? Kind.UNDERWAY : suspect.kind());
        }
        look.open = open;
    }

    /** Whether all changes that were known at the last look had been applied. */
    boolean settled() {
        return settled;
    }
}
