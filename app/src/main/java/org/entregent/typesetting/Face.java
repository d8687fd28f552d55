package org.entregent.typesetting;

/** A font file of {@code /typesetting}. The first four are the house's own; the others step in for them. */
public enum Face {
    SERIF("EntregentSerif-Medium.ttf", "Entregent Serif"), SERIF_LIGHT("EntregentSerif-Regular.ttf",
            "Entregent Serif Light"),
    SANS("EntregentSans-Regular.ttf", "Entregent Sans"), SANS_STRONG(
            "EntregentSans-SemiBold.ttf", "Entregent Sans Strong"),
    /** Arabic, Hebrew, Armenian, Georgian and the rarer letters of the alphabets the house's own fonts know. */
    WORLD("DejaVuSans.ttf", "DejaVu Sans"),
    /** Chinese characters, kana and Hangul. */
    HAN("wqy-microhei.ttc", "WenQuanYiMicroHei");

    private final String file;
    private final String family;

    Face(String file, String family) {
        this.file = file;
        this.family = family;
    }

    /** Resource that holds the font. */
    String resource() {
        return "/typesetting/" + file;
    }

    /** Whether the file holds several fonts, of which {@link #family()} names ours. */
    boolean collection() {
        return file.endsWith(".ttc");
    }

    /** Whether pairs of its letters draw together: the faces of names and titles, which are large. */
    boolean isKerned() {
        return this == SERIF || this == SERIF_LIGHT;
    }

    /** Name by which the style sheet calls it. */
    public String family() {
        return family;
    }
}
