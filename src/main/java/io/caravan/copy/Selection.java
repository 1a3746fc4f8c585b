package io.caravan.copy;

import java.util.List;

/** Which rows of an M1 table, called {@code t}, are meant. */
public interface Selection {

    /**
     * The condition on {@code t}, with a question mark for each of {@link #parameters()}.
     *
     * @param keys the columns that the table's chunks are cut by
     * @param nullable whether one of them may be NULL
     */
    String condition(List<String> keys, boolean nullable);

    /** What is bound to the condition's question marks, in order. */
    List<Object> parameters();
}
