package org.entregent.contacts.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.entregent.contacts.card.CardFile;
import org.entregent.contacts.card.RawCard;

/** Cards of people who do not exist, drawn by a seed. */
final class InventedCards {

    private static final List<String> FAMILIES = List.of("Abgrall-Vidy", "Belkhir-Roussel", "Castagnède", "El Mansouri",
            "de la Tour du Pin-Chambly de La Charce", "Nguyễn", "Παπαδοπούλου", "Шевченко-Їжак", "王", "Tremblay",
            "O’Connor", "Øster", "Żurawska", "Wolfeschlegelsteinhausenbergerdorff-Oberhuber", "Éluère");
    private static final List<String> GIVENS = List.of("Solène", "Thị Thu Hằng", "Ελένη", "小明", "Amina", "",
            "Maximilien-Alexandre Jean-Baptiste", "Zoé", "Jean");
    private static final List<String> TRADES = List.of("Sage-femme", "Conseillère en financement solidaire", "Luthier");
    private static final List<String> FIRMS = List.of("Maison Tilleul", "Coopérative Lavandière\\, Lyon",
            "Association interprofessionnelle pour le développement durable des territoires ruraux de montagne");
    private static final List<String> TOWNS = List.of("Lyon", "Villeurbanne", "Saint-Rémy-en-Bouzemont-Saint-Genest");
    private static final List<String> COUNTRIES = List.of("France", "Suisse", "Québec", "United Kingdom", "España",
            "Atlantide");

    private final Random random;

    InventedCards(long seed) {
        this.random = new Random(seed);
    }

    static List<RawCard> read(String... lines) {
        return CardFile.read(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)).cards();
    }

    /** One card with these lines. */
    static RawCard card(String... lines) {
        return read("BEGIN:VCARD", "VERSION:3.0", String.join("\r\n", lines), "END:VCARD").getFirst();
    }

    List<RawCard> some(int count) {
        return random.ints(count, 0, Integer.MAX_VALUE).mapToObj(this::one).toList();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private RawCard one(int number) {
        var lines = new StringBuilder();
        var family = any(FAMILIES);
        var given = any(GIVENS);
        lines.append("N:").append(family).append(';').append(given).append(";;;\r\n");
        lines.append("FN:").append((given + " " + family).strip());
        maybe(lines, "TITLE:" + any(TRADES));
        maybe(lines, "ORG:" + any(FIRMS));
        maybe(lines, "TEL;TYPE=WORK:04 65 71 " + figures());
        maybe(lines, "TEL;TYPE=CELL:06 39 98 " + figures());
        maybe(lines, "TEL;TYPE=FAX:+33 4 65 71 " + figures());
        maybe(lines, "TEL;TYPE=WORK:+41 44 668 " + figures() + " poste 1234");
        maybe(lines, "EMAIL:personne" + number + "@lavandiere.example");
        maybe(lines, "ADR:;;1 rue des Lilas;" + any(TOWNS) + ";;69001;" + any(COUNTRIES));
        return card(lines.toString());
    }

    private void maybe(StringBuilder lines, String line) {
        if (random.nextBoolean()) {
            lines.append("\r\n").append(line);
        }
    }

    private String figures() {
        return "%02d %02d".formatted(random.nextInt(100), random.nextInt(100));
    }
}
