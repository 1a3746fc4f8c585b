package io.caravan.delta;

import java.time.Instant;

/**
 * What one poll of the delta did.
 *
 * @param at when it began
 * @param millis how long it took
 * @param changes how many changes of M1 it consumed
 * @param rows how many rows of M2 it wrote or deleted
 * @param quarantined how many rows could not be applied, those of earlier polls that were tried again among them
 * @param drained whether nothing was left to do when it ended, apart from quarantined rows
 */
public record Poll(Instant at, long millis, long changes, long rows, long quarantined, boolean drained) {}
