package io.caravan.mapping;

import java.util.Set;

/** What a plan looked up in M1 when it was made, such as the ids of attributes. */
public interface Lookups {

    /** The M1 tables that were looked into, without prefix. */
    Set<String> tables();

    /** Asks again: whether M1 gives another answer now, so that the plan has to be made anew. */
    boolean changed();
}
