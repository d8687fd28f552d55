package org.entregent.linkage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, recognised by their names in French or English and by what stands in them. Numbers of records and
 * labels of clusters are never used: the answer would be in the question.
 */
public final class Columns {

    /** What a label or a record's number is called; such a column is left aside whatever stands in it. */
    private static final Pattern LABEL = Pattern.compile(
            "(.* )?(id|ids|uid|uuid|guid|rec id|class|cluster|group|label|labels|soc sec id|ssn|truth|match|entity|duplicate|rowid|index|key)( .*)?");

    private static final List<Named> NAMES = List.of(named(FieldKind.MAIL, "e ?mails?|mails?|courriels?|mel"),
            named(FieldKind.PHONE, "phones?|tel|telephones?|mobiles?|portables?|gsm|cell|landline|fixe"),
            named(FieldKind.DATE, "dob|birth ?date|birthday|date( of birth| de naissance)?|naissance|ne le|born"),
            named(FieldKind.GIVEN, "given( names?)?|first ?names?|forenames?|prenoms?"),
            named(FieldKind.FAMILY, "family( names?)?|sur ?names?|last ?names?|nom de famille|nom"),
            named(FieldKind.POSTCODE, "post ?codes?|postal( codes?)?|zip( ?codes?)?|code postal|cp|npa|plz"),
            named(FieldKind.TOWN, "city|town|suburb|ville|commune|locality|localite|birth ?place|place"),
            named(FieldKind.STREET, "street|addr|address|adresse|rue|voie|road"),
            named(FieldKind.ORGANISATION,
                    "org|organi[sz]ation|organisme|company|employer|employeur|societe|entreprise|firm"),
            named(FieldKind.FULL_NAME, "full ?names?|names?|nom complet|nom prenom|nom et prenom|first and surname"));
    private static final Pattern NUMBER = Pattern
            .compile("street (number|no|num)|house (number|no)|numero( de (rue|voie))?|no de rue");
    private static final int MOST_CATEGORIES = 40;

    private final List<Source> sources;

    private Columns(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /** A field and the columns it is read from: joined into one value, or each a value of its own. */
    private record Source(Field field, List<Integer> columns, boolean joined) {}

    private record Named(FieldKind kind, Pattern pattern) {}

    private static Named named(FieldKind kind, String words) {
        return new Named(kind, Pattern.compile("(.* )?(" + words + ")( .*)?"));
    }

    /**
     * Recognises columns.
     *
     * @param header their names
     * @param rows some rows, a few hundred, as long as the header or shorter
     * @param ignored names of columns that are to be left aside
     */
    public static Columns recognise(List<String> header, List<List<String>> rows, Set<String> ignored) {
        var kinds = new ArrayList<Optional<FieldKind>>();
        int number = -1;
        for (int at = 0; at < header.size(); at++) {
            var name = Folding.words(header.get(at).replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " "));
            if (ignored.contains(header.get(at)) || LABEL.matcher(name).matches()) {
                kinds.add(Optional.empty());
            } else if (NUMBER.matcher(name).matches()) {
                number = at;
                kinds.add(Optional.empty());
            } else {
                kinds.add(Optional.ofNullable(kind(name, contents(rows, at))));
            }
        }
        return new Columns(sources(header, kinds, number));
    }

    private static List<String> contents(List<List<String>> rows, int column) {
        return rows.stream().filter(row -> column < row.size()).map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty()).toList();
    }

    private static @Nullable FieldKind kind(String name, List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        if (most(values, value -> value.indexOf('@') > 0)) {
            return FieldKind.MAIL;
        }
        for (var named : NAMES) {
            if (named.pattern().matcher(name).matches() && fits(named.kind(), values)) {
                return named.kind();
            }
        }
        return byContents(values);
    }

    /** Whether what stands in a column can be what its name says. */
    private static boolean fits(FieldKind kind, List<String> values) {
        return switch (kind) {
            case MAIL, DATE, PHONE -> most(values, value -> !Folding.of(kind, value).isEmpty());
            default -> most(values, value -> !Folding.words(value).isEmpty());
        };
    }

    private static @Nullable FieldKind byContents(List<String> values) {
        if (most(values, value -> value.length() < 12 && !Folding.date(value).isEmpty())) {
            return FieldKind.DATE;
        }
        if (most(values,
                value -> Folding.digits(value).length() >= 8 && Folding.digits(value).length() * 2 > value.length())) {
            return FieldKind.PHONE;
        }
        int distinct = new HashSet<>(values).size();
        long phrases = values.stream().filter(value -> Folding.words(value).indexOf(' ') > 0).count();
        if (distinct <= Math.min(MOST_CATEGORIES, values.size() / 4) && phrases * 20 <= values.size()) {
            return FieldKind.CATEGORY;
        }
        boolean number = most(values, value -> Folding.digits(value).length() == value.length());
        return number ? null : FieldKind.TEXT;
    }

    private static boolean most(List<String> values, java.util.function.Predicate<String> holds) {
        return values.stream().filter(holds).count() * 10 >= values.size() * 7L;
    }

    private static List<Source> sources(List<String> header, List<Optional<FieldKind>> kinds, int number) {
        boolean inParts = kinds.contains(Optional.of(FieldKind.GIVEN)) && kinds.contains(Optional.of(FieldKind.FAMILY));
        boolean named = false;
        var sources = new ArrayList<Source>();
        for (int at = 0; at < header.size(); at++) {
            if (kinds.get(at).isEmpty()) {
                continue;
            }
            var kind = kinds.get(at).get();
            if (kind == FieldKind.FULL_NAME) {
                // The same name once more would be counted twice.
                if (inParts || named) {
                    continue;
                }
                named = true;
            }
            var several = kind == FieldKind.PHONE || kind == FieldKind.MAIL ? first(sources, kind) : null;
            if (several != null) {
                several.columns().add(at);
            } else if (kind == FieldKind.STREET && number >= 0) {
                sources.add(new Source(new Field(header.get(at), kind), new ArrayList<>(List.of(number, at)), true));
                number = -1;
            } else {
                sources.add(new Source(new Field(header.get(at), kind), new ArrayList<>(List.of(at)), false));
            }
        }
        return sources;
    }

    private static @Nullable Source first(List<Source> sources, FieldKind kind) {
        return sources.stream().filter(source -> source.field().kind() == kind).findFirst().orElse(null);
    }

    /** What was recognised, in the order of {@link #values}. */
    public List<Field> fields() {
        return sources.stream().map(Source::field).toList();
    }

    /** The values of a row, field by field. */
    public List<List<String>> values(List<String> row) {
        return sources.stream().map(source -> {
            var values = source.columns().stream().filter(column -> column < row.size()).map(row::get)
                    .filter(value -> !value.isBlank()).toList();
            return source.joined() && values.size() > 1 ? List.of(String.join(" ", values)) : values;
        }).toList();
    }
}
