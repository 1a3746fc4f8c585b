package io.caravan.convert;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * {@code synonyms: {synonym-column: synonym_for, query-column: query_text}}: an M1 search term and what it stands for, as
 * the group of synonyms that M2 keeps in {@code search_synonyms.synonyms}: {@code notebook,laptop}.
 *
 * <p>In lower case and without blanks around the comma, as M2's own admin saves them; a comma inside a term would split
 * it and becomes a blank. NULL where the term has no synonym: such rows make no group.
 */
record Synonyms(String synonymColumn, String queryColumn) implements Conversion {

    static Synonyms of(Parameters parameters) {
        return new Synonyms(parameters.text("synonym-column", "synonym_for"),
                parameters.text("query-column", "query_text"));
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String synonym = term(row, synonymColumn);
        if (synonym.isEmpty()) {
            return null;
        }
        Set<String> group = new LinkedHashSet<>();
        group.add(synonym);
        group.add(term(row, queryColumn));
        group.remove("");
        return String.join(",", group);
    }

    private static String term(Row row, String column) throws ConversionFault {
        String text = Text.column(row, column);
        return text == null ? "" : text.replace(',', ' ').strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> otherColumns() {
        return Set.of(synonymColumn, queryColumn);
    }
}
