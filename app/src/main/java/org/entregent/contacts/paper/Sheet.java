package org.entregent.contacts.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import org.entregent.typesetting.Millimetres;

/** Lying sheets of office paper, two pages of the carnet on each side. */
public enum Sheet {
    A4(297, 210), LETTER(279.4, 215.9);

    /** Where office paper is Letter (Unicode CLDR, paperSize US). */
    private static final Set<String> LETTER_COUNTRIES = Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA",
            "PH",
            "PR", "SV", "US", "VE");

    private final double width;
    private final double height;

    Sheet(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** That of a country, unless another was asked for by name. */
    public static Sheet of(String asked, String country) {
        var code = country.substring(0, Math.min(2, country.length())).toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(asked)).findFirst()
                .orElse(LETTER_COUNTRIES.contains(code) ? LETTER : A4);
    }

    /** In points. */
    float width() {
        return (float) Millimetres.toPoints(width);
    }

    /** In points. */
    float height() {
        return (float) Millimetres.toPoints(height);
    }

    /** By how much two pages side by side are made smaller to stand on it. */
    double scale() {
        return Math.min(width / (2 * Leaf.WIDTH), height / Leaf.HEIGHT);
    }
}
