package io.caravan.verify;

import io.caravan.copy.Plans;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A verification as {@code caravan verify} and {@code caravan cutover} do it: all there is to compare, and a verdict that is kept. */
public final class Inspection {

    private final Shops shops;

    /**
     * What was found.
     *
     * @param verified the rows of the copied tables
     * @param integrity totals and foreign keys; empty where only some areas were looked at, since these go across areas
     * @param verdict what it comes to
     */
    public record Outcome(Verified verified, Optional<Integrity> integrity, Verdict verdict) {}

    /** @param shops both databases; stay open */
    public Inspection(Shops shops) {
        this.shops = shops;
    }

    /**
     * Verifies the whole shop, and keeps the verdict.
     *
     * @param progress is told how it goes on
     * @throws org.springframework.dao.DataAccessException if a database cannot be read
     */
    public static Verdict of(Shops shops, Verification.Progress progress) {
        Plans plans = shops.plans();
        return new Inspection(shops).run(plans, plans.areas(), true, progress).verdict();
    }

    /**
     * Verifies, and keeps the verdict where anything was migrated.
     *
     * @param areas the areas to look at
     * @param all whether these are all there are, so that totals and foreign keys are looked at, too
     */
    public Outcome run(Plans plans, List<Area> areas, boolean all, Verification.Progress progress) {
        Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Verified verified = new Verification(shops, plans, areas.stream().map(Area::id).toList(), shops.configuration().workers()).run(progress);
        Optional<Integrity> integrity = all ? Optional.of(Integrity.of(shops)) : Optional.empty();
        Verdict verdict = verdict(began, verified, integrity);
        if (shops.tables().exist()) {
            new Verdicts(shops.m2(), shops.configuration().m2().prefix()).add(verdict);
        }
        return new Outcome(verified, integrity, verdict);
    }

    private static Verdict verdict(Instant began, Verified verified, Optional<Integrity> integrity) {
        boolean clean = verified.clean() && integrity.map(Integrity::whole).orElse(true);
        return new Verdict(
                began, Instant.now().truncatedTo(ChronoUnit.MILLIS), integrity.isPresent() && verified.whole(), clean, verified.expected(),
                verified.missing() + verified.differing(), summary(verified, integrity));
    }

    private static String summary(Verified verified, Optional<Integrity> integrity) {
        StringBuilder summary = new StringBuilder(verified.summary());
        long pointless = integrity.stream().flatMap(whole -> whole.missingParents().stream()).mapToLong(MissingParent::rows).sum();
        if (pointless > 0) {
            summary.append("; ").append(pointless).append(" rows point to rows that are not there");
        }
        if (!verified.notVerified().isEmpty()) {
            summary.append("; not verified: ").append(String.join(", ", verified.notVerified().keySet()));
        }
        return summary.toString();
    }
}
