package org.entregent.contacts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardLeaf;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.carnet.CardHistory;
import org.entregent.contacts.carnet.CarnetActs;
import org.entregent.contacts.web.CardPage.Fact;
import org.entregent.web.Language;
import org.entregent.web.Monogram;
import org.entregent.web.Texts;

/** Makes of a card what its page shows. */
final class CardPages {

    private static final Set<Kind> REACH = Set.of(Kind.PHONE, Kind.MAIL, Kind.ADDRESS, Kind.LINK, Kind.MESSENGER);
    private static final Set<Kind> ABOUT = Set.of(Kind.BIRTHDAY, Kind.ANNIVERSARY, Kind.LANGUAGE,
            Kind.NICKNAME, Kind.TITLE, Kind.ORGANISATION);
    private static final Map<Kind, String> ICONS = Map.ofEntries(Map.entry(Kind.PHONE, "phone"),
            Map.entry(Kind.MAIL, "mail"), Map.entry(Kind.ADDRESS, "map-pin"), Map.entry(Kind.LINK, "link"),
            Map.entry(Kind.MESSENGER, "messages-square"), Map.entry(Kind.BIRTHDAY, "cake"),
            Map.entry(Kind.ANNIVERSARY, "cake"),
            Map.entry(Kind.LANGUAGE, "globe"), Map.entry(Kind.NICKNAME, "user-round"),
            Map.entry(Kind.TITLE, "briefcase-business"), Map.entry(Kind.ORGANISATION, "building-2"),
            Map.entry(Kind.NAME, "user-round"), Map.entry(Kind.SHOWN_NAME, "user-round"),
            Map.entry(Kind.CIRCLES, "tag"), Map.entry(Kind.RELATION, "users-round"),
            Map.entry(Kind.NOTE, "sticky-note"));

    private final CardHistory history;
    private final CardView card;
    private final Language language;
    private final Texts texts;

    CardPages(CardHistory history, Language language) {
        this.history = history;
        this.card = CardView.of(history.present().card());
        this.language = language;
        this.texts = language.texts("carnet-card");
    }

    static CardPage page(CardHistory history, List<String> joined, AroundView around, Language language) {
        return new CardPages(history, language).page(joined, around);
    }

    private CardPage page(List<String> joined, AroundView around) {
        var name = card.shownName();
        var leaf = CardLeaf.of(card);
        var call = toCall(card).map(CardPages::url).orElse("");
        return new CardPage(history.id(), history.present().number(), name, Monogram.of(name),
                !card.all(Kind.PHOTO).isEmpty(), works(name), card.town(), leaf.isEmpty()
                        ? ""
                        : CarnetViews.country(leaf, language.locale()),
                "/carnet?leaf=" + leaf, circles(), call,
                card.all(Kind.MAIL).stream().findFirst().map(CardPages::url).orElse(""), facts(REACH),
                facts(ABOUT).stream().filter(fact -> !isInLine(fact)).toList(), facts(Set.of(Kind.NOTE)), others(),
                history.shelving().archived().isPresent(),
                history.shelving().deleted()
                        .map(when -> Provenance.day(when.plus(CarnetActs.KEPT_AFTER_DELETION), language)),
                history.states().size(), joined, around);
    }

    /** Her mobile, else a telephone that is no fax. */
    static Optional<CardItem> toCall(CardView card) {
        var phones = card.all(Kind.PHONE);
        return phones.stream().filter(phone -> phone.types().contains("cell")).findFirst()
                .or(() -> phones.stream().filter(phone -> !phone.types().contains("fax")).findFirst());
    }

    private List<String> works(String name) {
        return Stream.of(card.title(), card.organisation()).filter(part -> !part.isEmpty() && !part.equals(name))
                .toList();
    }

    /** The first title and organisation stand under the name already. */
    private boolean isInLine(Fact fact) {
        return fact.text().equals(card.title()) || fact.text().equals(card.organisation());
    }

    private List<String> circles() {
        return card.all(Kind.CIRCLES).stream().flatMap(list -> list.parts().stream()).map(String::strip)
                .filter(circle -> !circle.isEmpty()).distinct().toList();
    }

