package io.caravan.convert;

import java.util.Map;
import java.util.SortedSet;

/** The conversions that a mapping can name. */
public interface Conversions {

    /** All names, sorted; a misspelt one is answered with its nearest. */
    SortedSet<String> names();

    /**
     * Makes a conversion ready for use.
     *
     * @param name its name in the mapping, such as {@code serialized-to-json}
     * @param parameters its parameters as read from YAML (maps, lists, strings, numbers, booleans); empty where none
     * @param shop what the conversion may look up
     * @throws IllegalArgumentException if the name or a parameter is unknown, or a parameter is missing; the message
     *     names the nearest valid one
     */
    Conversion create(String name, Map<String, Object> parameters, Shop shop);
}
