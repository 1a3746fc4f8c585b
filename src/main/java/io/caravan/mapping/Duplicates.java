package io.caravan.mapping;

/** Which of several M1 rows migrates, where a unique key of M2 lets only one of them in. */
public enum Duplicates {
    /** The one with the lowest key; the others are quarantined, because nobody decided. */
    QUARANTINE,
    /** The one with the lowest key; the others are skipped by rule. */
    KEEP_FIRST,
    /** The one with the highest key; the others are skipped by rule. */
    KEEP_LAST
}
