package org.entregent.contacts.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which header says what its column holds, in French and English and in the exports of Outlook and Google. Accents,
 * capitals, punctuation and final numbers do not matter; neither does the politeness of a form ("Votre prénom *", "Nom
 * du participant").
 */
final class ColumnLabels {

    private static final int LONGEST = 60;

    private static final Set<String> BEFORE = Set.of("votre", "vos", "your", "mon", "ma", "my", "le", "la", "les",
            "the",
            "quel est", "quelle est", "quel est votre", "quelle est votre", "what is your", "indiquez votre", "saisir",
            "precisez votre", "l");

    private static final Set<String> AFTER = Set.of("du participant", "de la participante", "du participant e",
            "de l'invite", "de l'inscrit", "du membre", "de la personne", "participant", "obligatoire", "facultatif",
            "optional", "required", "value", "principal", "principale", "professionnel", "pro", "du contact", "s",
            "es");

    private final Map<String, Column> columns;

    private ColumnLabels(Map<String, Column> columns) {
        this.columns = columns;
    }

    static ColumnLabels shipped() {
        return Shipped.LABELS;
    }

    private static final class Shipped {
        private static final ColumnLabels LABELS = read();
    }

    private static ColumnLabels read() {
        var columns = new HashMap<String, Column>();
        Vocabulary.read("/contacts/columns.txt").sections().forEach((section, labels) -> {
            var column = Column.valueOf(section.toUpperCase(Locale.ROOT));
            labels.forEach(label -> columns.put(normal(label), column));
        });
        return new ColumnLabels(columns);
    }

    /** What a column with this header holds; empty when the header is not known. */
    Optional<Column> column(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        var label = normal(header);
        var found = columns.get(label);
        if (found == null) {
            found = columns.get(withoutPoliteness(withoutNumbers(label)));
        }
        return Optional.ofNullable(found);
    }

    /** Whether the text is nothing but the names of columns, at least two of them or one alone. */
    boolean isOnlyLabels(String text) {
        if (column(text).isPresent()) {
            return true;
        }
        var words = Letters.words(normal(text));
        return words.size() > 1 && words.size() < 8
                && words.stream().allMatch(word -> columns.containsKey(word) || word.equals("et") || word.equals("and"))
                && words.stream().map(columns::get).anyMatch(c -> c != null && c != Column.OTHER);
    }

    private static String normal(String header) {
        var phrase = Letters.phrase(header).replace('-', ' ').replace("+", " ");
        return Letters.collapse(Letters.strip(phrase, "' "));
    }

    private static String withoutNumbers(String label) {
        var kept = new StringBuilder();
        for (var word : Letters.words(label)) {
            if (!word.chars().allMatch(Character::isDigit)) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            }
        }
        return kept.toString();
    }

    private static String withoutPoliteness(String label) {
        var text = label;
        for (int end = text.indexOf(' '); end > 0; end = text.indexOf(' ', end + 1)) {
            if (BEFORE.contains(text.substring(0, end))) {
                text = text.substring(end + 1);
                end = 0;
            }
        }
        for (int start = text.indexOf(' '); start > 0; start = text.indexOf(' ', start + 1)) {
            if (AFTER.contains(text.substring(start + 1))) {
                return text.substring(0, start);
            }
        }
        return text;
    }
}
