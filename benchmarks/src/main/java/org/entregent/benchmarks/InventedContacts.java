package org.entregent.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/**
 * A great many contacts of nobody: the same seed, the same people. Three in ten share a roof with the one before, six in ten
 * have colleagues, one in ten is written down once more with what typing, moving and marrying do to a card. Names are
 * frequent as names are: a few very, most hardly.
 */
final class InventedContacts {

    static final List<String> HEADER = List.of("id", "given", "family", "organisation", "phone", "mail", "street",
            "postcode",
            "town", "birthday");

    private static final String SYLLABLES = "ba ber bi do du fe gan hol ka kim len mar mo nor pol qui ro sa ter val wen zim au cha "
            + "lou ri ne vi tho la phi gre";
    private static final String[] PARTS = SYLLABLES.split(" ");
    private static final String[] WORKS = "Ateliers Cabinet Banque Transports Studio Groupe Garage Librairie Conseil"
            .split(" ");
    private static final String[] PROVIDERS = {"freemail.example", "letters.example", "poste.example", "mail.example"};

    private final SplittableRandom random;
    private final int persons;
    private final Set<Long> mailboxes = new HashSet<>();
    private final String[] towns;
    private final String[] streets;

    InventedContacts(int persons, long seed) {
        this.persons = persons;
        random = new SplittableRandom(seed);
        towns = names(Math.max(20, persons / 200), 3);
        streets = names(Math.max(50, persons / 300), 3);
    }

    private String[] names(int count, int syllables) {
        var names = new String[count];
        for (int at = 0; at < count; at++) {
            names[at] = name(random.nextLong() >>> 1, syllables);
        }
        return names;
    }

    /** Tells each card and the person behind it; cards come in the order of persons. */
    void each(BiConsumer<List<String>, Integer> card) {
        String[] before = new String[0];
        int number = 0;
        for (int person = 0; person < persons; person++) {
            boolean sharesRoof = before.length > 0 && random.nextInt(10) < 3;
            var one = person(sharesRoof ? before : new String[0]);
            card.accept(row(number++, one), person);
            if (random.nextInt(10) == 0) {
                card.accept(row(number++, again(one)), person);
            }
            before = one;
        }
    }

    private static List<String> row(int number, String[] values) {
        var row = new ArrayList<String>(HEADER.size());
        row.add(Integer.toString(number));
        row.addAll(List.of(values));
        return row;
    }

    /** Given and family name, organisation, phone, mail, street, postcode, town, birthday. */
    private String[] person(String[] housemate) {
        var one = new String[]{"", "", "", "", "", "", "", "", ""};
        one[0] = name((long) (2000 * Math.pow(random.nextDouble(), 4)), 2);
        boolean family = housemate.length > 0 && random.nextInt(10) < 7;
        one[1] = family
                ? housemate[1]
                : name((long) (Math.max(2000, persons / 8) * Math.pow(random.nextDouble(), 4)) * 7919, 3);
        if (housemate.length > 0) {
            System.arraycopy(housemate, 5, one, 5, 3);
        } else if (random.nextInt(10) < 8) {
            int town = (int) (towns.length * Math.pow(random.nextDouble(), 2));
            one[5] = 1 + random.nextInt(150) + (random.nextBoolean() ? " rue " : " avenue ")
                    + streets[random.nextInt(streets.length)];
            one[6] = String.valueOf(10_000 + (town * 37L) % 89_000);
            one[7] = towns[town];
        }
        boolean landline = housemate.length > 0 && housemate[3].startsWith("01") && random.nextBoolean();
        one[3] = landline ? housemate[3] : random.nextInt(10) < 7 ? phone(random.nextInt(3) == 0 ? "01" : "06") : "";
        if (random.nextInt(10) < 6) {
            int employer = (int) (persons / 10.0 * Math.pow(random.nextDouble(), 2));
            one[2] = WORKS[employer % WORKS.length] + " " + name(employer * 104_729L, 3);
            one[4] = random.nextInt(10) < 7 ? free(one[0] + "." + one[1], one[2].replace(' ', '-') + ".example") : "";
        } else if (random.nextInt(10) < 7) {
            one[4] = free(random.nextBoolean() ? one[0] + "." + one[1] : one[0].charAt(0) + one[1],
                    PROVIDERS[random.nextInt(PROVIDERS.length)]);
        }
        if (random.nextInt(10) < 4) {
            one[8] = String.format(Locale.ROOT, "%d-%02d-%02d", 1935 + random.nextInt(70), 1 + random.nextInt(12),
                    1 + random.nextInt(28));
        }
        return one;
    }

    private String[] again(String[] one) {
        var again = one.clone();
        for (int field = 2; field < again.length; field++) {
            if (random.nextInt(100) < 25) {
                again[field] = "";
            }
        }
        for (int field : new int[]{0, 1, 4, 5, 7}) {
            if (random.nextInt(100) < 12) {
                again[field] = misspelt(again[field]);
            }
        }
        if (random.nextInt(100) < 10) {
            again[3] = phone("06");
        }
        if (random.nextInt(100) < 3) {
            again[1] = name(random.nextInt(2000) * 7919L, 3);
        }
        if (random.nextInt(100) < 5) {
            again[0] = again[0].substring(0, 1);
        }
        return again;
    }

    private String misspelt(String text) {
        if (text.length() < 4) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }

    private String free(String local, String provider) {
        var mail = local + "@" + provider;
        for (int at = 2; !mailboxes.add(mail.hashCode() * 31L + mail.length()); at++) {
            mail = local + at + "@" + provider;
        }
        return mail;
    }

    private String phone(String prefix) {
        return prefix + (10_000_000 + random.nextInt(90_000_000));
    }

    private static String name(long number, int syllables) {
        var name = new StringBuilder();
        long rest = number * 0x9E3779B97F4A7C15L >>> 8;
        for (int at = 0; at < syllables; at++) {
            name.append(PARTS[(int) (rest % PARTS.length)]);
            rest /= PARTS.length;
        }
        return name.toString();
    }
}
