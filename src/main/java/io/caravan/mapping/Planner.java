package io.caravan.mapping;

import io.caravan.convert.Shop;
import io.caravan.convert.StandardConversions;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Resolves mappings and route steps against both live schemas. */
public final class Planner {

    private final Mappings mappings;
    private final StandardConversions conversions;
    private final Shop shop;
    private final Schema m1;
    private final Schema m2;
    private final int chunkRows;
    private final PromotedAttributes promoted;

    /**
     * @param mappings all mappings
     * @param conversions the conversions they may name
     * @param shop what conversions look up
     * @param m1 the live structure of Magento 1
     * @param m2 the live structure of Magento 2
     * @param chunkRows the most rows of a chunk where the step says nothing
     */
    public Planner(Mappings mappings, StandardConversions conversions, Shop shop, Schema m1, Schema m2, int chunkRows) {
        this.mappings = mappings;
        this.conversions = conversions;
        this.shop = shop;
        this.m1 = m1;
        this.m2 = m2;
        this.chunkRows = chunkRows;
        this.promoted = new PromotedAttributes(mappings, m1, m2);
    }

    /**
     * Plans one step.
     *
     * @return the plan; empty where this M1 version does not have the table or the columns that the mapping requires
     * @throws MappingFault if the step or its mapping names what does not exist
     */
    public Optional<TablePlan> plan(CopyStep step) {
        TableMapping written = mappings.of(step.table());
        AskedShop asked = new AskedShop(shop);
        TableMapping mapping = written.drop().isPresent() ? written : promoted.in(written, asked);
        Optional<Table> source = m1.table(mapping.from());
        if (source.isEmpty()) {
            rejectUnknownTable(step, mapping);
            return Optional.empty();
        }
        if (mapping.drop().isPresent()) {
            throw new MappingFault(List.of("route '" + step.area() + "': copy-table?table=" + step.table()
                    + ": the mapping at " + mapping.place() + " drops this table (" + mapping.drop().get()
                    + "); take out the step, or overlay the rule in mappings/local/"));
        }
        if (!source.get().columns().keySet().containsAll(mapping.requires())) {
            return Optional.empty();
        }
        if (mapping.stage()) {
            return Optional.of(resolved(step, mapping, source.get(), StagedTable.of(mapping, source.get(), m2), asked));
        }
        Table target = m2.table(mapping.to()).orElseThrow(() -> new MappingFault(List.of(
                place(mapping, step) + ": M2 has no table '" + mapping.to() + "'" + Nearest.hint(mapping.to(), m2.tables().keySet())
                        + ", where '" + mapping.from() + "' should go; " + ModuleTables.read().moduleOf(mapping.to())
                                .map(module -> "the module " + module + " brings it, install that (bin/magento module:enable " + module
                                        + ", bin/magento setup:upgrade); or ")
                                .orElse("") + "give the right name with 'to:', or leave the table with 'drop:'")));
        return Optional.of(resolved(step, mapping, source.get(), target, asked));
    }

    private TablePlan resolved(CopyStep step, TableMapping mapping, Table source, Table target, AskedShop asked) {
        return new Resolution(mappings, conversions, asked, m1, chunkRows, step, mapping, source, target).plan();
    }

    private void rejectUnknownTable(CopyStep step, TableMapping mapping) {
        boolean known = mapping.place() != null && !mapping.place().local() || m2.table(mapping.from()).isPresent();
        if (!known) {
            Set<String> names = new TreeSet<>(m1.tables().keySet());
            names.addAll(mappings.tables().keySet());
            throw new MappingFault(List.of("route '" + step.area() + "': copy-table?table=" + step.table()
                    + ": neither M1 nor mappings/ know '" + mapping.from() + "'" + Nearest.hint(mapping.from(), names)));
        }
    }

    /** Where a mapping stands, for an error; the route where no file names it. */
    static String place(TableMapping mapping, CopyStep step) {
        return mapping.place() == null ? "route '" + step.area() + "'" : mapping.place().toString();
    }
}
