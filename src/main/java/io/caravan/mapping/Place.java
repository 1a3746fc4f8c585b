package io.caravan.mapping;

/**
 * Where a rule stands.
 *
 * @param file the file, as the operator would open it
 * @param line the line, from 1
 * @param local whether the file is one of the operator's own, in {@code mappings/local/}
 */
public record Place(String file, int line, boolean local) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
