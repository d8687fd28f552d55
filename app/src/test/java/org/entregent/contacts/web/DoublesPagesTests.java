package org.entregent.contacts.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.entregent.ServerTest;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.carnet.Carnet;
import org.entregent.contacts.carnet.CarnetDoubles.Suggestion;
import org.entregent.contacts.carnet.Carnets;
import org.entregent.contacts.formats.ImportFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the pages answer when somebody says who is one person, with no script in her browser. */
class DoublesPagesTests extends ServerTest {

    private static final List<String> FAMILIES = List.of("Oriol-Bastide", "Chastaing", "Zerrouki");

    private final Person owner = person("Nadia Roussel");
    private final Carnet carnet = part(Carnets.class).of(owner.account());

    /** People of one telephone each, who came twice. */
    private List<Suggestion> twice(int people) {
        for (var file : List.of("old.vcf", "new.vcf")) {
            var cards = new StringBuilder();
            IntStream.range(0, people).forEach(i -> cards.append("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:").append(file)
                    .append(i).append("\r\nN:").append(FAMILIES.get(i)).append(";Jeanne;;;\r\nFN:Jeanne ")
                    .append(FAMILIES.get(i)).append("\r\nTEL;TYPE=CELL:+33 6 39 98 10 0").append(i)
                    .append("\r\nEND:VCARD\r\n"));
            carnet.importFile(file, ImportFile.read(file, cards.toString().getBytes(StandardCharsets.UTF_8)));
        }
        await().until(() -> carnet.doubles().found().isReady());
        var found = carnet.doubles().found().suggestions();
        assertThat(found).hasSize(people);
        return found;
    }

    private static String key(Suggestion one) {
        return one.left() + " " + one.right();
    }

    private String body(String path) {
        return owner.browser().speaking("en").get(path).body();
    }

    @Test
    void the_box_above_some_means_those_that_the_page_showed() {
        var found = twice(3);
        body("/carnet/doubles");

        var answer = owner.browser().post("/carnet/doubles", "all", "sure", "shown-sure", key(found.getFirst()),
                "shown-sure", key(found.getLast()), "shown-perhaps", key(found.get(1)), "act", "same");

        assertThat(answer.location()).isEqualTo("/carnet/doubles");
        assertThat(carnet.doubles().found().suggestions()).extracting(Suggestion::left)
                .containsExactly(found.get(1).left());
        assertThat(body("/carnet/doubles")).contains("2 pairs are joined.");
    }

    @Test
    void nothing_chosen_and_no_answer_change_nothing() {
        var found = twice(1);
        body("/carnet/doubles");

        owner.browser().post("/carnet/doubles", "act", "same");
        assertThat(body("/carnet/doubles")).contains("Nothing has changed");
        owner.browser().post("/carnet/doubles", "act", "whatever", "pair", key(found.getFirst()));
        owner.browser().post("/carnet/doubles", "act", "same", "pair", "no such pair");

        assertThat(carnet.doubles().found().suggestions()).hasSize(1);
        assertThat(carnet.doubles().ledger()).isEmpty();
    }

    @Test
    void an_answer_leads_to_the_next_pair_its_undo_back_and_the_last_one_to_the_list() {
        var found = twice(2);
        var first = "/carnet/doubles/" + key(found.getFirst()).replace(' ', '/');
        var second = "/carnet/doubles/" + key(found.getLast()).replace(' ', '/');
        assertThat(body(first)).contains("1 of 2");

        var next = owner.browser().post(first, "act", "same", "lead", "right", "at", "1", "next", second).location();
        assertThat(next).isEqualTo(second);
        var page = body(next);
        assertThat(page).contains("1 of 1").contains("Joined: one person, one card.");
        var undo = page.replaceAll("(?s).*action=\"(/carnet/doubles/[^\"]*/undo/[^\"]*)\".*", "$1");
        assertThat(owner.browser().post(undo).location()).isEqualTo(first);
        assertThat(body(first)).contains("1 of 2");

        assertThat(owner.browser().post(second, "act", "apart", "at", "2", "next", "").location())
                .isEqualTo("/carnet/doubles");
        assertThat(body("/carnet/doubles")).contains("That was the last of the list.");
    }

    @Test
    void cards_that_are_one_already_lead_to_it() {
        var pair = twice(1).getFirst();
        body("/carnet/doubles");
        owner.browser().post("/carnet/doubles", "one", "same " + key(pair));
        var joined = carnet.all().getFirst().id();

        assertThat(owner.browser().get("/carnet/doubles/" + pair.left() + "/" + pair.right()).location())
                .isEqualTo("/carnet/cards/" + joined);
        assertThat(owner.browser().get("/carnet/cards/" + pair.right()).location())
                .isEqualTo("/carnet/cards/" + joined);
    }

    @Test
    void two_cards_are_compared_and_no_other_number_of_them() {
        twice(2);
        var ids = carnet.all().stream().map(held -> held.id().toString()).toList();
        body("/carnet");

        var one = owner.browser().post("/carnet/chosen", "act", "compare", "card", ids.getFirst());
        assertThat(one.location()).isEqualTo("/carnet");
        assertThat(body("/carnet")).contains("Choose two cards");
        var strangers = carnet.all().stream().filter(held -> CardView.of(held.card()).family().equals("Chastaing"))
                .map(held -> held.id().toString()).findFirst().orElseThrow();
        var first = ids.stream().filter(id -> !id.equals(strangers)).findFirst().orElseThrow();
        var two = owner.browser().post("/carnet/chosen", "act", "compare", "card", first, "card", strangers);
        assertThat(two.location()).isEqualTo("/carnet/doubles/" + first + "/" + strangers);
        assertThat(body(two.location())).doesNotContain("1 of 2");
        assertThat(owner.browser().post(two.location(), "act", "apart").location()).isEqualTo("/carnet");
    }

    @Test
    void two_people_can_be_one_again_from_the_ledger() {
        var pair = twice(1).getFirst();
        body("/carnet/doubles");
        owner.browser().post("/carnet/doubles", "one", "apart " + key(pair));
        assertThat(body("/carnet/doubles")).contains("Each person has one card");
        var undo = body("/carnet/doubles/ledger")
                .replaceAll("(?s).*<main.*?action=\"(/carnet/doubles/undo/[^\"]*)\".*", "$1");

        assertThat(owner.browser().post(undo, "here", "ledger").location()).isEqualTo("/carnet/doubles/ledger");

        assertThat(carnet.doubles().found().suggestions()).hasSize(1);
        assertThat(body("/carnet/doubles/ledger")).contains("Nothing has been joined yet");
    }

    @Test
    void separating_is_taken_back_by_joining_again() {
        var pair = twice(1).getFirst();
        body("/carnet/doubles");
        owner.browser().post("/carnet/doubles", "one", "same " + key(pair));
        var join = carnet.doubles().ledger().getFirst().join();

        var card = owner.browser().post("/carnet/doubles/separate/" + join).location();
        assertThat(UUID.fromString(card.substring(card.lastIndexOf('/') + 1))).isEqualTo(pair.left());
        var undo = body(card).replaceAll("(?s).*action=\"(/carnet/doubles/[^\"]*/join)\".*", "$1");
        assertThat(carnet.all()).hasSize(2);
        owner.browser().post(undo);

        assertThat(carnet.all()).hasSize(1);
        assertThat(owner.browser().post("/carnet/doubles/separate/" + join).status()).isEqualTo(404);
    }
}
