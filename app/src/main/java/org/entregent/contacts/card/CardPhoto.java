package org.entregent.contacts.card;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The picture that a card holds. Its kind is told by its first bytes, not by what the card says: nothing else than a
 * picture is ever sent.
 *
 * @param type
 *            media type
 */
public record CardPhoto(String type, byte[] bytes) {

    /** A card's first picture. */
    public static Optional<CardPhoto> of(RawCard card) {
        return card.properties().stream().filter(property -> property.is("PHOTO"))
                .flatMap(property -> bytes(property).stream()).flatMap(bytes -> picture(bytes).stream()).findFirst();
    }

    /** What a file's name ends with, without its dot. */
    public String extension() {
        return type.equals("image/jpeg") ? "jpg" : type.substring(type.indexOf('/') + 1);
    }

    /** The same card with a JPEG in the place of the picture that is shown; every other property stays. */
    public static RawCard with(RawCard card, byte[] jpeg) {
        var text = Base64.getEncoder().encodeToString(jpeg);
        return without(card).with(switch (card.version()) {
            case V2_1 -> new RawProperty("", "PHOTO",
                    List.of(new Parameter("ENCODING", "BASE64"), new Parameter("", "JPEG")), text);
            case V3_0 -> new RawProperty("", "PHOTO",
                    List.of(new Parameter("ENCODING", "b"), new Parameter("TYPE", "JPEG")), text);
            case V4_0 -> new RawProperty("", "PHOTO", List.of(), "data:image/jpeg;base64," + text);
        });
    }

    /** The same card without the picture that is shown; pictures that nobody sees stay. */
    public static RawCard without(RawCard card) {
        var properties = card.properties();
        for (int i = 0; i < properties.size(); i++) {
            boolean isShown = properties.get(i).is("PHOTO")
                    && bytes(properties.get(i)).flatMap(CardPhoto::picture).isPresent();
            if (isShown) {
                return card.without(i);
            }
        }
        return card;
    }

    private static Optional<byte[]> bytes(RawProperty property) {
        var value = property.value();
        var text = value.startsWith("data:")
                ? value.substring(value.indexOf(',') + 1)
                : property.isBase64() ? value : "";
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            // Broken on its way: the card is shown without it.
            return Optional.empty();
        }
    }

    private static Optional<CardPhoto> picture(byte[] bytes) {
        return type(bytes).map(type -> new CardPhoto(type, bytes));
    }

    private static Optional<String> type(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        if (begins(bytes, 'G', 'I', 'F', '8')) {
            return Optional.of("image/gif");
        }
        boolean isWebp = begins(bytes, 'R', 'I', 'F', 'F') && bytes.length > 12 && bytes[8] == 'W' && bytes[9] == 'E';
        return isWebp ? Optional.of("image/webp") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
