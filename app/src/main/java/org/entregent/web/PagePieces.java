package org.entregent.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A drawn page, cut where the token of its forms stands, and compressed once: each answer puts its own token between the
 * compressed pieces, in a block of RFC 1951 that is not compressed. To the compressor a token is so many bytes that no
 * text in UTF-8 holds, so that no piece refers to a token and all distances are right for tokens of that length.
 */
final class PagePieces {

    /** Each block that is not compressed costs the token's length; with more of them the whole is compressed anew. */
    private static final int MOST_COMPRESSED = 12;
    private static final byte NEVER_IN_UTF8 = (byte) 0xFF;
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int GZIP_TRAILER_BYTES = 8;
    private static final int BLOCK_HEADER_BYTES = 5;
    private static final int LONGEST_BLOCK = 0xFFFF;

    private final List<byte[]> plain;
    private final int plainBytes;
    /** None when the page is compressed for each answer. */
    private final List<byte[]> compressed;
    private final int tokenBytes;

    /** @param tokenBytes length of the tokens that will stand between the pieces */
    PagePieces(List<byte[]> plain, int tokenBytes) {
        this.plain = List.copyOf(plain);
        this.plainBytes = bytes(plain);
        this.tokenBytes = tokenBytes;
        this.compressed = plain.size() > MOST_COMPRESSED || tokenBytes > LONGEST_BLOCK
                || plainBytes < LightGzip.LEAST_BYTES ? List.of() : compress();
    }

    private static int bytes(List<byte[]> pieces) {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }

    /** How much memory it takes, in bytes. */
    int bytes() {
        return plainBytes + bytes(compressed);
    }

    private List<byte[]> compress() {
        var filler = new byte[tokenBytes];
        Arrays.fill(filler, NEVER_IN_UTF8);
        try (var deflater = new Deflater(LightGzip.LEVEL, true)) {
            var pieces = new byte[plain.size()][];
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    written(deflater, filler, Deflater.SYNC_FLUSH);
                }
                boolean isLast = i == pieces.length - 1;
                if (isLast) {
                    deflater.finish();
                }
                pieces[i] = written(deflater, plain.get(i), isLast ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
            }
            return List.of(pieces);
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
            if (compressed.isEmpty() || token.length != tokenBytes) {
                return new Whole(plain()).compressed();
            }
            int blocks = (compressed.size() - 1) * (BLOCK_HEADER_BYTES + tokenBytes);
            var whole = ByteBuffer
                    .allocate(GZIP_HEADER.length + PagePieces.bytes(compressed) + blocks + GZIP_TRAILER_BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN).put(GZIP_HEADER).put(compressed.getFirst());
            compressed.stream().skip(1).forEach(piece -> whole.put((byte) 0).putShort((short) tokenBytes)
                    .putShort((short) ~tokenBytes).put(token).put(piece));
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
