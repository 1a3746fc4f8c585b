package io.caravan.convert;

import java.util.LinkedHashMap;

/** The properties of a PHP {@code stdClass}; unlike an array it is a JSON object also when empty or numbered. */
final class StdClass extends LinkedHashMap<Object, Object> {

    private static final long serialVersionUID = 1L;
}
