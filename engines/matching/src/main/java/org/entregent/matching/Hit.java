package org.entregent.matching;

import java.util.List;

/**
 * A line that meets a question.
 *
 * @param id the line's
 * @param query the question as it was asked
 * @param line the line as it was written
 * @param score above 0 and without upper bound; compares hits of one search only
 * @param terms what they meet by, in the order of the question; never empty
 */
public record Hit(String id, String query, String line, double score, List<Match> terms) {

    public Hit {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("A hit says by which words it was found");
        }
        terms = List.copyOf(terms);
    }
}
