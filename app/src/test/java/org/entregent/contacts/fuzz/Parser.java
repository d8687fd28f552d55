package org.entregent.contacts.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.entregent.contacts.businesscard.MeCard;
import org.entregent.contacts.card.CardEdit;
import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.CardTies;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.formats.ExportFile;
import org.entregent.contacts.formats.ExportFormat;
import org.entregent.contacts.formats.ImportFile;
import org.entregent.contacts.reading.ListReader;
import org.entregent.contacts.reading.NameParser;
import org.entregent.contacts.reading.PhoneReader;
import org.entregent.contacts.reading.UnreadableListException;

/** A parser, what it begins with, and what must hold of whatever it is given. */
enum Parser {
    VCARD(List.of()) {

        @Override
        void take(byte[] bytes) {
            for (var card : CardFile.read(bytes).cards()) {
                CardView.of(card);
                CardTies.of(card);
                CardTies.met(card);
                edit(card, bytes.length);
                ExportFile.of(ExportFormat.VCARD3, List.of(card));
            }
        }
    },
    TABLE(List.of("google-2024.csv", "google-legacy.csv", "linkedin.csv", "outlook-com.csv", "outlook-en.csv",
            "outlook-fr.csv", "thunderbird.csv", "members.csv")) {

        @Override
        void take(byte[] bytes) {
            file(bytes);
        }
    },
    LDIF(List.of("people.ldif")) {

        @Override
        void take(byte[] bytes) {
            file(bytes);
        }
    },
    JSON(List.of("monica.json")) {

        @Override
        void take(byte[] bytes) {
            file(bytes);
        }
    },
    WORKBOOK(List.of()) {

        @Override
        void take(byte[] bytes) {
            file(bytes);
        }
    },
    LIST(List.of("list.txt")) {

        @Override
        void take(byte[] bytes) {
            var text = new String(bytes, StandardCharsets.UTF_8);
            orRefused(() -> {
                var people = new ListReader().readText(text).people();
                require(people.size() <= text.length(), "more people than letters");
            });
        }
    },
    SQUARE_CODE(List.of()) {

        @Override
        void take(byte[] bytes) {
            MeCard.read(new String(bytes, StandardCharsets.UTF_8)).ifPresent(card -> {
                var again = CardFile.read(card.bytes()).cards();
                require(again.equals(List.of(card)), "it is not the one card that it was");
                CardView.of(card);
                edit(card, bytes.length);
            });
        }
    },
    NAME(List.of()) {

        @Override
        void take(byte[] bytes) {
            new NameParser().parse(new String(bytes, StandardCharsets.UTF_8));
        }
    },
    PHONE(List.of()) {

        @Override
        void take(byte[] bytes) {
            // Japan has numbers of up to 17 figures, two more than E.164 allows.
            for (var phone : new PhoneReader("FR").read(new String(bytes, StandardCharsets.UTF_8))) {
                require(phone.e164().isEmpty() || phone.e164().matches("\\+[0-9]{2,17}"), phone.e164());
            }
        }
    };

    private final List<String> samples;

    Parser(List<String> samples) {
        this.samples = List.copyOf(samples);
    }

    /** Names of files of the tests that it begins with. */
    List<String> samples() {
        return samples;
    }

    /** Reads; whatever is thrown is a fault. */
    abstract void take(byte[] bytes);

    private static void file(byte[] bytes) {
        orRefused(() -> ImportFile.read("it", bytes).cards().forEach(CardView::of));
    }

    /** What cannot be read is refused with a sentence. */
    private static void orRefused(Runnable reading) {
        try {
            reading.run();
        } catch (UnreadableListException refused) {
            require(!refused.remark().key().isBlank(), "no sentence");
        }
    }

    /** Another text of one property, and all others are what they were. */
    private static void edit(RawCard card, int seed) {
        var before = card.properties();
        int index = before.isEmpty() ? 0 : seed % before.size();
        var after = before.isEmpty() ? card : new CardEdit(card).text(index, "Édith, « ; »").done();
        var others = IntStream.range(0, before.size()).filter(i -> i != index).mapToObj(before::get)
                .map(Parser::plain).collect(Collectors.toList());
        after.properties().forEach(one -> others.remove(plain(one)));
        // An encoding that cannot write the text has the whole card written in another: it says so of itself.
        others.removeIf(one -> one.parameters().stream().anyMatch(parameter -> parameter.is("CHARSET")));
        boolean isGarbage = !after.charset().equals(card.charset()) && !isWritten(card);
        require(isGarbage || others.isEmpty(), "changed too: " + others.stream().map(RawProperty::toString).toList());
    }

    /** Whether its bytes are text in its encoding; what is not cannot be written in another. */
    private static boolean isWritten(RawCard card) {
        try {
            card.charset().newDecoder().decode(ByteBuffer.wrap(card.bytes()));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** A line break that was no folding is written as one where the card gets another encoding. */
    private static RawProperty plain(RawProperty one) {
        return new RawProperty(one.group(), one.name(), one.parameters(),
                one.value().replace("\r", "").replace("\n", "\\n"));
    }

    private static void require(boolean isTrue, String what) {
        if (!isTrue) {
            throw new AssertionError(what);
        }
    }
}
