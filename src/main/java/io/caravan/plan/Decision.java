package io.caravan.plan;

/**
 * Something that somebody has to decide before the migration, because no default is right for every shop.
 *
 * @param topic what kind it is, in a few words, such as {@code payment method}; decisions of one topic stand together
 * @param subject what it is about, such as the method's code; never a secret
 * @param count how many orders, rows, customers, ... it concerns; the meaning says which
 * @param meaning what happens without a decision, in words
 * @param action what to do about it, in words
 */
public record Decision(String topic, String subject, long count, String meaning, String action) {}
