package io.caravan.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.delta.guard.BornRows;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.process.Shops;
import io.caravan.report.Text;
import io.caravan.report.Text.Heading;
import io.caravan.totals.Total;
import io.caravan.totals.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether M2 is whole: the sums that a shop owner knows are those of M1, and every row has the rows it points to, though
 * foreign keys are not checked while the shop is loaded.
 *
 * @param totals all numbers of both shops
 * @param missingParents foreign keys of M2 that rows break
 */
public record Integrity(List<Total> totals, List<MissingParent> missingParents) {

    private static final int SHOWN = 20;

    private record Sum(String name, String measure, int numbers, BigDecimal m1, BigDecimal m2) {

        Sum plus(Total total) {
            return new Sum(name, measure, numbers + 1, add(m1, total.m1()), add(m2, total.m2()));
        }

        private static BigDecimal add(BigDecimal sum, BigDecimal number) {
            return number == null ? sum : sum.add(number);
        }
    }

    /**
     * Asks both shops. Reads each table with a foreign key once by its index; nothing is written.
     *
     * @throws io.caravan.mapping.MappingFault if a total of {@code mappings/totals.yaml} cannot be asked
     */
    public static Integrity of(Shops shops) {
        return new Integrity(
                new Totals(shops.mappings()).compare(shops.m1(), shops.m1Schema(), shops.m2(), shops.m2Schema(),
                        new BornRows(new TouchedRows(shops.m2(), shops.configuration().m2().prefix()), shops.m2Schema())::leftOutOf),
                new ForeignKeys(shops.m2(), shops.m2Schema()).missing());
    }

    /**
     * Whether no row of M2 lacks a row it points to. Totals may differ for good reason, where rules leave rows behind: they
     * are for the operator to look at.
     */
    public boolean whole() {
        return missingParents.isEmpty();
    }

    /** The totals that are not the same in both shops. */
    public List<Total> differing() {
        return totals.stream().filter(total -> !total.equal()).toList();
    }

    /** The result as an operator reads it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (!totals.isEmpty()) {
            text.append("Totals of both shops\n").append(Text.table(sums(), List.of(
                            Heading.words("", Sum::name),
                            Heading.words("", Sum::measure),
                            Heading.numbers("numbers", sum -> Text.number(sum.numbers())),
                            Heading.numbers("Magento 1", sum -> plain(sum.m1())),
                            Heading.numbers("Magento 2", sum -> plain(sum.m2())))))
                    .append('\n');
            List<Total> differing = differing().stream().filter(total -> !total.explained()).toList();
            long born = totals.stream().filter(total -> !total.equal() && total.explained()).count();
            text.append(born == 0 ? "" : Text.number(born) + " of " + Text.number(totals.size())
                    + " numbers differ by rows that were made in Magento 2, and by nothing else.\n");
            text.append(differing.isEmpty()
                    ? "All " + (born == 0 ? Text.number(totals.size()) + " numbers" : "others") + " are the same.\n"
                    : Text.number(differing.size()) + " of " + Text.number(totals.size()) + " numbers differ, each by rows that a rule, a reason or the"
                            + " quarantine keeps back (see the migration's report), or that were changed or deleted in Magento 2, or are on their way:\n");
            differing.stream().limit(SHOWN).forEach(total -> text.append("  ").append(total.name()).append(", ").append(total.measure())
                    .append(total.key().isEmpty() ? "" : " of " + total.key()).append(": ").append(plain(total.m1())).append(" in Magento 1, ")
                    .append(plain(total.m2())).append(" in Magento 2\n"));
            text.append(differing.size() > SHOWN ? "  ...\n" : "");
        }
        if (missingParents.isEmpty()) {
            text.append("Every row of Magento 2 has the rows it points to.");
        } else {
            text.append("Rows of Magento 2 that point to rows that are not there:\n").append(Text.table(missingParents, List.of(
                    Heading.numbers("rows", missing -> Text.number(missing.rows())),
                    Heading.words("foreign key", MissingParent::path),
                    Heading.words("for example", missing -> String.join(", ", missing.examples())))));
        }
        return text.toString();
    }

    private List<Sum> sums() {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (Total total : totals) {
            String key = total.name() + "\n" + total.measure();
            sums.put(key, sums.getOrDefault(key, new Sum(total.name(), total.measure(), 0, BigDecimal.ZERO, BigDecimal.ZERO)).plus(total));
        }
        return new ArrayList<>(sums.values());
    }

    private static String plain(BigDecimal number) {
        return number == null ? "none" : String.format(java.util.Locale.ROOT, number.stripTrailingZeros().scale() > 0 ? "%,.2f" : "%,.0f", number);
    }

    /** The result for programs. */
    public ObjectNode json() {
        ObjectMapper json = new ObjectMapper();
        ObjectNode result = json.createObjectNode();
        result.put("whole", whole());
        ArrayNode list = result.putArray("totals");
        totals.forEach(total -> list.addObject().put("name", total.name()).put("measure", total.measure()).put("key", total.key())
                .put("m1", total.m1()).put("m2", total.m2()).put("equal", total.equal())
                .put("explainedByBorn", total.explained()));
        ArrayNode missing = result.putArray("missingParents");
        missingParents.forEach(parent -> {
            ObjectNode node = missing.addObject().put("foreignKey", parent.path()).put("rows", parent.rows());
            node.set("examples", json.valueToTree(parent.examples()));
        });
        return result;
    }
}
