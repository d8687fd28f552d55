package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words around a number: what it reaches ("Fax :", "(cell.)"), its extension ("poste 12"), or that it is no
 * telephone at all ("SIRET").
 */
final class PhoneLabels {

    /**
     * What the words before a number say.
     *
     * @param start
     *            where the first of them begins
     * @param kind
     *            what the number reaches, if they say so; "Tél." alone does not
     * @param forbids
     *            whether what follows is another kind of number
     */
    record Label(int start, Optional<Phone.Kind> kind, boolean forbids) {}

    /** An extension's digits (or none) and where the text goes on. */
    record After(String extension, Optional<Phone.Kind> kind, int end) {}

    private final Vocabulary vocabulary;

    PhoneLabels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The label that ends where the number begins. */
    Label before(String text, int start) {
        var words = new ArrayList<String>();
        int first = start;
        int at = start;
        while (words.size() < 4) {
            int end = at;
            while (end > 0 && " :.-=/(".indexOf(text.charAt(end - 1)) >= 0 && text.charAt(end - 1) != '\n') {
                end--;
            }
            int begin = end;
            while (begin > 0 && isLabelCharacter(text, begin - 1)) {
                begin--;
            }
            if (begin == end || !isLabel(text.substring(begin, end), text.substring(end, at))) {
                break;
            }
            words.add(text.substring(begin, end));
            first = begin;
            at = begin;
        }
        boolean forbids = words.stream().anyMatch(word -> vocabulary.has("phone: not a number", word));
        return new Label(first, kind(words), forbids);
    }

    private static boolean isLabelCharacter(String text, int index) {
        char c = text.charAt(index);
        return Character.isLetter(c) || Character.isSurrogate(c) || "☎✆📞📱📠°'’".indexOf(c) >= 0;
    }

    /** One letter is a label only right before a point, a colon or the number. */
    private boolean isLabel(String word, String gap) {
        if (word.length() == 1 && gap.length() > 2) {
            return false;
        }
        return isPicture(word) || kindOf(word).isPresent() || vocabulary.has("phone: any", word)
                || vocabulary.has("phone: not a number", word);
    }

    private static boolean isPicture(String word) {
        return word.codePoints().noneMatch(Character::isLetter);
    }

    private Optional<Phone.Kind> kindOf(String word) {
        if (vocabulary.has("phone: mobile", word) || word.contains("📱")) {
            return Optional.of(Phone.Kind.MOBILE);
        }
        if (vocabulary.has("phone: fax", word) || word.contains("📠")) {
            return Optional.of(Phone.Kind.FAX);
        }
        return vocabulary.has("phone: telephone", word) ? Optional.of(Phone.Kind.TELEPHONE) : Optional.empty();
    }

    /** Mobile before fax before telephone; "Tél./Fax" says nothing. */
    private Optional<Phone.Kind> kind(List<String> words) {
        var kinds = words.stream().map(this::kindOf).flatMap(Optional::stream).toList();
        boolean telephoneToo = words.stream().anyMatch(word -> vocabulary.has("phone: any", word));
        if (kinds.contains(Phone.Kind.MOBILE)) {
            return Optional.of(Phone.Kind.MOBILE);
        }
        if (kinds.contains(Phone.Kind.FAX)) {
            return telephoneToo ? Optional.empty() : Optional.of(Phone.Kind.FAX);
        }
        return kinds.isEmpty() ? Optional.empty() : Optional.of(Phone.Kind.TELEPHONE);
    }

    /** The extension and the kind that follow a number directly: "poste 12", "(fax)". */
    After after(String text, int end) {
        int at = skip(text, end, " ,;");
        boolean open = at < text.length() && text.charAt(at) == '(';
        int word = open ? at + 1 : at;
        int wordEnd = word;
        while (wordEnd < text.length() && (Character.isLetter(text.charAt(wordEnd)) || text.charAt(wordEnd) == '#')) {
            wordEnd++;
        }
        var written = Letters.fold(text.substring(word, wordEnd));
        int digits = skip(text, wordEnd, " .:=");
        int digitsEnd = digits;
        while (digitsEnd < text.length() && PhoneText.isDigit(text.charAt(digitsEnd))) {
            digitsEnd++;
        }
        if (isExtension(written) && digitsEnd > digits && digitsEnd - digits <= 6) {
            return new After(text.substring(digits, digitsEnd), Optional.empty(),
                    skip(text, digitsEnd, open ? ")" : ""));
        }
        int close = open ? text.indexOf(')', at) : -1;
        if (close > 0 && close - at < 30) {
            var words = Letters.words(text.substring(at + 1, close).replace('.', ' '));
            if (words.stream().allMatch(w -> kindOf(w).isPresent() || vocabulary.has("phone: any", w))) {
                return new After("", kind(words), close + 1);
            }
        }
        return new After("", Optional.empty(), end);
    }

    private static boolean isExtension(String word) {
        return switch (word) {
            case "poste", "p", "ext", "extension", "x", "#", "int", "interne", "dw", "durchwahl", "toestel", "anexo" ->
                true;
            default -> false;
        };
    }

    private static int skip(String text, int from, String characters) {
        int i = from;
        while (i < text.length() && characters.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
