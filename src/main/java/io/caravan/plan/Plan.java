package io.caravan.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.plan.extension.Extension;
import java.time.Instant;
import java.util.List;

/**
 * What there is to migrate, and what to decide, do and expect: the result of {@code caravan plan}.
 *
 * @param made when it was made
 * @param withM2 whether a Magento 2 was there to compare with
 * @param shop the old shop
 * @param growth how it grew
 * @param sizes what moves and what stays behind
 * @param leaveBehind what could stay behind as well
 * @param time how long it will take
 * @param delta how much changes meanwhile
 * @param capacity whether the new system is large enough
 * @param extensions the extensions of the old shop
 * @param decisions what somebody has to decide
 * @param unanswered what could not be found out, and why
 */
public record Plan(
        Instant made,
        boolean withM2,
        OldShop shop,
        Growth growth,
        Sizes sizes,
        List<LeaveBehind> leaveBehind,
        TimeEstimate time,
        DeltaLoad delta,
        Capacity capacity,
        List<Extension> extensions,
        List<Decision> decisions,
        List<String> unanswered) {

    /** For the terminal. */
    public String text() {
        return new PlanText(this).toString();
    }

    /** As a page for a browser: one file that loads nothing, for the shop's owner. */
    public String page() {
        return new PlanPage(this).toString();
    }

    /** As JSON, by the names of the records. */
    public ObjectNode json() {
        return PlanJson.of(this);
    }
}
