package org.entregent.web;

import java.io.ByteArrayOutputStream;
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
    private final Map<Subject, Pieces> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    /** What a page is made of; its forms' token is the mark. */
    private record Subject(String template, Page page, DrawnOnce view) {}

    private record Pieces(List<byte[]> all, int length) {}

    /**
     * The page with the reader's token.
     *
     * @param draw
     *            draws what is not known
     */
    byte[] page(String template, Page page, DrawnOnce view, Function<Page, byte[]> draw) {
        var token = page.csrf().token();
        if (!PLAIN.matcher(token).matches()) {
            return draw.apply(page);
        }
        var marked = page.withToken(mark);
        var subject = new Subject(template, marked, view);
        var pieces = known(subject);
        if (pieces == null) {
            pieces = cut(draw.apply(marked));
            keep(subject, pieces);
        }
        return joined(pieces, token.getBytes(StandardCharsets.US_ASCII));
    }

    private Pieces cut(byte[] whole) {
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
        return new Pieces(List.copyOf(pieces), whole.length);
    }

    private static byte[] joined(Pieces pieces, byte[] token) {
        var whole = new ByteArrayOutputStream(pieces.length() + token.length * pieces.all().size());
        for (int i = 0; i < pieces.all().size(); i++) {
            if (i > 0) {
                whole.writeBytes(token);
            }
            whole.writeBytes(pieces.all().get(i));
        }
        return whole.toByteArray();
    }

    /** Keeps no page any longer. */
    synchronized void forget() {
        kept.clear();
        bytes = 0;
    }

    private synchronized @Nullable Pieces known(Subject subject) {
        return kept.get(subject);
    }

    private synchronized void keep(Subject subject, Pieces pieces) {
        var former = kept.put(subject, pieces);
        bytes += pieces.length() - (former == null ? 0 : former.length());
        var oldest = kept.values().iterator();
        while (bytes > MOST_BYTES && kept.size() > 1) {
            bytes -= oldest.next().length();
            oldest.remove();
        }
    }
}
