package io.caravan.script;

import java.util.List;

/**
 * A file of {@code routes/sql}: SQL that works inside M2.
 *
 * @param name its name without {@code .sql}, which {@code run-sql} steps use
 * @param statements its statements, in order
 */
record Script(String name, List<Statement> statements) {}
