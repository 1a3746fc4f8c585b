package io.caravan.plan;

import java.util.List;
import java.util.Optional;

/**
 * How much changes in the running shop, which the delta would have to carry over.
 *
 * @param until the newest change that was seen, UTC; empty where there is none
 * @param activities what changes, the busiest first
 * @param rowsPerOrder how many rows of all sales tables an order has, on average
 * @param average changed rows an hour, over the week before {@code until}
 * @param busiest changed rows in the busiest hour of that week
 */
public record DeltaLoad(Optional<String> until, List<Activity> activities, long rowsPerOrder, long average, long busiest) {

    /**
     * Changes of one kind in the week before {@link DeltaLoad#until()}. Magento keeps the last change of each row only, so that
     * more may have happened.
     *
     * @param what of what, in words
     * @param table the table
     * @param lastDay in its last 24 hours
     * @param lastWeek in all of it
     * @param busiestHour in its busiest hour
     */
    public record Activity(String what, String table, long lastDay, long lastWeek, long busiestHour) {}
}
