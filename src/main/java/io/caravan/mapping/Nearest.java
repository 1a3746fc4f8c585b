package io.caravan.mapping;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * A sentence that proposes the nearest of the valid names.
     *
     * @param wrong what was written
     * @param valid what could have been written
     * @return such as {@code " (did you mean 'sales_order'?)"}; empty where nothing is near
     */
    public static String hint(String wrong, Collection<String> valid) {
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(3, wrong.length() / 2));
        return valid.stream()
                // What is right elsewhere can be wrong here; it is no proposal.
                .filter(name -> !name.equals(wrong) && distance.apply(wrong, name) >= 0)
                .min(Comparator.comparing(name -> distance.apply(wrong, name)))
                .map(name -> " (did you mean '" + name + "'?)")
                .orElse("");
    }
}
