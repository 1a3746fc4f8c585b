package io.caravan.process;

import io.caravan.copy.Plans;
import java.util.List;
import java.util.Optional;

/** Whether the delta can follow: what it needs is copied, and what changed since then is noted. */
public final class DeltaReadiness {

    private DeltaReadiness() {}

    /** Why the delta cannot run, and what to do; empty if it can. */
    public static Optional<String> obstacle(Shops shops) {
        if (!shops.tables().exist()) {
            return Optional.of("nothing has been migrated into this M2 database yet. Run: caravan delta install, then caravan migrate");
        }
        Plans plans = shops.plans();
        List<String> unfinished = new Migration(shops).unfinished(plans, plans.areas());
        if (!unfinished.isEmpty()) {
            return Optional.of("not migrated yet: " + some(unfinished) + ". Run: caravan migrate --only " + String.join(",", unfinished)
                    + " (or take what is not to migrate out of routes/)");
        }
        List<String> missing = Captures.missing(shops);
        if (!missing.isEmpty()) {
            return Optional.of("changes of " + missing.size() + " Magento 1 tables are not noted: " + some(missing) + ". Run: caravan delta install");
        }
        return Optional.empty();
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(5, names.size()))) + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : "");
    }
}
