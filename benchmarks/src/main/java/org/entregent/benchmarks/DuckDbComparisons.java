package org.entregent.benchmarks;

/**
 * How two cards compare in SQL: for each field the levels that the engine has, as far as SQL has them, and a fixed weight in bits
 * for each; the same value weighs by how rare it is. Values that have nothing in common, as most have, are told first, by one
 * measure. Names and towns: the same, one slip (Damerau-Levenshtein), Jaro-Winkler of .95, .88 and .78, the one the beginning
 * or a part of the other, given and family name in each other's place. Dates: one slip, two of three parts, the year. Phones and
 * post codes: one slip, the same beginning. Mails: what is before the @ and what is after it. Streets and organisations:
 * Jaro-Winkler and house numbers, where the engine pairs off words by how rare they are.
 *
 * <p>Not in SQL: feminine forms, short forms, mailboxes called after their owners, and the classes of households and colleagues.
 */
final class DuckDbComparisons {

    private static final String PARTS = """
        create table prepared as select *,
          split_part(mail, '@', 1) as box, split_part(mail, '@', 2) as provider,
          regexp_replace(split_part(mail, '@', 1), '[0-9]', '', 'g') as letters,
          left(birthday, 4) as year, substr(birthday, 5, 2) as month, substr(birthday, 7, 2) as day,
          regexp_extract(street, '[0-9]+[a-z]?') as number, regexp_replace(street, '[0-9]+[a-z]? *', '') as road
        from card
        """;

    private static final String FREQUENCY = """

        left join (select %1$s, log2(count(*) / (select count(*) from card)) as %1$s_bits from card group by %1$s) using (%1$s)""";

    private static final String NAME = """
        case when x.%1$s is null or y.%1$s is null then 0
          when x.%1$s = y.%1$s then -x.%1$s_bits - .3
          when jaro_winkler_similarity(x.%1$s, y.%1$s) < .78 and not contains(x.%1$s, y.%1$s) and not contains(y.%1$s, x.%1$s)
            then %2$s
          when abs(length(x.%1$s) - length(y.%1$s)) < 2 and least(length(x.%1$s), length(y.%1$s)) > 3
            and damerau_levenshtein(x.%1$s, y.%1$s) = 1 then 5
          when jaro_winkler_similarity(x.%1$s, y.%1$s) >= .95 then 5
          when jaro_winkler_similarity(x.%1$s, y.%1$s) >= .88 then 3
          when starts_with(x.%1$s, y.%1$s) or starts_with(y.%1$s, x.%1$s) then 3
          when contains(' ' || x.%1$s || ' ', ' ' || y.%1$s || ' ') or contains(' ' || y.%1$s || ' ', ' ' || x.%1$s || ' ') then 3
          when replace(x.%1$s, ' ', '') = replace(y.%1$s, ' ', '') then 3
          when jaro_winkler_similarity(x.%1$s, y.%1$s) >= .78 then .5
          else %2$s end
        """;

    private static final String DIFFERENT = "case when x.given = y.family and y.given = x.family then -x.given_bits / 2 - 2 else -5 end";

    private static final String DATE = """
        case when x.birthday is null or y.birthday is null then 0
          when x.birthday = y.birthday then -x.birthday_bits - .3
          when damerau_levenshtein(x.birthday, y.birthday) = 1 then 5
          when (x.year = y.year)::int + (x.month = y.month)::int + (x.day = y.day)::int = 2 then 3
          when x.year = y.year and x.month = y.day and x.day = y.month then 3
          when x.year = y.year then 0
          else -4.6 end
        """;

    private static final String NUMBER = """
        case when x.%1$s is null or y.%1$s is null then 0
          when x.%1$s = y.%1$s then -x.%1$s_bits - %2$s
          when abs(length(x.%1$s) - length(y.%1$s)) < 2 and damerau_levenshtein(x.%1$s, y.%1$s) = 1 then 3
          when left(x.%1$s, length(x.%1$s) - %3$s) = left(y.%1$s, length(y.%1$s) - %3$s) then 1
          else -1 end
        """;

    private static final String MAIL = """
        case when x.mail is null or y.mail is null then 0
          when x.mail = y.mail then -x.mail_bits - 1
          when x.box = y.box and length(x.box) > 3
            then case when jaro_winkler_similarity(x.provider, y.provider) >= .88 then 8 else 3 end
          when jaro_winkler_similarity(x.box, y.box) >= .88 and x.letters <> y.letters
            and (x.provider = y.provider and (jaro_winkler_similarity(x.box, y.box) >= .95 or damerau_levenshtein(x.box, y.box) = 1)
              or x.provider <> y.provider and jaro_winkler_similarity(x.provider, y.provider) >= .88) then 6
          when x.provider = y.provider then 0
          else -1.5 end
        """;

    private static final String STREET = """
        case when x.street is null or y.street is null then 0
          when x.street = y.street then -x.street_bits - .6
          when jaro_winkler_similarity(x.road, y.road) >= .9
            then case when x.number = y.number then 5 when x.number = '' or y.number = '' then 3 else 0 end
          when x.number = y.number then .5
          else -2 end
        """;

    private static final String ORGANISATION = """
        case when x.organisation is null or y.organisation is null then 0
          when x.organisation = y.organisation then -x.organisation_bits - 1
          when contains(x.organisation, y.organisation) or contains(y.organisation, x.organisation) then 3
          when jaro_winkler_similarity(x.organisation, y.organisation) >= .95 then 3
          when jaro_winkler_similarity(x.organisation, y.organisation) >= .88 then 1
          else -1 end
        """;

    /** The pairs whose odds are one in nine at least, where one pair in a million is one person. */
    static final String FOUND = "create table found as select a, b, score from (select a, b, "
            + String.join(" + ", NAME.formatted("given", DIFFERENT), NAME.formatted("family", "-5"),
                    NAME.formatted("town", "-2"), DATE,
                    NUMBER.formatted("phone", 1, 3), NUMBER.formatted("postcode", .3, 2), MAIL, STREET, ORGANISATION)
            + " as score from pairs join prepared x on x.id = pairs.a join prepared y on y.id = pairs.b) where score > 17";

    private DuckDbComparisons() {}

    /** How often each value occurs, and the parts of mails, dates and streets, worked out once for each card. */
    static String prepared() {
        var joined = new StringBuilder(PARTS.strip());
        for (var field : InventedContacts.HEADER.subList(1, InventedContacts.HEADER.size())) {
            joined.append(FREQUENCY.formatted(field));
        }
        return joined.toString();
    }
}
