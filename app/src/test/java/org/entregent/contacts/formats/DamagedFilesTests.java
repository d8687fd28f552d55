package org.entregent.contacts.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.entregent.contacts.card.CardView;
import org.entregent.contacts.reading.UnreadableListException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files that were cut, changed or put together by chance are read or refused, and never anything else. */
class DamagedFilesTests {

    private static Map<String, byte[]> samples() {
        var samples = new LinkedHashMap<String, byte[]>();
        for (var name : Samples.TABLES) {
            samples.put(name, Samples.bytes(name));
        }
        for (var name : Samples.OTHERS) {
            samples.put(name, Samples.bytes(name));
        }
        var cards = Samples.read("google-2024.csv").cards();
        for (var format : ExportFormat.values()) {
            samples.put("out." + format, ExportFile.of(format, cards));
        }
        return samples;
    }

    private static void read(String name, byte[] bytes, String place) {
        try {
            var read = ImportFile.read(name, bytes);
            assertThat(ImportFile.read(name, bytes)).as(place).isEqualTo(read);
            var cards = read.cards().stream().limit(20).toList();
            cards.forEach(card -> assertThat(CardView.of(card).items()).hasSameSizeAs(card.properties()));
            for (var format : ExportFormat.values()) {
                assertThat(ExportFile.of(format, cards)).as(place).isNotNull();
            }
        } catch (UnreadableListException e) {
            assertThat(e.remark().key()).startsWith("contacts.refused.");
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(place, e);
        }
    }

    private static void changed(long seed, int rounds) {
        var random = new Random(seed);
        for (var sample : samples().entrySet()) {
            for (int round = 0; round < rounds; round++) {
                var bytes = sample.getValue().clone();
                for (int i = 0; i <= random.nextInt(12); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean()
                            ? random.nextInt(256)
                            : ",;\"'\n\r :={}[]\\".charAt(random.nextInt(14)));
                }
                int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
                read(sample.getKey(), Arrays.copyOf(bytes, length),
                        sample.getKey() + ", seed " + seed + ", round " + round);
            }
        }
    }

    private static void pieces(long seed, int rounds) {
        var random = new Random(seed);
        var lines = new ArrayList<String>();
        samples().forEach((_, bytes) -> lines.addAll(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n"))));
        for (int round = 0; round < rounds; round++) {
            var text = new StringBuilder();
            for (int i = 0; i <= random.nextInt(12); i++) {
                text.append(lines.get(random.nextInt(lines.size()))).append(random.nextBoolean() ? "\n" : "\r\n");
            }
            read("it", text.toString().getBytes(StandardCharsets.UTF_8), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void a_file_with_some_bytes_changed() {
        changed(5, 6);
    }

    @Test
    @Tag("full")
    void a_file_with_some_bytes_changed_for_long() {
        changed(6, 300);
    }

    @Test
    void lines_of_all_files_in_any_order() {
        pieces(7, 150);
    }

    @Test
    @Tag("full")
    void lines_of_all_files_in_any_order_for_long() {
        pieces(8, 5_000);
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        for (var text : List.of("[{\"a\":".repeat(100_000),
                "{\"account\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}")) {
            assertThatThrownBy(() -> ImportFile.read("it", text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UnreadableListException.class);
        }
    }
}
