package io.caravan.schema;

/** Quotes names for SQL. Values are never quoted: they are bound. */
public final class Identifier {

    private Identifier() {}

    /** A name in backticks, with backticks inside it doubled. */
    public static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }
}
