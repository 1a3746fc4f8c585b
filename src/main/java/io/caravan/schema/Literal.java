package io.caravan.schema;

/** Writes a text into SQL where a server takes no bound value: in views, triggers and WITH. Everywhere else values are bound. */
public final class Literal {

    private Literal() {}

    /**
     * A text in quotes, with quotes and backslashes inside it doubled.
     *
     * @param text any text; for a session whose SQL mode lacks NO_BACKSLASH_ESCAPES, as all of Caravan's do
     */
    public static String of(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
