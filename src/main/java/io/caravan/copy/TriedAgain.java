package io.caravan.copy;

/** A failure that other attempts have answered already, in vain: whoever meets it does not begin another row of attempts. */
public interface TriedAgain {}
