package org.entregent.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A carnet nobody owns: people of the same seed are the same people. Some live together, many work together, some are there
 * twice and were typed by somebody in a hurry. Names are as unevenly frequent as names are.
 */
final class InventedCarnet {

    static final List<Field> FIELDS = List.of(new Field("given", FieldKind.GIVEN),
            new Field("family", FieldKind.FAMILY),
            new Field("organisation", FieldKind.ORGANISATION), new Field("phone", FieldKind.PHONE),
            new Field("mail", FieldKind.MAIL), new Field("street", FieldKind.STREET),
            new Field("postcode", FieldKind.POSTCODE), new Field("town", FieldKind.TOWN),
            new Field("date", FieldKind.DATE));

    private static final String[] GIVEN = ("Marie Jean Pierre Michel Nathalie Isabelle Philippe Catherine Nicolas Sophie Anne "
            + "Christophe Julien Thomas Laurent Claire Paul François Céline Alain Sandrine Camille Stéphane Emma Lucas Hugo Éric "
            + "David Sarah Olivier Karim Patrick Valérie Antoine Chloé Marc Louise Mathieu Robert Émilie Bernard Delphine Yves "
            + "Hélène Sylvie Gérard Audrey Fabrice Benoît Monique Charles Laetitia Samir Martine Nadia Damien Françoise Brigitte "
            + "Gilles Alexandre Caroline Clara Jeanne Étienne Hervé Ludovic Chantal Agathe Maria Grégory Alexandra Laura Fatou "
            + "Raphaël Yann Aurélie Katherine Minh Auguste Louis Gabriel Jules Inès Léa Manon Noé Zoé Rose Ali Omar Aïcha "
            + "Jean-Pierre Jean-François Anne-Marie Marie-Claude Oleksandr Peter John Emily Kate James").split(" ");
    private static final String[] FAMILY = ("Martin Bernard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel Garcia David "
            + "Bertrand Roux Vincent Fournier Morel Girard André Lefebvre Mercier Dupont Lambert Bonnet François Martinez Legrand "
            + "Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel Nicolas Perrin Morin Mathieu Clément Gauthier Dumont Lopez "
            + "Fontaine Chevalier Robin Masson Sanchez Gérard Nguyen Boyer Denis Lemaire Duval Joly Gautier Roger Roche Roy Noël "
            + "Meyer Lucas Meunier Jean Perez Marchand Dufour Blanchard Marie Barbier Brun Dumas Brunet Schmitt Leroux Colas Fabre "
            + "Renard Picard Gaillard Cohen Richard Lacroix Lopez Leclerc Caron Benali Diallo Haddad Texier Vidal Besson Hamon "
            + "Pons Aubry Collin Boucher Weber Charpentier Prévost Vasseur Marchal Tanguy Blondel Dupuis").split(" ");
    private static final String[] TOWNS = ("Paris Lyon Marseille Toulouse Nice Nantes Montpellier Strasbourg Bordeaux Lille Rennes "
            + "Reims Toulon Grenoble Dijon Angers Nîmes Brest Tours Amiens Annecy Metz Rouen Nancy Caen Pau Vannes Colmar Quimper "
            + "Bristol Leeds Cork").split(" ");
    private static final String[] STREETS = ("de la Gare,Pasteur,Victor Hugo,des Acacias,du Port,Nationale,Haute,Basse,de la République,"
            + "Foch,Gambetta,Jean Jaurès,des Lilas,du Moulin,de l'Église,Voltaire,des Tilleuls,du Stade,Lamarck,Mercière,"
            + "Sainte-Catherine,de Belleville,Oberkampf,du Lac,Kléber,des Écoles,du Château,de Paris,des Champs,du Prado")
            .split(",");
    private static final String[] WORKS = ("Ateliers Cabinet Banque Transports Éditions Studio Groupe Hôpital Mairie Musée Labo "
            + "Assurances Garage Librairie Conseil Imprimerie").split(" ");
    private static final String[] PROVIDERS = {"freemail.example", "letters.example", "poste.example"};
    private static final String SYLLABLES = "baberbidoduferganholkimlenmornapolquirosatervalwenzim";

    final Cards cards = new Cards(FIELDS);
    /** The person behind each card. */
    final List<Integer> people = new ArrayList<>();
    private final SplittableRandom random;
    private final Set<String> taken = new HashSet<>();

    InventedCarnet(int persons, long seed) {
        random = new SplittableRandom(seed);
        var employers = new ArrayList<Employer>();
        for (int at = 0; at < persons / 12 + 1; at++) {
            employers.add(employer(at));
        }
        Map<String, String> former = new HashMap<>();
        for (int person = 0; person < persons; person++) {
            boolean withFormer = !former.isEmpty() && random.nextInt(100) < 15;
            former = person(employers, withFormer ? former : new HashMap<>());
            add(former, person);
            if (random.nextInt(100) < 8) {
                add(again(former), person);
            }
        }
    }

    private record Employer(String name, String domain, String phone, String street, String town, String postcode) {}

