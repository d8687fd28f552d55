package org.entregent.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Pages drawn lately, each cut where the token of its forms stands: another reader's, or another look's, goes there. */
final class DrawnPages {

    private static final int MOST_BYTES = 8_000_000;
    /** Characters that stand in HTML as they are; any other token is drawn, not put in. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_=-]+");

    /** Nobody can have written it. */
    private final String mark = UUID.randomUUID().toString();
    private final Map<Subject, PagePieces> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    /** What a page is made of; its forms' token is the mark. */
    private record Subject(String template, Page page, DrawnOnce view) {

        /** Of little, as views are large; what is equal is seen by whoever asks for the same page again. */
        @Override
        public int hashCode() {
            return 31 * template.hashCode() + page.path().hashCode();
        }
    }

    /**
     * The page with the reader's token.
     *
     * @param draw
     *            draws what is not known
     */
    PageBody page(String template, Page page, DrawnOnce view, Function<Page, byte[]> draw) {
        var token = page.csrf().token();
        if (!PLAIN.matcher(token).matches()) {
            return new PageBody.Whole(draw.apply(page));
        }
        var marked = page.withToken(mark);
        var subject = new Subject(template, marked, view);
        var pieces = known(subject);
        if (pieces == null) {
            pieces = new PagePieces(cut(draw.apply(marked)), token.length());
            keep(subject, pieces);
        }
        return pieces.with(token.getBytes(StandardCharsets.US_ASCII));
    }

    private List<byte[]> cut(byte[] whole) {
        var sign = mark.getBytes(StandardCharsets.US_ASCII);
        var pieces = new ArrayList<byte[]>();
        int from = 0;
        int at = 0;
        while (at <= whole.length - sign.length) {
            if (Arrays.equals(whole, at, at + sign.length, sign, 0, sign.length)) {
                pieces.add(Arrays.copyOfRange(whole, from, at));
                at += sign.length;
                from = at;
            } else {
                at++;
            }
        }
        pieces.add(Arrays.copyOfRange(whole, from, whole.length));
        return pieces;
    }

    /** Keeps no page any longer. */
    synchronized void forget() {
        kept.clear();
        bytes = 0;
    }

    private synchronized @Nullable PagePieces known(Subject subject) {
        return kept.get(subject);
    }

    private synchronized void keep(Subject subject, PagePieces pieces) {
        var former = kept.put(subject, pieces);
        bytes += pieces.bytes() - (former == null ? 0 : former.bytes());
        var oldest = kept.values().iterator();
        while (bytes > MOST_BYTES && kept.size() > 1) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
