package io.caravan.convert;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code or-keep: {convert: ...}}: a conversion that leaves a value as it is where it cannot convert it, in place of
 * refusing the row. For tables that are staged: the scripts can tell which values were not converted, and report them.
 */
record OrKeep(Conversion conversion) implements Conversion {

    static OrKeep of(Parameters parameters, Shop shop, StandardConversions conversions) {
        return new OrKeep(conversions.fromSpec(parameters.value("convert"), shop));
    }

    @Override
    public Object convert(Object value, Row row) {
        try {
            return conversion.convert(value, row);
        } catch (ConversionFault e) {
            return value;
        }
    }

    @Override
    public boolean same(Object expected, Object actual) {
        return conversion.same(expected, actual);
    }

    @Override
    public Set<String> otherColumns() {
        return conversion.otherColumns();
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        return conversion.unchanged(value);
    }

    @Override
    public Map<String, String> known() {
        return conversion.known();
    }
}
