package io.caravan.convert;

import java.util.Map;
import java.util.Optional;

/**
 * {@code class: {if-none: fault | null}}: an M1 class alias ({@code cms/widget_block}) becomes the M2 class name that
 * {@code mappings/classes.yaml} gives. NULL, empty text and what already is a class name (it has a backslash) stay.
 *
 * <p>An alias that is not listed is a fault, since it is an extension's and only the operator knows what became of it.
 * An alias that is listed without a class has none in M2: a fault too, unless {@code if-none} is {@code null}.
 */
record ClassAlias(Map<String, String> classes, boolean nullIfNone) implements Conversion {

    static ClassAlias of(Parameters parameters, Shop shop) {
        String ifNone = parameters.has("if-none") ? parameters.textOrNull("if-none") : "fault";
        if (ifNone != null && !ifNone.equals("fault") && !ifNone.equals("null")) {
            throw parameters.wrong("if-none", "fault or null");
        }
        return new ClassAlias(shop.classes(), ifNone == null || ifNone.equals("null"));
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String alias = Text.of(value);
        if (alias == null || alias.isEmpty() || alias.indexOf('\\') >= 0) {
            return value;
        }
        String name = of(alias, classes);
        if (name == null || name.isEmpty() && !nullIfNone) {
            throw unknown(alias, name != null);
        }
        return name.isEmpty() ? null : name;
    }

    /** The M2 class of an alias: null if it is not listed, empty if M2 has none. */
    static String of(String alias, Map<String, String> classes) {
        String name = classes.get(alias);
        return name == null && classes.containsKey(alias) ? "" : name;
    }

    static ConversionFault unknown(String alias, boolean listed) {
        return new ConversionFault(listed
                ? "Magento 2 has no class for '" + alias + "'"
                : "no Magento 2 class is known for '" + alias + "'; add it to the classes in mappings/local");
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        return Optional.of(Unchanged.ifEmpty(value));
    }
}
