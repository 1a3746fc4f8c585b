package io.caravan.check;

import java.util.Optional;

/**
 * One thing that the check found.
 *
 * @param kind what it is about
 * @param severity how much it matters
 * @param table the table, or what stands in its place, such as an area
 * @param column the column, if it is about one
 * @param rows how many rows it affects
 * @param example the key of one of those rows, such as {@code entity_id=17}
 * @param message what is found, what happens by default and what to do about it; never a secret value
 * @param proposal the rule that would settle it
 */
public record Finding(
        Kind kind,
        Severity severity,
        String table,
        Optional<String> column,
        long rows,
        Optional<String> example,
        String message,
        Optional<Proposal> proposal) {

    /** The rule that would settle it, as an overlay for {@code mappings/local/}. */
    public Optional<String> yaml() {
        return proposal.map(Proposal::yaml);
    }

    /** The table and, if there is one, the column: {@code sales_flat_order.coupon_code}. */
    public String where() {
        return column.map(name -> table + "." + name).orElse(table);
    }

    /**
     * Whether it is about data that stays behind, so that {@code --accept unmapped} decides it. A blocking finding of another
     * kind is a mistake or a gap that no acceptance mends.
     */
    public boolean leavesDataBehind() {
        return kind == Kind.UNMAPPED_TABLE || kind == Kind.UNMAPPED_COLUMN || kind == Kind.NOT_ROUTED;
    }

    static Finding of(Kind kind, Severity severity, String table, String message) {
        return new Finding(kind, severity, table, Optional.empty(), 0, Optional.empty(), message, Optional.empty());
    }

    Finding in(String newColumn) {
        return new Finding(kind, severity, table, Optional.of(newColumn), rows, example, message, proposal);
    }

    Finding rows(long newRows) {
        return new Finding(kind, severity, table, column, newRows, example, message, proposal);
    }

    Finding hit(Hits hits) {
        return new Finding(kind, severity, table, column, hits.rows(), hits.example(), message, proposal);
    }

    Finding settledBy(Proposal newProposal) {
        return new Finding(kind, severity, table, column, rows, example, message, Optional.of(newProposal));
    }
}
