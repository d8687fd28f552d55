package org.entregent.meetings;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the participants of a list agreed that the sheet may show. Nobody agrees by silence. */
public sealed interface Agreement {

    /** What one person agreed to. */
    Set<Detail> of(Map<String, String> columns);

    /** Everybody agreed to everything, says the host. */
    record Everything() implements Agreement {

        @Override
        public Set<Detail> of(Map<String, String> columns) {
            return EnumSet.allOf(Detail.class);
        }
    }

    /** Nobody was asked. */
    record Nothing() implements Agreement {

        @Override
        public Set<Detail> of(Map<String, String> columns) {
            return Set.of();
        }
    }

    /**
     * A column of the list says it for each: "oui", "yes", "x", "1" for everything; names of details ("mail, portable")
     * for those only; anything else, or nothing, for none.
     *
     * @param header
     *            the column's name as the list writes it; accents, case and punctuation do not matter
     */
    record Column(String header) implements Agreement {

        private static final Set<String> YES = Set.of("oui", "o", "yes", "y", "x", "1", "vrai", "true", "ok", "tout",
                "tous", "all", "everything", "d accord", "agreed");

        /** Whether one of these headers is the column. */
        public boolean in(Iterable<String> headers) {
            for (var candidate : headers) {
                if (Folded.of(candidate).equals(Folded.of(header))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Set<Detail> of(Map<String, String> columns) {
            return columns.entrySet().stream()
                    .filter(column -> Folded.of(column.getKey()).equals(Folded.of(header)))
                    .map(column -> details(column.getValue())).findFirst().orElse(Set.of());
        }

        private static Set<Detail> details(String cell) {
            var answer = cell.strip().equals("✓") || cell.strip().equals("✔") ? "x" : Folded.of(cell);
            if (YES.contains(answer)) {
                return EnumSet.allOf(Detail.class);
            }
            var details = EnumSet.noneOf(Detail.class);
            if (answer.startsWith("non") || answer.startsWith("no ") || answer.equals("no")) {
                return details;
            }
            Stream.of(answer.split(" ", -1)).map(word -> word.toLowerCase(Locale.ROOT)).forEach(word -> {
                switch (word) {
                    case "tel", "telephone", "phone", "fixe", "landline" -> details.add(Detail.TELEPHONE);
                    case "fax", "telecopie" -> details.add(Detail.FAX);
                    case "mail", "mel", "email", "courriel" -> details.add(Detail.MAIL);
                    case "mobile", "portable", "cell", "cellulaire", "gsm", "natel" -> details.add(Detail.MOBILE);
                    default -> {
                    }
                }
            });
            return details;
        }
    }
}
