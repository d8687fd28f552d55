package org.entregent.meetings.paper;

import java.util.Locale;
import java.util.Optional;

/**
 * On what the papers of a meeting are printed, and in which language.
 *
 * @param locale
 *            the readers'; French and English exist, any other language reads English
 * @param paper
 *            of everything but the badges
 * @param labels
 *            of the badges
 * @param codeBase
 *            address that the codes on the badges begin with, followed by "/b/" and the token of each participant; badges
 *            have no codes without it
 */
public record Stationery(Locale locale, PaperSize paper, LabelSheet labels, Optional<String> codeBase) {

    public Stationery {
        codeBase = codeBase.map(base -> base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
    }

    /** The standard labels of a paper size, without codes. */
    public static Stationery of(Locale locale, PaperSize paper) {
        return new Stationery(locale, paper, LabelSheet.standard(paper), Optional.empty());
    }

    public Stationery withLabels(LabelSheet other) {
        return new Stationery(locale, paper, other, codeBase);
    }

    public Stationery withCodesAt(String base) {
        return new Stationery(locale, paper, labels, Optional.of(base));
    }
}
