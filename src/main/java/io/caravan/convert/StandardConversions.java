package io.caravan.convert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All conversions that Caravan knows, by name. The parameters of each are in the javadoc of its class.
 *
 * <p>Conversions give text (or binary, or null) and never a {@code Number}: MySQL takes {@code "5"} for a number column,
 * and verification can then compare with what it reads back.
 */
public class StandardConversions implements Conversions {

    private final TreeMap<String, Factory> factories = new TreeMap<>();

    public StandardConversions() {
        factories.put("add", (parameters, shop) -> Add.of(parameters));
        factories.put("class", (parameters, shop) -> ClassAlias.of(parameters, shop));
        factories.put("constant", (parameters, shop) -> new Constant(parameters.textOrNull("value")));
        factories.put("crc32", (parameters, shop) -> new Crc32(parameters.text("column")));
        factories.put("customer-group", (parameters, shop) -> CustomerGroup.of(shop));
        factories.put("customer-password", (parameters, shop) -> CustomerPassword.of(parameters));
        factories.put("date", (parameters, shop) -> new CalendarDate());
        factories.put("date-format", (parameters, shop) -> new DateFormat());
        factories.put("default-if-null", (parameters, shop) -> DefaultIfNull.of(parameters));
        factories.put("empty-to-null", (parameters, shop) -> new EmptyToNull());
        factories.put("encrypt", (parameters, shop) -> Encrypt.of(shop));
        factories.put("for-attributes", (parameters, shop) -> ForAttributes.of(parameters, shop, this));
        factories.put("ip-to-long", (parameters, shop) -> new IpToLong());
        factories.put("item-option-value", (parameters, shop) -> ItemOptionValue.of(parameters));
        factories.put("lowercase", (parameters, shop) -> new Lowercase());
        factories.put("map", (parameters, shop) -> ValueMap.of(parameters));
        factories.put("mask-email", (parameters, shop) -> MaskEmail.of(parameters));
        factories.put("multiselect", (parameters, shop) -> Multiselect.of(parameters, shop));
        factories.put("or-keep", (parameters, shop) -> OrKeep.of(parameters, shop, this));
        factories.put("order-item-options", (parameters, shop) -> new OrderItemOptions());
        factories.put("payment-method", (parameters, shop) -> MethodCode.of("payment", shop));
        factories.put("prefix", (parameters, shop) -> new Prefix(parameters.text("text")));
        factories.put("region", (parameters, shop) -> Region.of(parameters, shop));
        factories.put("replace", (parameters, shop) -> Replace.of(parameters));
        factories.put("rule", (parameters, shop) -> new RuleConditions(shop.classes()));
        factories.put("serialized-to-json", (parameters, shop) -> new SerializedToJson());
        factories.put("setting", (parameters, shop) -> Setting.of(parameters, shop, this));
        factories.put("store-group-code", (parameters, shop) -> StoreGroupCode.of(shop));
        factories.put("slug", (parameters, shop) -> new Slug());
        factories.put("shipping-method", (parameters, shop) -> MethodCode.of("shipping", shop));
        factories.put("synonyms", (parameters, shop) -> Synonyms.of(parameters));
        factories.put("template-directives", (parameters, shop) -> new TemplateDirectives(shop.classes()));
        factories.put("timestamp-to-date", (parameters, shop) -> new TimestampToDate());
        factories.put("trim", (parameters, shop) -> new Trim());
        factories.put("truncate", (parameters, shop) -> Truncate.of(parameters));
        factories.put("truncate-suffix", (parameters, shop) -> TruncateSuffix.of(parameters, shop));
        factories.put("when", (parameters, shop) -> When.of(parameters, shop, this));
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(factories.keySet()));
    }

    @Override
    public Conversion create(String name, Map<String, Object> parameters, Shop shop) {
        Factory factory = factories.get(name);
        if (factory == null) {
            throw new IllegalArgumentException("There is no conversion '" + name + "'; did you mean '"
                    + Parameters.nearest(name, factories.keySet()) + "'?");
        }
        Parameters asked = new Parameters(name, parameters);
        Conversion conversion = factory.create(asked, shop);
        asked.refuseOthers();
        return conversion;
    }

    /**
     * Reads a conversion as a mapping writes it.
     *
     * @param spec a name ({@code trim}), a map of one name to its parameters ({@code {prefix: {text: x}}}), or a list
     *     of those, which are then applied in that order
     * @throws IllegalArgumentException if the spec has another shape, or {@link #create} refuses it
     */
    public Conversion fromSpec(Object spec, Shop shop) {
        if (spec instanceof String name) {
            return create(name, Map.of(), shop);
        }
        if (spec instanceof List<?> list && !list.isEmpty()) {
            List<Conversion> conversions = new ArrayList<>();
            list.forEach(each -> conversions.add(fromSpec(each, shop)));
            return conversions.size() == 1 ? conversions.get(0) : new InOrder(List.copyOf(conversions));
        }
        if (spec instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            return create(String.valueOf(only.getKey()), parameters(only), shop);
        }
        throw new IllegalArgumentException("A conversion is a name, a map of one name to its parameters, or a list of"
                + " those; this is " + spec);
    }

    private static Map<String, Object> parameters(Map.Entry<?, ?> conversion) {
        if (conversion.getValue() == null) {
            return Map.of();
        }
        if (!(conversion.getValue() instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("The parameters of conversion " + conversion.getKey()
                    + " must be a map, such as {name: value}; this is " + conversion.getValue());
        }
        Map<String, Object> byName = new LinkedHashMap<>();
        map.forEach((name, value) -> byName.put(String.valueOf(name), value));
        return byName;
    }

    @FunctionalInterface
    private interface Factory {
        Conversion create(Parameters parameters, Shop shop);
    }
}
