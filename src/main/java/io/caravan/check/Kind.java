package io.caravan.check;

import java.util.Locale;

/** What a finding is about. Findings are listed in this order. */
public enum Kind {
    /** A route step or a mapping that names what does not exist, or SQL that the server refuses. */
    MAPPING_FAULT("rules that cannot be followed"),
    /** An M1 table that goes nowhere, without a rule that says so. */
    UNMAPPED_TABLE("M1 tables that no rule names"),
    /** An M1 column that goes nowhere, without a rule that says so. */
    UNMAPPED_COLUMN("M1 columns that no rule names"),
    /** A table that could migrate, but that no route step moves. */
    NOT_ROUTED("tables that no route moves"),
    /** A mandatory M2 column that gets no value. */
    UNFED_COLUMN("mandatory M2 columns without a value"),
    /** A value that does not fit M2's type. */
    NARROWER_TYPE("columns that are narrower in M2"),
    /** NULL where M2 wants a value. */
    NULL_NOT_ALLOWED("NULL where M2 wants a value"),
    /** Rows that are different in M1 and the same under a unique key of M2. */
    STRICTER_KEY("unique keys that are stricter in M2"),
    /** A date of zeroes. */
    ZERO_DATE("zero dates"),
    /** A date without month or day. */
    PARTIAL_DATE("dates without month or day"),
    /** Bytes that are no text. */
    INVALID_UTF8("bytes that are no text"),
    /** Text that seems to have been encoded twice. */
    DOUBLE_ENCODING("text that looks as if encoded twice"),
    /** Rows that point to a row that does not exist. */
    ORPHAN("rows whose parent does not exist"),
    /** Values that a conversion refuses. */
    UNCONVERTIBLE("values that a conversion refuses"),
    /** Values that a conversion changes in a way that it counts. */
    CHANGED("values that change on the way"),
    /** M2 tables that nothing fills. */
    UNFED_TABLE("M2 tables that stay as they are"),
    /** Rows in M2 that give way to those of M1. */
    REPLACED("M2 content that is replaced"),
    /** The servers, and the network between. */
    SERVER("servers and network"),
    /** Modules that Magento 2 lacks. */
    M2_MODULES("modules of Magento 2"),
    /** A database of Magento 2 that an upgrade has not finished. */
    M2_UPGRADE("Magento 2's database is not up to date"),
    /** Magento 2's cron runs. */
    M2_CRON("Magento 2's cron"),
    /** Content that somebody made in Magento 2 and that the migration replaces. */
    OVERWRITTEN("work in Magento 2 that would be lost"),
    /** Cron jobs of Magento 1 that the delta cannot follow, or that nobody knows. */
    M1_CRON("cron jobs of Magento 1"),
    /** Work in Magento 1's admin panel since the migration began. */
    ADMIN_ACTIVITY("work in Magento 1's admin panel");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** Its name as reports show it, such as {@code unmapped-table}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is about what goes on around the data: the servers, Magento 2's state, work in Magento 1. */
    public boolean isReadiness() {
        return compareTo(SERVER) >= 0;
    }

    /** What it is about, in words. */
    public String title() {
        return title;
    }
}
