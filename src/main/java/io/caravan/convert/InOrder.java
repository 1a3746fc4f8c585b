package io.caravan.convert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Several conversions, each given what the one before it made. */
record InOrder(List<Conversion> conversions) implements Conversion {

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        Object converted = value;
        for (Conversion conversion : conversions) {
            converted = conversion.convert(converted, row);
        }
        return converted;
    }

    /** The last one made the value, so it judges. */
    @Override
    public boolean same(Object expected, Object actual) {
        return conversions.get(conversions.size() - 1).same(expected, actual);
    }

    @Override
    public Set<String> otherColumns() {
        return conversions.stream().flatMap(conversion -> conversion.otherColumns().stream()).collect(Collectors.toSet());
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        List<Optional<Unchanged>> each = conversions.stream().map(conversion -> conversion.unchanged(value)).toList();
        return each.stream().allMatch(Optional::isPresent) ? each.stream().flatMap(Optional::stream).reduce(Unchanged::and) : Optional.empty();
    }
}
