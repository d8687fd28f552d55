package org.entregent.contacts.businesscard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;

/**
 * The square codes on a card, as ZXing reads them, at any angle, in the photo as it is and smaller: what is a little out
 * of focus or noisy is found when it is smaller.
 *
 * @param card
 *            the contact of the first code that holds one: a vCard, a MECARD or a BIZCARD
 * @param others
 *            what the other codes say, such as the address of a page
 */
record CardCodes(Optional<RawCard> card, List<String> others) {

    private static final int SMALLEST = 240;

    static CardCodes of(Grey photo) {
        var texts = new LinkedHashSet<String>();
        for (int factor = 1; texts.isEmpty() && Math.min(photo.width(), photo.height()) / factor >= SMALLEST
                || factor == 1; factor++) {
            texts.addAll(texts(photo.reduced(factor)));
        }
        if (texts.isEmpty()) {
            // A code in white on dark.
            texts.addAll(texts(photo.inverted()));
        }
        return of(List.copyOf(texts));
    }

    static CardCodes of(List<String> texts) {
        Optional<RawCard> card = Optional.empty();
        var others = new ArrayList<String>();
        for (var text : texts) {
            var read = card.isEmpty() ? contact(text) : Optional.<RawCard>empty();
            if (read.isPresent()) {
                card = read;
            } else {
                others.add(text);
            }
        }
        return new CardCodes(card, others);
    }

    private static Optional<RawCard> contact(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var cards = CardFile.startsWithCard(bytes) ? CardFile.read(bytes).cards() : List.<RawCard>of();
        return cards.stream().filter(card -> !CardView.of(card).isEmpty()).findFirst().or(() -> MeCard.read(text));
    }

    private static List<String> texts(Grey photo) {
        var source = new PlanarYUVLuminanceSource(photo.pixels(), photo.width(), photo.height(), 0, 0, photo.width(),
                photo.height(), false);
        var found = texts(new HybridBinarizer(source));
        return found.isEmpty() ? texts(new GlobalHistogramBinarizer(source)) : found;
    }

    private static List<String> texts(Binarizer binarizer) {
        Map<DecodeHintType, ?> hints = Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS,
                List.of(BarcodeFormat.QR_CODE));
        try {
            return List.of(new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer), hints)).stream()
                    .map(CardCodes::text).filter(text -> !text.isBlank()).distinct().toList();
        } catch (NotFoundException _) {
            return List.of();
        }
    }

    /** ZXing guesses the charset where a code says none, and may take short UTF-8 for something else. */
    private static String text(Result result) {
        var raw = result.getResultMetadata() == null
                ? null
                : result.getResultMetadata().get(ResultMetadataType.BYTE_SEGMENTS);
        return raw instanceof List<?> segments && segments.size() == 1 && segments.getFirst() instanceof byte[] bytes
                && isWhole(result, bytes) && isUtf8(bytes)
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : result.getText();
    }

    private static boolean isWhole(Result result, byte[] bytes) {
        return result.getText().length() <= bytes.length && bytes.length <= 4 * result.getText().length()
                && result.getText().charAt(0) == (char) bytes[0];
    }

    private static boolean isUtf8(byte[] bytes) {
        return !new String(bytes, StandardCharsets.UTF_8).contains("\uFFFD");
    }
}
