package io.caravan.mapping;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * One column of the SELECT on M1.
 *
 * @param name the M1 column's name, or a made-up one for an expression
 * @param sql the expression, over {@code t} and the joins
 * @param charset how its bytes become text; empty where they stay bytes
 */
public record SelectedColumn(String name, String sql, Optional<Charset> charset) {}
