package org.entregent.contacts.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entregent.contacts.reading.Phone;
import org.entregent.typesetting.QrCode;

/** The vCard of a card's square code: what is printed beside it and no more, in as few characters as any reader takes. */
final class CardCode {

    /** Bytes in a code of 69 modules with the least correction; finer ones would blur on an office printer. */
    static final int MOST_BYTES = 425;

    private CardCode() {}

    /**
     * The vCard; when it would not fit, without its last phones, then without its mail; empty when the name alone is
     * too long.
     */
    static String text(String family, String given, String shown, List<Phone> phones, String mail) {
        var some = new ArrayList<>(phones);
        var sent = mail;
        while (true) {
            var card = card(family, given, shown, some, sent);
            if (card.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
                return card;
            }
            if (!some.isEmpty()) {
                some.removeLast();
            } else if (!sent.isEmpty()) {
                sent = "";
            } else {
                return "";
            }
        }
    }

    /** The code of that vCard. */
    static Optional<QrCode> of(String family, String given, String shown, List<Phone> phones, String mail) {
        return Optional.of(text(family, given, shown, phones, mail)).filter(text -> !text.isEmpty())
                .map(QrCode::quickly);
    }

    private static String card(String family, String given, String shown, List<Phone> phones, String mail) {
        var card = new StringBuilder("BEGIN:VCARD\nVERSION:3.0\n");
        card.append("N:").append(escaped(family)).append(';').append(escaped(given)).append('\n');
        card.append("FN:").append(escaped(shown)).append('\n');
        for (var phone : phones) {
            card.append(switch (phone.kind()) {
                case MOBILE -> "TEL;TYPE=CELL:";
                case FAX -> "TEL;TYPE=FAX:";
                case TELEPHONE -> "TEL:";
            }).append(number(phone)).append('\n');
        }
        if (!mail.isEmpty()) {
            card.append("EMAIL:").append(escaped(mail)).append('\n');
        }
        return card.append("END:VCARD").toString();
    }

    private static String number(Phone phone) {
        if (phone.e164().isEmpty()) {
            return escaped(phone.asWritten());
        }
        return phone.extension().isEmpty() ? phone.e164() : phone.e164() + " ext. " + phone.extension();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n",
                "\\n");
    }
}
