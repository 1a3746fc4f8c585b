package io.caravan.cutover;

import io.caravan.mapping.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The lines of the go-live list, in their order. */
public enum Item {

    /** Nobody buys in the old shop any more. */
    MAINTENANCE("Magento 1 is in maintenance mode"),
    /** Nothing else writes to it either: cron jobs, importers, the admin panel. */
    QUIET("Magento 1 is no longer written to"),
    /** Pictures and downloads are all there. */
    MEDIA("The media are copied", QUIET),
    /** What changed in the old shop is applied to the new one, and the delta is off. */
    DELTA("The delta is drained and off", QUIET),
    /** Both shops are found to be equal, after the last change. */
    VERIFY("Both shops are verified", QUIET, DELTA),
    /** No row was left behind without somebody's consent. */
    QUARANTINE("The quarantine is empty"),
    /** The new shop's next order takes a number that no order has. */
    SEQUENCES("Order numbers go on above those in use"),
    /** The new shop shows what is in its tables. */
    INDEXERS("Magento 2 is indexed", QUIET, DELTA),
    /** The new shop sends mails and does what else it does by the clock. */
    CRON("Magento 2's cron runs"),
    /** The first customers find pages in the cache. */
    WARM("The page cache is warm", INDEXERS),
    /** The customers come to the new shop. */
    DNS("The shop's names lead to the new server");

    private final String title;
    private final List<Item> after;

    Item(String title, Item... after) {
        this.title = title;
        this.after = List.of(after);
    }

    /** What holds when the line is fulfilled, in words. */
    public String title() {
        return title;
    }

    /** The lines that come before it: when one of them has been fulfilled anew, this one has to be as well. */
    public List<Item> after() {
        return after;
    }

    /** As it is written on the command line and in {@code caravan_cutover}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The line of an id.
     *
     * @param id as it is written, in any case
     * @throws IllegalArgumentException if there is no such line; names the nearest one, and all of them
     */
    public static Item of(String id) {
        List<String> ids = Arrays.stream(values()).map(Item::id).toList();
        return Arrays.stream(values()).filter(item -> item.id().equalsIgnoreCase(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "there is no line '" + id + "'" + Nearest.hint(id, ids) + "; the lines are: " + String.join(", ", ids)));
    }

    @Override
    public String toString() {
        return id();
    }
}
