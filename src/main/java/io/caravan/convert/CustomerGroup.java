package io.caravan.convert;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code customer-group}: the group of a customer; where that group does not exist any more, the one that M1 puts new
 * customers of their store view in ({@code customer/create_account/default_group} of store view, website or default), else
 * the group with the lowest number. A customer is not lost for the sake of a deleted group.
 *
 * <p>The row's {@code store_id} and {@code website_id} say where the customer belongs.
 */
final class CustomerGroup implements Conversion {

    private static final String SETTING = "customer/create_account/default_group";

    private final Set<String> groups;
    private final Map<String, String> defaults;
    private final Optional<String> lowest;

    private CustomerGroup(Set<String> groups, Map<String, String> defaults, Optional<String> lowest) {
        this.groups = groups;
        this.defaults = defaults;
        this.lowest = lowest;
    }

    static CustomerGroup of(Shop shop) {
        Set<String> groups = shop.query("SELECT customer_group_id FROM {customer_group}").stream()
                .map(group -> group[0]).collect(Collectors.toUnmodifiableSet());
        Map<String, String> defaults = new HashMap<>();
        shop.query("SELECT scope, scope_id, value FROM {core_config_data} WHERE path = ?", SETTING)
                .forEach(setting -> defaults.put(setting[0].equals("default") ? "default" : setting[0] + "/" + setting[1], setting[2]));
        // Group 0 is that of visitors.
        Optional<String> lowest = groups.stream().map(Long::valueOf).filter(group -> group > 0)
                .collect(Collectors.toCollection(TreeSet::new)).stream().findFirst().map(String::valueOf);
        return new CustomerGroup(groups, defaults, lowest);
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String group = Text.of(value);
        if (group != null && groups.contains(group)) {
            return value;
        }
        Optional<String> instead = Optional.ofNullable(defaults.get("stores/" + Text.column(row, "store_id"))).filter(groups::contains)
                .or(() -> website(row))
                .or(() -> Optional.ofNullable(defaults.get("default")).filter(groups::contains))
                .or(() -> lowest);
        if (instead.isEmpty()) {
            return value;
        }
        row.note("repaired: group " + group + " does not exist; these customers are in group " + instead.get() + " now");
        return instead.get();
    }

    private Optional<String> website(Row row) {
        Object website = row.get("website_id");
        return Optional.ofNullable(defaults.get("websites/" + website)).filter(groups::contains);
    }

    @Override
    public Set<String> otherColumns() {
        return Set.of("store_id", "website_id");
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        return Optional.of(Unchanged.ifIn(value, groups.stream().sorted().toList()));
    }
}
