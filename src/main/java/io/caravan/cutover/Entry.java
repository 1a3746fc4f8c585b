package io.caravan.cutover;

import java.time.Instant;

/**
 * What is recorded of a line: a row of {@code caravan_cutover}.
 *
 * @param item the line
 * @param state how it stands
 * @param by who saw to it: {@code caravan}, or the account and machine of who said so
 * @param at when, by the clock of the machine that Caravan ran on, in milliseconds
 * @param detail what was found or done, in words
 * @param memory what Caravan needs to know of it later; null for nothing
 */
public record Entry(Item item, State state, String by, Instant at, String detail, String memory) {}
