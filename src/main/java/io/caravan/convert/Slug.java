package io.caravan.convert;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * {@code slug}: a name as a code: lower case, without accents, every run of anything but letters a to z and digits one
 * hyphen. Other scripts than Latin leave nothing: the code of {@code Книги} is empty, and whoever needs one adds an id.
 */
final class Slug implements Conversion {

    /** Letters that are no letter with an accent to Unicode. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ð", "d", "đ", "d", "þ", "th", "ł", "l", "ı", "i");

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        if (value == null) {
            return null;
        }
        String text = Normalizer.normalize(Text.of(value).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        return text.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
