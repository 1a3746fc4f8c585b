package io.caravan.convert;

import java.util.List;
import java.util.Optional;

/** {@code default-if-null: {value, note}}: this text in place of SQL NULL; {@code note}, if given, counts the rows. */
record DefaultIfNull(String value, String note) implements Conversion {

    static DefaultIfNull of(Parameters parameters) {
        return new DefaultIfNull(parameters.text("value"), parameters.text("note", null));
    }

    @Override
    public Object convert(Object given, Row row) {
        if (given == null && note != null) {
            row.note(note);
        }
        return given == null ? value : given;
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        return Optional.of(new Unchanged(value + " IS NOT NULL", List.of()));
    }
}
