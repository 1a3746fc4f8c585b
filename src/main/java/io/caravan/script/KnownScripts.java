package io.caravan.script;

import io.caravan.copy.Plans;
import io.caravan.route.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tables each script of the routes names, read once for the same plans. Its statements are those of no store view in particular. */
final class KnownScripts {

    private final Scripts scripts;
    private List<ReadyScript> known = List.of();
    private Map<String, Footprint> footprints = Map.of();
    private Plans knownBy;

    KnownScripts(Scripts scripts) {
        this.scripts = scripts;
    }

    /** All scripts, in the order in which they run. */
    synchronized List<ReadyScript> of(Plans plans) {
        if (knownBy != plans) {
            List<ReadyScript> all = new ArrayList<>();
            for (Area area : plans.areas()) {
                area.scripts().forEach(name -> all.add(scripts.ready(area, name, plans, () -> List.of(0L))));
            }
            known = List.copyOf(all);
            footprints = new HashMap<>();
            knownBy = plans;
        }
        return known;
    }

    /** The M2 tables that one of the scripts writes, without prefix. */
    synchronized Set<String> writtenBy(ReadyScript script, String prefix) {
        return footprints.computeIfAbsent(script.name(), name -> Footprint.of(script, prefix)).written();
    }

    /** One script. */
    Optional<ReadyScript> of(Plans plans, String name) {
        return of(plans).stream().filter(script -> script.name().equals(name)).findFirst();
    }

    /** Those that run before a script. */
    List<ReadyScript> before(Plans plans, String name) {
        return of(plans).stream().takeWhile(script -> !script.name().equals(name)).toList();
    }

    /** Those that run after a script. */
    List<ReadyScript> after(Plans plans, String name) {
        return of(plans).stream().dropWhile(script -> !script.name().equals(name)).skip(1).toList();
    }
}
