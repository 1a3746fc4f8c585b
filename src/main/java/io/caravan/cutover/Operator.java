package io.caravan.cutover;

import java.util.Optional;
import java.util.Set;

/** Who goes through the go-live list, and what they have said. */
public interface Operator {

    /** Account and machine, such as {@code anna@shop2}. */
    String name();

    /** The lines that are to be left out. */
    Set<Item> skipped();

    /** The lines that they say hold, or accept as they are. */
    Set<Item> confirmed();

    /**
     * Asks whether a line holds, or is accepted as it is.
     *
     * @return empty where nobody is there to be asked
     */
    Optional<Boolean> asked(Item item, Finding finding);
}
