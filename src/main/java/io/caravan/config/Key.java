package io.caravan.config;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that an operator can configure.
 *
 * @param <T> what the configuration holds for it
 * @param name as in the file: {@code caravan.chunk-rows}
 * @param meaning one sentence for the operator, without the form and the default
 * @param value what may be written
 * @param required whether Caravan cannot start without it
 * @param fallback what is read where nothing is written; empty where nothing is, or where it is computed
 * @param absence the default in words, for the file and the table of keys
 */
record Key<T>(
        String name, String meaning, Value<T> value, boolean required, Optional<String> fallback, String absence) {

    static <T> Key<T> required(String name, String meaning, Value<T> value) {
        return new Key<>(name, meaning, value, true, Optional.empty(), "required");
    }

    static <T> Key<T> optional(String name, String meaning, Value<T> value) {
        return new Key<>(name, meaning, value, false, Optional.empty(), "none");
    }

    static <T> Key<T> defaulted(String name, String meaning, Value<T> value, String fallback) {
        return new Key<>(name, meaning, value, false, Optional.of(fallback), fallback);
    }

    static <T> Key<T> computed(String name, String meaning, Value<T> value, String absence) {
        return new Key<>(name, meaning, value, false, Optional.empty(), absence);
    }

    /** @return the environment variable that overrides the file: {@code CARAVAN_CHUNK_ROWS} */
    String variable() {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
