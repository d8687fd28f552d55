package org.entregent.contacts.card;

import java.util.Locale;

/** Whether two properties of one name say the same of a person, though not in the same letters. */
final class Sameness {

    private static final int SHORTEST_NUMBER = 7;

    private Sameness() {}

    static boolean isSame(RawProperty one, CardItem ones, RawProperty other, CardItem others) {
        return switch (ones.kind()) {
            case PHONE -> isSameNumber(ones.text(), others.text());
            case MAIL -> bare(ones.text(), "mailto:").equals(bare(others.text(), "mailto:"));
            case SHOWN_NAME, NICKNAME, TITLE, LINK, MESSENGER, LANGUAGE ->
                close(ones.text()).equals(close(others.text()));
            case NAME, ORGANISATION, ADDRESS -> ones.parts().stream().map(Sameness::close).toList()
                    .equals(others.parts().stream().map(Sameness::close).toList());
            case PHOTO, NOTE, CIRCLES, BIRTHDAY, ANNIVERSARY, MET, WISH, LABEL, HOUSEKEEPING ->
                one.value().strip().equals(other.value().strip());
            case RELATION, OTHER -> one.value().strip().equals(other.value().strip())
                    && one.parameters().equals(other.parameters());
        };
    }

    private static String close(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String bare(String text, String scheme) {
        var close = close(text);
        return close.startsWith(scheme) ? close.substring(scheme.length()) : close;
    }

    /** The same figures; or the one as dialled from abroad and the other as from within that country. */
    private static boolean isSameNumber(String one, String other) {
        var ones = figures(one);
        var others = figures(other);
        return ones.equals(others) && !ones.isEmpty() || isFromAbroad(ones, others) || isFromAbroad(others, ones);
    }

    private static String figures(String text) {
        var bare = bare(text, "tel:").replace("(0)", "");
        var figures = bare.replaceAll("[^0-9]", "");
        return bare.startsWith("+") ? "+" + figures : figures.startsWith("00") ? "+" + figures.substring(2) : figures;
    }

    private static boolean isFromAbroad(String abroad, String within) {
        return abroad.startsWith("+") && within.startsWith("0") && within.length() > SHORTEST_NUMBER
                && abroad.endsWith(within.substring(1)) && abroad.length() - within.length() <= 3;
    }
}
