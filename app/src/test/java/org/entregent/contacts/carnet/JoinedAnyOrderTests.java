package org.entregent.contacts.carnet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.carnet.CarnetDoubles.Pair;
import org.entregent.contacts.formats.ImportFile;
import org.entregent.identity.AccountId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any sequence of joins, changes and separations ends in the right cards. What is right is kept beside in the simplest way:
 * each card's lines as text, and who was said to be whom; nothing of it comes from the code that is judged.
 */
class JoinedAnyOrderTests {

    private static final int CARDS = 7;

    private final CarnetHouse house = new CarnetHouse();
    private final AccountId owner = house.account("helene@example.org");
    private final Carnet carnet = house.carnets(Clock.systemUTC()).of(owner);

    /** The cards as they should be by themselves. */
    private final Map<UUID, String> texts = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> said = new HashMap<>();
    private int words;

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void any_sequence_of_joins_changes_and_separations_ends_in_the_right_cards() {
        judge(new SplittableRandom(3), 40);
    }

    @Test
    @Tag("full")
    void and_so_do_many_more() {
        for (int seed = 100; seed < 120; seed++) {
            texts.clear();
            said.clear();
            judge(new SplittableRandom(seed), 400);
        }
    }

    private void judge(SplittableRandom random, int steps) {
        bring(random);
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> join(random);
                case 2, 3 -> change(random);
                default -> separate(random);
            }
            check();
        }
        while (!said.isEmpty()) {
            separate(random);
            check();
        }
        texts.forEach((id, text) -> assertThat(card(id).toString()).isEqualTo(text));
    }

    /** Each line is on one card only, so that it is known from the text alone whose it is. */
    private void bring(SplittableRandom random) {
        var file = new StringBuilder();
        for (int i = 0; i < CARDS; i++) {
            file.append("BEGIN:VCARD\r\nVERSION:").append(random.nextBoolean() ? "3.0" : "4.0").append("\r\n");
            file.append("FN:").append(word()).append("\r\n");
            for (int line = 0; line < 5; line++) {
                file.append(switch (random.nextInt(5)) {
                    case 0 -> "item1.EMAIL:" + word() + "@example.org\r\nitem1.X-ABLabel:" + word();
                    case 1 -> "NOTE;LANGUAGE=fr:" + word();
                    case 2 -> "BDAY:" + word();
                    case 3 -> "X-OWN;TYPE=a,b:" + word();
                    default -> "ORG:" + word() + ";" + word();
                }).append("\r\n");
            }
            file.append("END:VCARD\r\n");
        }
        var before = carnet.all().stream().map(Carnet.Held::id).collect(Collectors.toSet());
        carnet.importFile("a.vcf", ImportFile.read("a.vcf", file.toString().getBytes(StandardCharsets.UTF_8)));
        carnet.all().stream().filter(held -> !before.contains(held.id()))
                .forEach(held -> texts.put(held.id(), held.card().toString()));
        assertThat(texts).hasSize(CARDS);
    }

    private String word() {
        return "w" + ++words + "x";
    }

    private UUID any(SplittableRandom random) {
        return List.copyOf(texts.keySet()).get(random.nextInt(texts.size()));
    }

    private RawCard card(UUID id) {
        return carnet.some(List.of(id)).getFirst().card();
    }

    private Set<UUID> together(UUID card) {
        var together = new HashSet<>(Set.of(card));
        boolean isMore = true;
        while (isMore) {
            isMore = said.values().stream().filter(pair -> pair.stream().anyMatch(together::contains))
                    .map(together::addAll).reduce(false, Boolean::logicalOr);
        }
        return together;
    }

    private void join(SplittableRandom random) {
        var main = any(random);
        var other = any(random);
        var doubles = carnet.doubles();
        var done = doubles.join(List.of(new Pair(main, other)));
        assertThat(done.pairs()).isEqualTo(together(main).contains(other) ? 0 : 1);
        if (done.pairs() == 1) {
            said.put(doubles.ledger().getFirst().join(), Set.of(main, other));
        }
    }

    private void separate(SplittableRandom random) {
        var joins = List.copyOf(said.keySet());
        if (!joins.isEmpty()) {
            var join = joins.get(random.nextInt(joins.size()));
            assertThat(carnet.doubles().separate(join, Map.of())).isPresent();
            said.remove(join);
        }
    }

    /** Changes one word on the card on which it is shown now, or takes its line away. */
    private void change(SplittableRandom random) {
        var id = any(random);
        var lines = new ArrayList<>(List.of(texts.getOrDefault(id, "").split("\r\n")));
        var line = lines.get(2 + random.nextInt(lines.size() - 3));
        var word = line.replaceAll(".*[:;](w[0-9]+x).*", "$1");
        var shown = carnet.doubles().shown(id);
        boolean isGone = random.nextInt(4) == 0 && line.startsWith("NOTE");
        var next = word();
        assertThat(carnet.edit(shown, card -> {
            var properties = card.properties();
            for (int i = 0; i < properties.size(); i++) {
                if (properties.get(i).value().contains(word)) {
                    return isGone ? card.without(i) : card.changed(i, properties.get(i).value().replace(word, next));
                }
            }
            throw new AssertionError(word + " is not on\n" + card);
        })).isTrue();
        if (isGone) {
            lines.remove(line);
        } else {
            lines.replaceAll(one -> one.replace(word, next));
        }
        texts.put(id, String.join("\r\n", lines) + "\r\n");
    }

    private void check() {
        var groups = texts.keySet().stream().map(this::together).collect(Collectors.toSet());
        var held = carnet.all().stream().filter(one -> texts.containsKey(one.id())
                || carnet.doubles().parts(one.id()).stream().anyMatch(part -> texts.containsKey(part.card().id())))
                .toList();
        assertThat(held).hasSize(groups.size());
        for (var group : groups) {
            var shown = group.stream().map(carnet.doubles()::shown).distinct().toList();
            assertThat(shown).hasSize(1);
            var text = card(shown.getFirst()).toString();
            for (var id : group) {
                words(texts.getOrDefault(id, "")).forEach(word -> assertThat(text).contains(word));
                assertThat(card(id).toString()).isEqualTo(group.size() == 1 ? text : texts.get(id));
            }
            assertThat(words(text)).hasSize(group.stream().mapToInt(id -> words(texts.getOrDefault(id, "")).size())
                    .sum());
        }
    }

    private static List<String> words(String text) {
        return text.lines().filter(line -> !line.startsWith(" "))
                .flatMap(line -> List.of(line.split("[:;,@]")).stream())
                .filter(part -> part.matches("w[0-9]+x")).toList();
    }
}
