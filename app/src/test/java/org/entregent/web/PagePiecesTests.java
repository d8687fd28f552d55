package org.entregent.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PagePiecesTests {

    private static final String ROW = "<li class=\"meeting-line\"><input name=\"_csrf\" value=\"\u0001\u0000é\">\n";

    /** Shorter ones the compressor may not refer back to. */
    private static final int USUAL_TOKEN = 60;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(byte[] gzip) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<byte[]> pieces(Random random, int count) {
        var pieces = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (int row = random.nextInt(60); row > 0; row--) {
                text.append(random.nextBoolean() ? ROW : Character.toString(random.nextInt(0xD800)));
            }
            pieces.add(bytes(text.toString()));
        }
        return pieces;
    }

    private static String token(Random random, int length) {
        var token = new StringBuilder();
        for (int i = 0; i < length; i++) {
            token.append((char) ('a' + random.nextInt(3)));
        }
        return token.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 12, 13, 60})
    void each_answer_reads_the_same_compressed_or_not(int count) throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var plain = pieces(random, count);
            int length = 1 + random.nextInt(120);
            var page = new PagePieces(plain, length);
            boolean isLarge = plain.stream().mapToInt(piece -> piece.length).sum() >= LightGzip.LEAST_BYTES;
            assertThat(!isLarge || length < USUAL_TOKEN || page.isCompressedOnce()).isTrue();
            for (int i = 0; i < 3; i++) {
                var token = token(random, length);
                var expected = String.join(token,
                        plain.stream().map(piece -> new String(piece, StandardCharsets.UTF_8)).toList());
                var body = page.with(bytes(token));

                assertThat(new String(body.plain(), StandardCharsets.UTF_8)).isEqualTo(expected);
                assertThat(read(body.compressed())).isEqualTo(expected);
                assertThat(body.length()).isEqualTo(bytes(expected).length);
            }
        }
    }

    @Test
    void a_token_of_another_length_is_no_trouble() throws IOException {
        var page = new PagePieces(List.of(bytes(ROW.repeat(50)), bytes(ROW.repeat(50))), 96);

        assertThat(read(page.with(bytes("short")).compressed())).isEqualTo(ROW.repeat(50) + "short" + ROW.repeat(50));
    }

    @Test
    void a_form_in_each_row_costs_little() throws IOException {
        var rows = Collections.nCopies(300, bytes(ROW));
        var random = new Random(3);
        var token = random.ints(96, 'A', 'z').mapToObj(Character::toString).collect(Collectors.joining());

        var body = new PagePieces(rows, 96).with(bytes(token));

        assertThat(read(body.compressed())).isEqualTo(String.join(token, Collections.nCopies(300, ROW)));
        assertThat(body.compressed().length).isLessThan(2_500);
    }

    @Test
    void a_token_far_from_the_last_one_is_put_in_again() throws IOException {
        var random = new Random(4);
        var long40k = random.ints(40_000, 'A', 'z').mapToObj(Character::toString).collect(Collectors.joining());
        var page = new PagePieces(List.of(bytes(ROW), bytes(long40k), bytes(ROW), bytes(long40k)), 96);

        assertThat(read(page.with(bytes("t".repeat(96))).compressed()))
                .isEqualTo(String.join("t".repeat(96), ROW, long40k, ROW, long40k));
        assertThat(page.isCompressedOnce()).isTrue();
    }

    @Test
    void what_stands_before_a_token_is_told_once() throws IOException {
        var before = new Random(1).ints(5_000, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
        var once = new PagePieces(List.of(bytes(before), bytes("end")), 96).with(bytes("t".repeat(96))).compressed();
        var twice = new PagePieces(List.of(bytes(before), bytes(before)), 96).with(bytes("t".repeat(96))).compressed();

        assertThat(twice.length - once.length).isLessThan(200);
    }
}
