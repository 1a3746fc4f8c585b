package io.caravan.check;

/** How much a finding matters to the migration. */
public enum Severity {
    /** Data would be left behind without anybody having decided so: {@code migrate} stops. */
    BLOCKING,
    /** The rows have a safe outcome by default; they are counted. */
    WARNING,
    /** Good to know. */
    NOTE
}
