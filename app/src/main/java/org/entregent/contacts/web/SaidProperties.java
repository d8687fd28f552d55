package org.entregent.contacts.web;

import java.util.List;
import java.util.Locale;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;

/** Properties as a person reads them, without those that only programs read. */
final class SaidProperties {

    private static final int LONGEST = 300;

    private SaidProperties() {}

    static List<String> of(List<RawProperty> properties) {
        return CardView.of(RawCard.of(properties)).items().stream().filter(item -> item.kind() != Kind.HOUSEKEEPING)
                .map(SaidProperties::said).filter(text -> !text.isEmpty()).toList();
    }

    private static String said(CardItem item) {
        if (item.kind() == Kind.PHOTO) {
            return "(" + item.kind().name().toLowerCase(Locale.ROOT) + ")";
        }
        var text = item.text().replace('\n', ' ').strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
