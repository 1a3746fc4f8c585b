package io.caravan.cli;

import io.caravan.route.Area;
import io.caravan.route.Areas;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which areas a command is about. */
final class AreaOptions {

    @Option(names = "--only", split = ",", paramLabel = "AREA", description = "Only these areas (the ids of the routes), comma-separated.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--except", split = ",", paramLabel = "AREA", description = "All areas but these.")
    private List<String> except = new ArrayList<>();

    /** Whether only a part was asked for. */
    boolean part() {
        return !only.isEmpty() || !except.isEmpty();
    }

    List<Area> of(List<Area> areas) {
        return Areas.choose(areas, only, except);
    }
}
