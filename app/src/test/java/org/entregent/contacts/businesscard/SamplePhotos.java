package org.entregent.contacts.businesscard;

import java.awt.Color;
import java.util.Random;

/** Photos of invented business cards, as a telephone takes them. */
public final class SamplePhotos {

    private static final Color[] TABLES = {new Color(0x8B6B4A), new Color(0xB8B4AC), new Color(0x303034)};

    private SamplePhotos() {}

    /** A photo of a card that lies nearly straight. */
    public static byte[] easy() {
        return TakenPhoto.jpeg(DrawnCard.of(PrintedPerson.all().getFirst(), 0),
                new TakenPhoto.Way(2.5, 0, 0, 2, 0.85f, TABLES[0], 0), 1);
    }

    /** Some way of taking a photo: askew up to eight degrees, every fourth lying on its side or head. */
    static TakenPhoto.Way way(int number) {
        var random = new Random(number * 7_919L + 17);
        random.nextInt();
        return new TakenPhoto.Way(random.nextDouble() * 16 - 8, number % 4 == 3 ? 1 + number / 4 % 3 : 0,
                random.nextInt(3), 2 + random.nextDouble() * 6, 0.45f + 0.45f * random.nextFloat(),
                TABLES[number % TABLES.length], random.nextDouble() * 0.06);
    }

    static byte[] of(int number) {
        var people = PrintedPerson.all();
        return TakenPhoto.jpeg(DrawnCard.of(people.get(number % people.size()), number % DrawnCard.LAYOUTS),
                way(number), number);
    }
}
