package org.entregent.contacts.businesscard;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.entregent.contacts.businesscard.Tesseract.SilentException;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;

/**
 * Reads photos of business cards. A photo needs tens of megabytes while it is looked at, so one is unpacked, and one is
 * read, at a time; others wait for a while.
 */
@Component
public final class BusinessCardReader {

    private static final Logger LOG = System.getLogger(BusinessCardReader.class.getPackageName());
    private static final Duration TO_READ = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int PLACES = 12;
    private static final RawCard BLANK = RawCard.of(List.of(new RawProperty("", "N", List.of(), ";;;;")));

    private final Tesseract tesseract;
    private final LetterReading letters;
    private final Duration within;
    private final OneAtATime unpacking;
    private final OneAtATime reading;

    /** @param program Tesseract's name, looked for in PATH, or its path; none when it is blank */
    @Autowired
    public BusinessCardReader(@Value("${entregent.tesseract:tesseract}") String program) {
        this(program, TO_READ, PLACES, PATIENCE);
    }

    /**
     * @param within
     *            how long the letters of one card may take
     * @param places
     *            how many cards may be under way or wait
     * @param patience
     *            how long one waits for its turn
     */
    public BusinessCardReader(String program, Duration within, int places, Duration patience) {
        this.tesseract = new Tesseract(program);
        this.letters = new LetterReading(tesseract);
        this.within = within;
        this.unpacking = new OneAtATime(places, patience);
        this.reading = new OneAtATime(places, patience);
    }

    /** How the reading of a card ended. */
    public enum Outcome {
        /** A code held the contact. */
        CODE,
        /** Its letters were read. */
        LETTERS,
        /** Neither code nor letters were found. */
        NOTHING,
        /** Only a code could have been read: Tesseract is not installed. */
        NOT_INSTALLED,
        /** Too many cards were under way. */
        BUSY,
        /** Its letters took too long. */
        TOO_LONG,
        /** Tesseract failed; the server's log says how. */
        FAILED
    }

    /** What came of a photo; a blank draft where nothing did. */
    public record Reading(Outcome outcome, DraftCard draft) {}

    /** Where the bytes of a photo are, fetched only when it is their turn. */
    @FunctionalInterface
    public interface Source {

        byte[] bytes() throws IOException;
    }

    /** Whether letters can be read at all, now. */
    public boolean readsLetters() {
        return tesseract.isInstalled();
    }

    /**
     * Unpacks a photo when it is its turn.
     *
     * @return empty when too many wait
     * @throws UnreadablePhotoException
     *             when it is no photo that can be taken
     * @throws IOException
     *             when it cannot be fetched
     */
    public Optional<Photograph> photograph(Source source) throws UnreadablePhotoException, IOException {
        try {
            return unpacking.when(() -> Photograph.read(source.bytes()));
        } catch (UnreadablePhotoException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads the card of a photo: its code, else its letters.
     *
     * @param home
     *            country code of two letters from which numbers without a prefix are dialled
     */
    public Reading read(Photograph photo, String home) {
        try {
            return reading.when(() -> readNow(photo.grey(), home)).orElseGet(() -> blank(Outcome.BUSY));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reading blank(Outcome outcome) {
        return new Reading(outcome, new DraftCard(BLANK, Set.of()));
    }

    private Reading readNow(Grey photo, String home) {
        var codes = CardCodes.of(photo);
        if (codes.card().isPresent()) {
            return new Reading(Outcome.CODE, new DraftCard(withName(codes.card().get()), Set.of()));
        }
        if (!tesseract.isInstalled()) {
            return ofCodes(codes, Outcome.NOT_INSTALLED, home);
        }
        try {
            var lines = letters.read(photo, within);
            return lines.isEmpty()
                    ? ofCodes(codes, Outcome.NOTHING, home)
                    : new Reading(Outcome.LETTERS, CardText.read(lines, codes.others(), home));
        } catch (SilentException e) {
            LOG.log(Level.WARNING, "a business card was not read: " + e.getMessage());
            return ofCodes(codes, e.isTooLong() ? Outcome.TOO_LONG : Outcome.FAILED, home);
        }
    }

    /** What codes say that are no contacts, such as the address of a page, where the letters are not read. */
    private static Reading ofCodes(CardCodes codes, Outcome outcome, String home) {
        return codes.others().isEmpty()
                ? blank(outcome)
                : new Reading(outcome, CardText.read(List.of(), codes.others(), home));
    }

    /** A card that has only a shown name gets fields to write the name in. */
    private static RawCard withName(RawCard card) {
        return CardView.of(card).all(Kind.NAME).isEmpty()
                ? card.with(new RawProperty("", "N", List.of(), ";;;;"))
                : card;
    }
}
