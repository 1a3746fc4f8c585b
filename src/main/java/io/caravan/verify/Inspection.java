package io.caravan.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.copy.Plans;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A verification as {@code caravan verify} and {@code caravan cutover} do it: all there is to compare, and a verdict that is kept. */
public final class Inspection {

    private final Shops shops;

    /**
     * What was found.
     *
     * @param verified the rows of the copied tables
     * @param remade the rows that scripts make
     * @param integrity totals and foreign keys; empty where only some areas were looked at, since these go across areas
     * @param lost the rows that a {@link Repair} reads anew
     * @param verdict what it comes to
     */
    public record Outcome(Verified verified, Remade remade, Optional<Integrity> integrity, List<LostRows> lost, Verdict verdict) {

        /** All that was found, as an operator reads it. */
        public String text(int width) {
            return verified.text(width) + remade.text(width) + integrity.map(whole -> "\n" + whole.text()).orElse("") + "\n" + verdict.text();
        }

        /** The same for programs. */
        public ObjectNode json() {
            ObjectNode json = verified.json();
            json.set("scripts", remade.json());
            integrity.ifPresent(whole -> json.set("integrity", whole.json()));
            json.set("verdict", verdict.json());
            return json;
        }
    }

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
        List<String> ids = areas.stream().map(Area::id).toList();
        Verification rows = new Verification(shops, plans, ids, shops.configuration().workers());
        Verified verified = rows.run(progress);
        Remade remade = new Remaking(shops, plans, ids, progress).run();
        Optional<Integrity> integrity = all ? Optional.of(Integrity.of(shops)) : Optional.empty();
        Verdict verdict = verdict(began, verified, remade, integrity);
        if (shops.tables().exist()) {
            new Verdicts(shops.m2(), shops.configuration().m2().prefix()).add(verdict);
        }
        return new Outcome(verified, remade, integrity, rows.lost(), verdict);
    }

    private static Verdict verdict(Instant began, Verified verified, Remade remade, Optional<Integrity> integrity) {
        Verified scripts = remade.found();
        return new Verdict(
                began, Instant.now().truncatedTo(ChronoUnit.MILLIS), integrity.isPresent() && verified.whole() && scripts.whole(),
                verified.clean() && remade.clean() && integrity.map(Integrity::whole).orElse(true), verified.expected() + scripts.expected(),
                verified.missing() + verified.differing() + scripts.missing() + scripts.differing(), summary(verified, remade, integrity));
    }

    private static String summary(Verified verified, Remade remade, Optional<Integrity> integrity) {
        List<String> parts = new ArrayList<>(List.of(verified.summary(), remade.summary()));
        long pointless = integrity.stream().flatMap(whole -> whole.missingParents().stream()).mapToLong(MissingParent::rows).sum();
        if (pointless > 0) {
            parts.add(pointless + " rows point to rows that are not there");
        }
        Set<String> passed = new TreeSet<>(verified.notVerified().keySet());
        passed.addAll(remade.found().notVerified().keySet());
        if (!passed.isEmpty()) {
            parts.add("not verified: " + String.join(", ", passed));
        }
        return String.join("; ", parts);
    }
}
