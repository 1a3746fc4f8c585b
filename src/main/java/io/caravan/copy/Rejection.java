package io.caravan.copy;

/**
 * An M1 row that is not written, for {@code caravan_quarantine}.
 *
 * @param skipped whether a rule left it out (true), or it could not be written (false)
 * @param key the row's key, such as {@code entity_id=17}
 * @param column the M2 column at fault; null where it is the whole row
 * @param value the value at fault; null where there is none, or where it is secret
 * @param reason what is wrong
 * @param row the M1 row as JSON, secrets masked
 */
public record Rejection(boolean skipped, String key, String column, String value, String reason, String row) {}
