package io.caravan.copy;

import io.caravan.mapping.TablePlan;

/** A table that was begun under another mapping or route than it has now. */
public class ChangedMapping extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param group the group of the area, such as {@code data} */
    ChangedMapping(TablePlan plan, String group, boolean complete) {
        super("the mapping or the route step of '" + plan.name() + "' has changed since the table was "
                + (complete ? "copied" : "begun") + ", so that its rows would be of two kinds. Start its area over with: "
                + "caravan migrate " + group + " --reset " + plan.step().area());
    }
}
