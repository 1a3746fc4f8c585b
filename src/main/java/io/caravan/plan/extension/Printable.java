package io.caravan.plan.extension;

import java.util.Collection;
import java.util.List;

/** Names from the old shop's database and files, as terminals and files may show them. */
public final class Printable {

    private Printable() {}

    /** The text with blanks in place of line breaks and other control characters. */
    public static String of(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    static List<String> of(Collection<String> texts) {
        return texts.stream().map(Printable::of).toList();
    }
}
