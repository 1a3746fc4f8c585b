package io.caravan.plan;

import io.caravan.convert.Conversion;
import io.caravan.convert.ConversionFault;
import io.caravan.convert.Row;
import io.caravan.convert.Shop;
import io.caravan.convert.StandardConversions;
import io.caravan.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Password hashes of customers that Magento 2 cannot verify, counted by kind. No hash leaves this class. */
final class PasswordDecisions {

    /** As the conversion notes them. */
    private static final Pattern LOST = Pattern.compile("passwords: (.*?), .*cannot verify.*");

    private final OldRows m1;
    private final Conversion conversion;

    PasswordDecisions(OldRows m1, Shop shop) {
        this.m1 = m1;
        this.conversion = new StandardConversions().create("customer-password", Map.of(), shop);
    }

    List<Decision> all() {
        if (!m1.has("customer_entity_varchar", "attribute_id", "value") || !m1.has("eav_attribute", "attribute_code")
                || !m1.has("eav_entity_type", "entity_type_code")) {
            return List.of();
        }
        Map<String, Long> kinds = new TreeMap<>();
        Row row = new Row() {
            @Override
            public Object get(String column) {
                return null;
            }

            @Override
            public void note(String note) {
                Matcher lost = LOST.matcher(note);
                if (lost.matches()) {
                    kinds.merge(lost.group(1), 1L, Long::sum);
                }
            }
        };
        m1.stream("SELECT v." + Identifier.quoted("value") + " FROM {customer_entity_varchar} v"
                + " JOIN {eav_attribute} a ON a.attribute_id = v.attribute_id AND a.attribute_code = 'password_hash'"
                + " JOIN {eav_entity_type} e ON e.entity_type_id = a.entity_type_id AND e.entity_type_code = 'customer'"
                + " JOIN {customer_entity} c ON c.entity_id = v.entity_id WHERE v." + Identifier.quoted("value") + " <> ''", found -> {
            try {
                conversion.convert(found.getString(1), row);
            } catch (ConversionFault e) {
                kinds.merge("of a form that neither M1 nor M2 knows", 1L, Long::sum);
            }
        });
        List<Decision> decisions = new ArrayList<>();
        kinds.forEach((kind, customers) -> decisions.add(new Decision(
                "Password",
                kind,
                customers,
                "customers have a password hash that Magento 2 cannot verify: it will answer \"wrong password\".",
                "Tell them to reset their passwords (after going live, not before), or install a module for Magento 2 that verifies such hashes.")));
        return decisions;
    }
}
