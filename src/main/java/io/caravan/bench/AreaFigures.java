package io.caravan.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One area of a migration, or all of them.
 *
 * @param area the area's id
 * @param rows the rows read in M1
 * @param bytes the size of the M1 tables that it reads, without secondary indexes
 * @param seconds from its beginning to its end
 * @param reading seconds in which M1 was asked for rows, added up over the workers
 * @param converting the same for mapping and conversions
 * @param writing the same for sending the rows to M2, with checkpoint and commit
 * @param scripts seconds of its scripts in M2
 */
public record AreaFigures(
        String area, long rows, long bytes, double seconds, double reading, double converting, double writing, double scripts) {

    /** The medians of several runs of one area. */
    static AreaFigures median(List<AreaFigures> runs) {
        AreaFigures last = runs.get(runs.size() - 1);
        return new AreaFigures(last.area(), last.rows(), last.bytes(), median(runs, AreaFigures::seconds), median(runs, AreaFigures::reading),
                median(runs, AreaFigures::converting), median(runs, AreaFigures::writing), median(runs, AreaFigures::scripts));
    }

    private static double median(List<AreaFigures> runs, ToDoubleFunction<AreaFigures> figure) {
        return Measurement.median(runs.stream().map(figure::applyAsDouble).toList());
    }

    /** Several areas as one. */
    static AreaFigures sum(String name, List<AreaFigures> areas) {
        return new AreaFigures(name, areas.stream().mapToLong(AreaFigures::rows).sum(), areas.stream().mapToLong(AreaFigures::bytes).sum(),
                sum(areas, AreaFigures::seconds), sum(areas, AreaFigures::reading), sum(areas, AreaFigures::converting),
                sum(areas, AreaFigures::writing), sum(areas, AreaFigures::scripts));
    }

    private static double sum(List<AreaFigures> areas, ToDoubleFunction<AreaFigures> figure) {
        return areas.stream().mapToDouble(figure).sum();
    }
}
