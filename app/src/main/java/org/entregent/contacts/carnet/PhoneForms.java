package org.entregent.contacts.carnet;

import java.util.List;
import java.util.stream.Stream;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** The figures by which somebody may look for a number: as it is written, and as it is dialled in its country. */
final class PhoneForms {

    private PhoneForms() {}

    static List<String> of(String written) {
        var figures = figures(written);
        var text = written.strip();
        if (!text.startsWith("+") && !text.startsWith("00")) {
            return figures.isEmpty() ? List.of() : List.of(figures);
        }
        try {
            var library = PhoneNumberUtil.getInstance();
            var number = library.parse(text.startsWith("00") ? "+" + text.substring(2) : text, null);
            return Stream.of(figures, figures(library.format(number, PhoneNumberFormat.NATIONAL))).distinct().toList();
        } catch (NumberParseException _) {
            return figures.isEmpty() ? List.of() : List.of(figures);
        }
    }

    private static String figures(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
