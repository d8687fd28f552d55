package org.entregent.preview;

import java.util.List;
import java.util.stream.Stream;

import org.entregent.web.ConflictView;
import org.entregent.web.ErrorView;
import org.entregent.web.Toast;

/** Every page of the product, with the invented people of its breakfast. */
final class Samples {

    private Samples() {}

    static List<Sample> all() {
        return Stream.of(shell(), IdentitySamples.all(), MeetingSamples.all(), EveningPages.all(), DoorSamples.all(),
                PhonePages.all())
                .flatMap(List::stream)
                .toList();
    }

    /** @throws java.util.NoSuchElementException when no page is called so */
    static Sample named(String name) {
        return all().stream().filter(sample -> sample.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Sample> shell() {
        return List.of(
                Sample.signedIn("error-not-found", "web/error", ErrorView.of(ErrorView.Kind.NOT_FOUND))
                        .with(Toast.undoable("Rencontre archivée.", "/undo")),
                Sample.guest("error-server", "web/error", ErrorView.of(ErrorView.Kind.SERVER)),
                Sample.signedIn("conflict", "web/conflict", new ConflictView("/meetings/1/participants/7",
                        "/meetings/1/participants/7", 4,
                        List.of(new ConflictView.Field("given", "Prénom", "Léa", "Léa", false),
                                new ConflictView.Field("title", "Fonction", "Cheffe de projet numérique",
                                        "Directrice de projet", false),
                                new ConflictView.Field("seeks", "Cherche", "un premier client au Québec\nun associé",
                                        "", true)))));
    }
}
