package org.entregent.contacts.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;

import org.entregent.contacts.paper.Entries.Located;
import org.entregent.contacts.paper.Section.Letter;
import org.entregent.contacts.reading.Countries;

/** Puts people into countries and both into order: the owner's country first, then by name, "elsewhere" last. */
final class Sections {

    /** Other alphabets have letters of their own after ours. */
    private static final ULocale[] ALSO = {new ULocale("el"), new ULocale("ru"), new ULocale("hy"), new ULocale("ka"),
            new ULocale("he"), new ULocale("ar"), new ULocale("ko"), new ULocale("ja")};

    /** More than all of them have together; beyond it some would be left out. */
    private static final int MOST_LETTERS = 1_000;

    private final Collator collator;
    private final AlphabeticIndex.ImmutableIndex<Void> index;

    Sections(Locale language) {
        this.collator = Collator.getInstance(ULocale.forLocale(language)).freeze();
        this.index = new AlphabeticIndex<Void>(ULocale.forLocale(language)).setMaxLabelCount(MOST_LETTERS)
                .addLabels(ALSO).buildImmutableIndex();
    }

    /**
     * All sections that have somebody.
     *
     * @param home
     *            the owner's country
     * @param elsewhere
     *            name of the section of those whose country nobody knows
     */
    List<Section> of(List<Located> all, String home, Countries countries, String elsewhere) {
        var byCountry = new HashMap<String, List<Entry>>();
        for (var one : all) {
            byCountry.computeIfAbsent(one.country().orElse(""), _ -> new ArrayList<>()).add(one.entry());
        }
        var order = Comparator.comparing((String code) -> code.isEmpty()).thenComparing(code -> !code.equals(home))
                .thenComparing(countries::name, collator);
        return byCountry.keySet().stream().sorted(order)
                .map(code -> section(code, code.isEmpty() ? elsewhere : countries.name(code), byCountry)).toList();
    }

    private Section section(String code, String name, Map<String, List<Entry>> byCountry) {
        return new Section(name, code.isEmpty() ? "…" : code.substring(code.indexOf('-') + 1),
                letters(byCountry.getOrDefault(code, List.of())));
    }

    private record Keyed(RawCollationKey family, RawCollationKey given, Entry entry) {}

    private List<Letter> letters(List<Entry> entries) {
        var letters = new ArrayList<Letter>();
        var order = Comparator.comparing(Keyed::family).thenComparing(Keyed::given);
        var sorted = entries.stream().map(entry -> new Keyed(key(entry.family()), key(entry.given()), entry))
                .sorted(order).map(Keyed::entry).toList();
        String sign = null;
        var some = new ArrayList<Entry>();
        for (var entry : sorted) {
            var own = sign(entry.family());
            if (sign != null && !own.equals(sign)) {
                letters.add(new Letter(sign, List.copyOf(some)));
                some.clear();
            }
            sign = own;
            some.add(entry);
        }
        if (sign != null) {
            letters.add(new Letter(sign, List.copyOf(some)));
        }
        return letters;
    }

    private RawCollationKey key(String text) {
        return collator.getRawCollationKey(text, null);
    }

    /** The letter under which a name is looked for; "…" for what begins with none. */
    private String sign(String family) {
        return index.getBucket(index.getBucketIndex(family)).getLabel();
    }
}