    private List<Fact> facts(Set<Kind> kinds) {
        return card.items().stream().filter(item -> kinds.contains(item.kind()) && !item.text().isBlank())
                .map(this::fact).toList();
    }

    Fact fact(CardItem item) {
        var text = item.text().replaceFirst("^(?i)(tel|mailto):", "");
        var icon = item.types().contains("cell")
                ? "smartphone"
                : item.types().contains("fax") ? "printer" : ICONS.getOrDefault(item.kind(), "info");
        return new Fact(icon, kind(item), text, url(item), from(item));
    }

    /** "Portable", "Téléphone, travail", or the person's own word. */
    private String kind(CardItem item) {
        if (!item.label().isBlank()) {
            return item.label();
        }
        var main = item.types().contains("cell")
                ? "cell"
                : item.types().contains("fax")
                        ? "fax"
                        : item.kind().name().toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        words.add(texts.say("kind." + main));
        for (var type : List.of("work", "home")) {
            if (item.types().contains(type)) {
                words.add(texts.say("type." + type));
            }
        }
        return String.join(", ", words);
    }

    static String url(CardItem item) {
        var text = item.text().strip();
        return switch (item.kind()) {
            case PHONE -> "tel:" + text.replaceFirst("^(?i)tel:", "").replaceAll("[^0-9+*#;=a-z-]", "");
            case MAIL -> text.contains("@")
                    ? "mailto:" + URLEncoder.encode(text.replaceFirst("^(?i)mailto:", ""), StandardCharsets.UTF_8)
                            .replace("%40", "@")
                    : "";
            case LINK -> text.matches("(?i)https?://\\S+")
                    ? text
                    : text.matches("(?i)www\\.\\S+")
                            ? "https://" + text
                            : "";
            case ADDRESS -> "https://www.openstreetmap.org/search?query="
                    + URLEncoder.encode(text.replace('\n', ' '), StandardCharsets.UTF_8);
            default -> "";
        };
    }

    /** Where a value comes from, and when. */
    String from(CardItem item) {
        return Provenance.said(history.origin(history.present().card().properties().get(item.index())), texts,
                language);
    }

    /** All that no other part of the page shows. */
    private List<Fact> others() {
        var shown = Stream.concat(REACH.stream(), ABOUT.stream()).collect(Collectors.toSet());
        var others = card.items().stream().filter(item -> !item.text().isBlank()).filter(item -> switch (item.kind()) {
            case NAME, SHOWN_NAME, CIRCLES, PHOTO, HOUSEKEEPING, LABEL, NOTE, RELATION, MET, WISH -> false;
            default -> !shown.contains(item.kind());
        }).map(this::otherFact);
        return Stream.concat(BusinessCardViews.photo(history, texts, language).stream(), others).toList();
    }

    /** Whether it is a name in its parts that says no more than the name in one piece. */
    boolean isRepeated(CardItem item) {
        return item.kind() == Kind.NAME && card.all(Kind.SHOWN_NAME).stream()
                .anyMatch(shown -> Set.copyOf(words(shown)).equals(Set.copyOf(words(item))));
    }

    static List<String> words(CardItem item) {
        return List.of(item.text().strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** All that a person reads of it, in the order of the card. */
    List<Fact> allFacts() {
        return card.items().stream().filter(item -> !item.text().isBlank() && !isRepeated(item))
                .flatMap(item -> switch (item.kind()) {
                    case HOUSEKEEPING, LABEL, PHOTO -> Stream.<Fact>empty();
                    case OTHER -> Stream.of(otherFact(item));
                    default -> Stream.of(fact(item));
                }).toList();
    }

    /** What has no name of its own on our pages. */
    Fact otherFact(CardItem item) {
        return new Fact("info", other(item), shortened(item.text()), "", from(item));
    }

    private String other(CardItem item) {
        var property = history.present().card().properties().get(item.index());
        return item.label().isBlank() ? property.name().toUpperCase(Locale.ROOT) : item.label();
    }

    private static String shortened(String text) {
        return text.length() <= 2_000 ? text : text.substring(0, 200) + "…";
    }
}
