package org.entregent.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entregent.meetings.after.web.SlipsView;
import org.entregent.meetings.phone.PhoneSamples;
import org.entregent.web.FieldErrors;

/** The guest's phone, and the paper of those who have none. */
final class PhonePages {

    private PhonePages() {}

    static List<Sample> all() {
        var samples = new ArrayList<Sample>();
        new TreeMap<>(PhoneSamples.all()).forEach((template, views) -> new TreeMap<>(views)
                .forEach((name, view) -> samples.add(Sample.guest(name, "meetings/phone/" + template, view))));
        samples.add(Sample.signedIn("slips", "meetings/after/slips", slips(2, "", FieldErrors.none())));
        samples.add(Sample.signedIn("slips-wrong", "meetings/after/slips", slips(1, "sept 12 3",
                new FieldErrors(Map.of("slip-3", "Personne ne porte le numéro 99.", "quick",
                        "Une ligne s’écrit ainsi : 7: 12 3 25")))));
        return samples;
    }

    private static SlipsView slips(int kept, String quick, FieldErrors errors) {
        var names = List.of("Amina Belkhir-Roussel", "Pauline Esterelle", "Anne-Sophie Querbec", "Mathilde Fontaubert",
                "Élisabeth Van den Broeck-Delacroix", "Nadia Zerrouki-Blanc", "Camille Dautremer");
        var typed = List.of("2 5 7", "", errors.isEmpty() ? "4" : "4 99", "-", "", "", "");
        var lines = new ArrayList<SlipsView.Line>();
        for (int i = 0; i < names.size(); i++) {
            lines.add(new SlipsView.Line(i + 1, names.get(i), typed.get(i)));
        }
        return new SlipsView("/meetings/1", "Petit déjeuner du Pont-Neuf", lines, "1: 2 5 7\n4: -", quick, 4, kept,
                errors);
    }
}
