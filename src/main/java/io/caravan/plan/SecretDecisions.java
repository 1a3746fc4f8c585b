package io.caravan.plan;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.caravan.convert.Conversion;
import io.caravan.convert.ConversionFault;
import io.caravan.convert.Row;
import io.caravan.convert.StandardConversions;
import io.caravan.mapping.TableMapping;
import io.caravan.schema.Identifier;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values that Magento 1 encrypted and that nobody has the key for. No value leaves this class. */
final class SecretDecisions {

    private final OldRows m1;
    private final PlanInput input;
    private final Optional<String> missing;
    private final Conversion encrypt;

    SecretDecisions(OldRows m1, PlanInput input) {
        this.m1 = m1;
        this.input = input;
        this.missing = input.shop().m1CryptKey().filter(key -> !key.isBlank()).isEmpty()
                ? Optional.of("caravan.m1.crypt-key (global/crypt/key of Magento 1's app/etc/local.xml)")
                : input.hasM2() && input.shop().m2CryptKey().filter(key -> !key.isBlank()).isEmpty()
                        ? Optional.of("caravan.m2.crypt-key (crypt/key of Magento 2's app/etc/env.php)")
                        : Optional.empty();
        this.encrypt = new StandardConversions().fromSpec("encrypt", input.shop());
    }

    List<Decision> all() {
        List<Decision> decisions = new ArrayList<>();
        if (missing.isEmpty() && !input.hasM2()) {
            // Without Magento 2's key nothing can be tried; there is nothing to decide before it exists.
            return decisions;
        }
        settings().ifPresent(decisions::add);
        for (TableMapping mapping : input.mappings().tables().values()) {
            Optional<Table> table = input.m1Schema().table(mapping.from());
            if (mapping.drop().isEmpty() && table.isPresent()) {
                mapping.columns().forEach((column, rule) -> {
                    if (rule.convert().filter("encrypt"::equals).isPresent() && table.get().columns().containsKey(column)) {
                        column(table.get(), column).ifPresent(decisions::add);
                    }
                });
            }
        }
        return decisions;
    }

    private Optional<Decision> settings() {
        if (!m1.has("core_config_data", "path", "value")) {
            return Optional.empty();
        }
        List<Pattern> encrypted = input.mappings().sections().getOrDefault("settings", MissingNode.getInstance()).path("paths").properties().stream()
                .filter(rule -> rule.getValue().path("convert").toString().contains("\"encrypt\""))
                .map(rule -> Pattern.compile("\\Q" + rule.getKey().replace("*", "\\E.*\\Q") + "\\E"))
                .toList();
        List<String> paths = new ArrayList<>();
        m1.each("SELECT path, value FROM {core_config_data} WHERE value <> '' ORDER BY path", row -> {
            String path = row.getString(1);
            if (encrypted.stream().anyMatch(rule -> rule.matcher(path).matches()) && isLost(row.getString(2))) {
                paths.add(path);
            }
        });
        return paths.isEmpty() ? Optional.empty() : Optional.of(decision(
                "settings: " + String.join(", ", paths.stream().distinct().limit(4).toList()) + (paths.stream().distinct().count() > 4 ? ", ..." : ""),
                paths.size(), "settings"));
    }

    private Optional<Decision> column(Table table, String column) {
        String name = Identifier.quoted(column);
        long[] lost = {0};
        if (missing.isPresent()) {
            lost[0] = m1.count("SELECT COUNT(*) FROM " + table.sql() + " WHERE " + name + " <> ''");
        } else {
            m1.stream("SELECT " + name + " FROM " + table.sql() + " WHERE " + name + " <> ''", row -> {
                if (isLost(row.getString(1))) {
                    lost[0]++;
                }
            });
        }
        return lost[0] == 0 ? Optional.empty() : Optional.of(decision(table.name() + "." + column, lost[0], "rows"));
    }

    private boolean isLost(String value) {
        if (missing.isPresent()) {
            return true;
        }
        try {
            encrypt.convert(value, Row.NONE);
            return false;
        } catch (ConversionFault e) {
            return true;
        }
    }

    private Decision decision(String subject, long count, String what) {
        return new Decision(
                "Encrypted value",
                subject,
                count,
                what + (missing.isPresent() ? " hold values that can only be moved with a key that is not configured. Without it they go to the quarantine."
                        : " hold values that caravan.m1.crypt-key does not decrypt. They go to the quarantine."),
                missing.map(key -> "Set " + key + ".").orElse(
                        "Look whether it is this shop's key; else enter the values anew in Magento 2, or empty them in Magento 1."));
    }
}
