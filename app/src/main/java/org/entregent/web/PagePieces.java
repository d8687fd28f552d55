package org.entregent.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A drawn page, cut where the token of its forms stands, and compressed once: each answer puts its own token into the
 * compressed page, in a block of RFC 1951 that is not compressed, and the token's other places refer back to it. To the
 * compressor a token is bytes that no text in UTF-8 holds, so nothing but a token refers to a token. What was compressed
 * is read back with another token before it is used.
 */
final class PagePieces {

    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int GZIP_TRAILER_BYTES = 8;
    private static final int BLOCK_HEADER_BYTES = 5;
    /** Farther back than this, in bytes, nothing is referred to, and the token is put in again: RFC 1951 has 32 KiB. */
    private static final int FARTHEST = 30_000;
    private static final int MOST_TRIES = 4;
    private static final byte[] NEVER_IN_UTF8 = {(byte) 0xC0, (byte) 0xC1, (byte) 0xF5, (byte) 0xF6, (byte) 0xF7,
            (byte) 0xF8, (byte) 0xF9, (byte) 0xFA, (byte) 0xFB, (byte) 0xFC, (byte) 0xFD, (byte) 0xFE, (byte) 0xFF};
    private static final int LONGEST_TOKEN = NEVER_IN_UTF8.length * (NEVER_IN_UTF8.length - 1);

    private final List<byte[]> plain;
    private final int plainBytes;
    /** Between them the token is put in. None when the page is compressed for each answer. */
    private final List<byte[]> compressed;
    private final int tokenBytes;

    /** @param tokenBytes length of the tokens that will stand between the pieces */
    PagePieces(List<byte[]> plain, int tokenBytes) {
        this.plain = List.copyOf(plain);
        this.plainBytes = bytes(plain);
        this.tokenBytes = tokenBytes;
        this.compressed = plainBytes >= LightGzip.LEAST_BYTES && tokenBytes <= LONGEST_TOKEN ? compress() : List.of();
    }

    private static int bytes(List<byte[]> pieces) {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }

    /** Whether answers are put together from what was compressed before. */
    boolean isCompressedOnce() {
        return !compressed.isEmpty();
    }

    /** How much memory it takes, in bytes. */
    int bytes() {
        return plainBytes + bytes(compressed);
    }

    /** Now and then the compressor spells the end of a token out; then the token is put in there too. */
    private List<byte[]> compress() {
        var putIn = new HashSet<Integer>();
        for (int i = 0; i < MOST_TRIES; i++) {
            var made = compress(putIn);
            var wrong = wrong(made);
            if (wrong.isEmpty()) {
                return made;
            }
            putIn.addAll(wrong);
        }
        return List.of();
    }

    private List<byte[]> compress(Set<Integer> putIn) {
        var stand = standIn(tokenBytes);
        var pieces = new ArrayList<byte[]>();
        var open = new ByteArrayOutputStream(LightGzip.BUFFER_BYTES);
        int last = plain.size() - 1;
        int sincePutIn = FARTHEST;
        try (var deflater = new Deflater(LightGzip.LEVEL, true)) {
            for (int i = 0; i < last; i++) {
                sincePutIn += plain.get(i).length + tokenBytes;
                if (sincePutIn > FARTHEST || putIn.contains(i)) {
                    open.writeBytes(written(deflater, plain.get(i), Deflater.SYNC_FLUSH));
                    pieces.add(open.toByteArray());
                    open.reset();
                    written(deflater, stand, Deflater.SYNC_FLUSH);
                    sincePutIn = 0;
                } else {
                    open.writeBytes(written(deflater, plain.get(i), Deflater.NO_FLUSH));
                    open.writeBytes(written(deflater, stand, Deflater.NO_FLUSH));
                }
            }
            deflater.finish();
            open.writeBytes(written(deflater, plain.get(last), Deflater.NO_FLUSH));
        }
        pieces.add(open.toByteArray());
        return List.copyOf(pieces);
    }

    /** Bytes that no text in UTF-8 holds, no three of which follow one another in the same way twice. */
    private static byte[] standIn(int length) {
        int kinds = NEVER_IN_UTF8.length;
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            int step = 1 + i / kinds;
            bytes[i] = NEVER_IN_UTF8[i % kinds * step % kinds];
        }
        return bytes;
    }

    /** The places of the tokens that are not read back as they were put in. */
    private List<Integer> wrong(List<byte[]> made) {
        var token = new byte[tokenBytes];
        Arrays.fill(token, (byte) '.');
        var read = inflated(new Joined(token).compressed(made));
        var wrong = new ArrayList<Integer>();
        int at = 0;
        for (int i = 0; i < plain.size() - 1; i++) {
            at += plain.get(i).length;
            if (!Arrays.equals(read, at, at + tokenBytes, token, 0, tokenBytes)) {
                wrong.add(i);
            }
            at += tokenBytes;
        }
        return wrong;
    }

    private byte[] inflated(byte[] gzip) {
        var read = new byte[plainBytes + tokenBytes * (plain.size() - 1)];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(gzip, GZIP_HEADER.length, gzip.length - GZIP_HEADER.length);
            inflater.inflate(read);
            return read;
        } catch (DataFormatException e) {
            throw new IllegalStateException("what was compressed cannot be read", e);
        }
    }

    private static byte[] written(Deflater deflater, byte[] piece, int flush) {
        deflater.setInput(piece);
        var all = new ByteArrayOutputStream(piece.length / 4);
        var some = new byte[LightGzip.BUFFER_BYTES];
        int count;
        do {
            count = deflater.deflate(some, 0, some.length, flush);
            all.write(some, 0, count);
        } while (count == some.length);
        return all.toByteArray();
    }

    /** The page with a token in its places. */
    PageBody with(byte[] token) {
        return new Joined(token);
    }

    private final class Joined implements PageBody {

        private final byte[] token;

        private Joined(byte[] token) {
            this.token = token;
        }

        @Override
        public int length() {
            return plainBytes + token.length * (plain.size() - 1);
        }

        @Override
        public byte[] plain() {
            var whole = ByteBuffer.allocate(length()).put(plain.getFirst());
            plain.stream().skip(1).forEach(piece -> whole.put(token).put(piece));
            return whole.array();
        }

        @Override
        public byte[] compressed() throws IOException {
            return compressed.isEmpty() || token.length != tokenBytes
                    ? new Whole(plain()).compressed()
                    : compressed(compressed);
        }

        private byte[] compressed(List<byte[]> parts) {
            int blocks = (parts.size() - 1) * (BLOCK_HEADER_BYTES + tokenBytes);
            var whole = ByteBuffer.allocate(GZIP_HEADER.length + PagePieces.bytes(parts) + blocks + GZIP_TRAILER_BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN).put(GZIP_HEADER).put(parts.getFirst());
            parts.stream().skip(1).forEach(part -> whole.put((byte) 0).putShort((short) tokenBytes)
                    .putShort((short) ~tokenBytes).put(token).put(part));
            return whole.putInt(checksum()).putInt(length()).array();
        }

        private int checksum() {
            var sum = new CRC32();
            sum.update(plain.getFirst());
            plain.stream().skip(1).forEach(piece -> {
                sum.update(token);
                sum.update(piece);
            });
            return (int) sum.getValue();
        }
    }
}
