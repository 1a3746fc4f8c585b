package io.caravan.media;

import java.util.function.BooleanSupplier;

/**
 * What a pass is to do.
 *
 * @param onlyNamed whether files that nothing names stay where they are
 * @param hashes whether files of the same size and time are compared byte by byte too
 * @param asks whether the database is asked which files it names, and {@code var/report/media.csv} is written; a pass with
 *     {@code onlyNamed} asks anyway
 * @param progress is told how it goes on
 * @param goesOn whether to go on, asked for each file; a pass that does not is not whole
 */
public record MediaOrder(boolean onlyNamed, boolean hashes, boolean asks, MediaProgress progress, BooleanSupplier goesOn) {}