    private Employer employer(int number) {
        var name = WORKS[random.nextInt(WORKS.length)] + " " + rareName();
        return new Employer(name, Folding.words(name).replace(' ', '-') + number + ".example", landline(), street(),
                town(),
                postcode());
    }

    private void add(Map<String, String> person, int number) {
        cards.add(FIELDS.stream().map(field -> values(person.getOrDefault(field.name(), ""))).toList());
        people.add(number);
    }

    /** The values of a field as the list of hard pairs writes them. */
    static List<String> values(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" / "));
    }

    private Map<String, String> person(List<Employer> employers, Map<String, String> housemate) {
        var person = new HashMap<String, String>();
        person.put("given", skewed(GIVEN));
        boolean family = !housemate.isEmpty() && random.nextInt(10) < 7;
        person.put("family", family
                ? housemate.getOrDefault("family", rareName())
                : random.nextInt(3) == 0 ? rareName() : skewed(FAMILY));
        var phones = new ArrayList<String>();
        if (chance(60)) {
            phones.add(mobile());
        }
        if (!housemate.isEmpty()) {
            for (var same : List.of("street", "town", "postcode")) {
                person.put(same, housemate.getOrDefault(same, ""));
            }
            var theirs = housemate.getOrDefault("home", "");
            person.put("home", theirs);
            phones.add(theirs);
        } else if (chance(45)) {
            person.put("street", street());
            person.put("town", town());
            person.put("postcode", postcode());
            person.put("home", chance(50) ? landline() : "");
            phones.add(person.getOrDefault("home", ""));
        }
        var mails = new ArrayList<String>();
        var local = Folding.words(person.get("given") + "." + person.get("family")).replace(' ', '.');
        if (chance(50)) {
            mails.add(free((chance(50)
                    ? local
                    : local.charAt(0) + Folding.words(person.getOrDefault("family", "")).replace(' ', '.'))
                    + (chance(40) ? random.nextInt(100) : ""), PROVIDERS[random.nextInt(PROVIDERS.length)]));
        }
        if (chance(60)) {
            var employer = employers.get((int) (employers.size() * Math.pow(random.nextDouble(), 2)));
            person.put("organisation", employer.name());
            phones.add(chance(40)
                    ? employer.phone()
                    : chance(50)
                            ? employer.phone().substring(0, employer.phone().length() - 2) + (10 + random.nextInt(90))
                            : "");
            mails.add(chance(70) ? free(local, employer.domain()) : "");
            if (!person.containsKey("town")) {
                person.put("street", employer.street());
                person.put("town", employer.town());
                person.put("postcode", employer.postcode());
            }
        }
        phones.removeIf(String::isBlank);
        mails.removeIf(String::isBlank);
        person.put("phone", String.join(" / ", phones));
        person.put("mail", String.join(" / ", mails));
        if (chance(20)) {
            person.put("date", date());
        }
        return person;
    }

    /** No provider gives one mailbox to two people. */
    private String free(String local, String provider) {
        var mail = local + "@" + provider;
        for (int at = 2; !taken.add(mail); at++) {
            mail = local + at + "@" + provider;
        }
        return mail;
    }

    /** The same person once more: less is known, something is misspelt, something has changed. */
    private Map<String, String> again(Map<String, String> person) {
        var again = new HashMap<>(person);
        for (var name : List.of("phone", "mail", "street", "organisation", "date")) {
            if (chance(30)) {
                again.remove(name);
            }
        }
        for (var name : List.of("given", "family", "street", "mail")) {
            if (chance(12) && again.getOrDefault(name, "").length() > 4) {
                again.put(name, misspelt(again.getOrDefault(name, "")));
            }
        }
        if (chance(10)) {
            again.put("phone", mobile());
        }
        return again;
    }

    private String misspelt(String text) {
        int at = 1 + random.nextInt(text.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String skewed(String[] names) {
        return names[(int) (names.length * Math.pow(random.nextDouble(), 2))];
    }

    private String rareName() {
        var name = new StringBuilder();
        for (int at = 0; at < 3; at++) {
            int syllable = random.nextInt(SYLLABLES.length() / 3) * 3;
            name.append(SYLLABLES, syllable, syllable + 3);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String street() {
        return 1 + random.nextInt(120) + (chance(70) ? " rue " : " avenue ") + STREETS[random.nextInt(STREETS.length)];
    }

    private String town() {
        return skewed(TOWNS);
    }

    private String postcode() {
        return String.valueOf(10_000 + random.nextInt(850) * 100);
    }

    private String landline() {
        return "0" + (1 + random.nextInt(5)) + " " + digits() + " " + digits() + " " + digits() + " " + digits();
    }

    private String mobile() {
        return "06 " + digits() + " " + digits() + " " + digits() + " " + digits();
    }

    private String digits() {
        return String.valueOf(10 + random.nextInt(90));
    }

    private String date() {
        return 1940 + random.nextInt(65) + "-" + (10 + random.nextInt(3)) + "-" + (10 + random.nextInt(19));
    }
}
