package org.entregent.contacts.web;

import java.util.Locale;
import java.util.Optional;

import org.entregent.contacts.card.CardView;
import org.entregent.contacts.carnet.BusinessCard;
import org.entregent.contacts.carnet.CardHistory;
import org.entregent.contacts.carnet.CardHistory.Cause;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Language;
import org.entregent.web.Texts;

/** Makes of a photographed card what pages show. */
final class BusinessCardViews {

    private static final String SENTENCES = "carnet-card";

    private BusinessCardViews() {}

    static BusinessCardView view(BusinessCard card, Optional<Form> typed, FieldErrors errors, Language language) {
        var form = CardForms.view(Optional.empty(), 0, card.card(), typed, errors, language.texts(SENTENCES));
        return new BusinessCardView(card.id(), card.outcome().toLowerCase(Locale.ROOT),
                Provenance.day(card.photographed(), language), form, card.doubtful());
    }

    static BusinessCardsView.Line line(BusinessCard card, Language language) {
        return new BusinessCardsView.Line(card.id(), CardView.of(card.card()).shownName(),
                Provenance.day(card.photographed(), language));
    }

    /** Where the photo is that a card was read on. */
    static Optional<CardPage.Fact> photo(CardHistory history, Texts texts, Language language) {
        return history.states().stream().filter(state -> state.cause() == Cause.PHOTOGRAPHED).findFirst()
                .map(state -> new CardPage.Fact("image", texts.say("kind.business_card"),
                        texts.say("business-card.see"),
                        "/carnet/business-cards/" + history.id() + "/photo", Provenance.said(state, texts, language)));
    }
}
