package io.caravan.plan.extension;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An extension of the Magento 1 shop, as far as its traces tell.
 *
 * @param name the module's name where it is known, such as {@code Acme_Blog}, else what its tables or codes begin with
 * @param evidence where it was seen, one short text each, such as {@code core_resource: acme_blog_setup}; never empty
 * @param version its version by its module file, else by {@code core_resource}; empty where neither says
 * @param active whether its module file switches it on; empty without a module file (no {@code caravan.m1.root})
 * @param tables its tables, by name
 * @param columns columns that it added to tables of Magento itself, by table and name
 * @param details what else is known of it: rewrites, cron jobs, payment and shipping methods, attributes, rules, settings; one
 *     short text each
 * @param rows the rows of its tables
 * @param lastWrite the latest write to one of its tables; empty where it is not known
 * @param unused whether it looks unused
 * @param verdict whether and why it looks used, and what Magento 2 has for it, in words
 * @param yaml the rules of all its tables and columns for {@code mappings/local/}; empty where none is needed
 */
public record Extension(
        String name,
        List<String> evidence,
        Optional<String> version,
        Optional<Boolean> active,
        List<ExtensionTable> tables,
        List<ExtensionColumn> columns,
        List<String> details,
        long rows,
        Optional<LocalDateTime> lastWrite,
        boolean unused,
        String verdict,
        String yaml) {}
