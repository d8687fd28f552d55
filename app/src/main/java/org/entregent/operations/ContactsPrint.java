package org.entregent.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.paper.Binding;
import org.entregent.contacts.paper.PrintedCarnet;
import org.entregent.contacts.paper.PrintedCarnet.Printed;
import org.entregent.contacts.paper.Sheet;
import org.entregent.contacts.paper.Volume;
import org.entregent.web.Texts;

/** {@code ./entregent contacts print}: what may be said of the paper, and the printing. */
final class ContactsPrint {

    private static final List<String> LANGUAGES = List.of("fr", "en");
    private static final int CODE = 2;

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf", descriptionKey = "contacts.out")
    Path out = Path.of("");

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "contacts.lang")
    @Nullable
    String language;

    @Option(names = "--country", paramLabel = "FR", descriptionKey = "contacts.country")
    @Nullable
    String country;

    @Option(names = "--booklet", descriptionKey = "contacts.booklet")
    boolean isBooklet;

    @Option(names = "--sheet", paramLabel = "a4|letter", descriptionKey = "contacts.sheet")
    @Nullable
    Sheet sheet;

    /** The PDF and the sentences that go with it. */
    record Result(byte[] pdf, List<String> said) {}

    /**
     * Refuses what cannot be before anything else is done.
     *
     * @throws CommandException
     *             when the language or the country does not exist
     */
    void check() {
        if (language != null
                && !LANGUAGES.contains(Locale.forLanguageTag(language.replace('_', '-')).getLanguage())) {
            throw CommandException.badRequest("meeting.language", language);
        }
        if (country != null && !Arrays.asList(Locale.getISOCountries()).contains(country.toUpperCase(Locale.ROOT))) {
            throw CommandException.badRequest("meeting.country", country);
        }
    }

    Result print(String owner, List<RawCard> cards, LocalDate day, Locale locale) {
        if (cards.size() > PrintedCarnet.MOST) {
            throw CommandException.failure("contacts.too-many", cards.size(), PrintedCarnet.MOST);
        }
        var home = countryOr(locale);
        var carnet = new PrintedCarnet(owner, home, locale, day, isBooklet ? Binding.BOOKLET : Binding.READING,
                Sheet.of(sheet == null ? "" : sheet.name(), home), Volume.ONLY);
        try {
            var printed = carnet.print(cards);
            return new Result(printed.pdf(), said(printed, Texts.of(Commands.SENTENCES, locale)));
        } catch (IOException e) {
            throw CommandException.failure("contacts.unwritable", out, String.valueOf(e.getMessage()));
        }
    }

    private String countryOr(Locale locale) {
        if (country != null) {
            return country;
        }
        return locale.getCountry().length() == CODE ? locale.getCountry() : "FR";
    }

    private List<String> said(Printed printed, Texts texts) {
        var first = texts.say("contacts.printed", printed.people(), printed.pages(), out);
        return isBooklet ? List.of(first, texts.say("contacts.fold", printed.booklets())) : List.of(first);
    }
}
