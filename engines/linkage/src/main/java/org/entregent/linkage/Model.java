package org.entregent.linkage;

import java.util.Arrays;

import org.entregent.linkage.PairEvidence.Rival;

/**
 * What is known of how cards agree. Two cards are of one person, of two people of one household, of two colleagues, or of two
 * strangers; fields are taken as independent within each of the four. After Fellegi and Sunter (1969), with the two classes in the
 * middle added: without them, a landline, an address and a family name in common, each rare by itself, would multiply into
 * a certainty that husband and wife are one person.
 *
 * <p>Among strangers a value agrees as often as it is frequent (term frequency, Winkler 2000). In the middle classes it is
 * shared with the probability of its kind and otherwise as among strangers.
 */
final class Model {

    /** Rarest agreement believed in; nobody has seen enough pairs to say less. */
    static final double LEAST = 1e-7;

    /** How much likelier two usual spellings are two names than one and its misspelling. */
    private static final double TWO_NAMES = 10;

    /** A value that more cards than this have is no slip of typing. */
    private static final int FEW = 3;

    /** Who has two given names that have nothing in common seldom has two that are usual: most such cards are misread. */
    private static final double TWO_USUAL_NAMES = .25;

    /** Less often still two that are known to be two names. */
    private static final double KNOWN_NAMES = .05;

    /** Of two hundred slips of typing about one makes another usual name that sounds different: said where twins are likely. */
    private static final double SLIP_INTO_A_NAME = .005;

    /** How often the names of twins look alike: parents choose them so. */
    private static final double NAMES_OF_TWINS = .05;

    /** Of those whose family name becomes another, one in fifty is a man, or about that. */
    private static final double MAN_RENAMED = .02;

    /** How often two of one household who are a generation apart, or told apart by a mark, have one given name. */
    private static final double NAMED_AFTER = .6;

    static final int FATHER_AND_SON = Signs.GENERATION | Signs.MARKED | Signs.MARKED_APART;

    /** Junior is left out now and then, and never becomes senior. */
    private static final double MARKED_ONCE = .2;
    private static final double MARKED_APART = .001;

    /** Who gives out mailboxes numbers them for people of one name. */
    private static final double NUMBERED_APART = .12;

    final double[][] match;
    final double[][] chance;
    /** For each field how often two strangers have the same value, on average. */
    final double[] coincidence;
    double matches;
    double households;
    double colleagues;
    private final Cards cards;
    private final FieldKind[] kinds;
    private final Agreement[][] agreements;

    Model(Cards cards) {
        this.cards = cards;
        int fields = cards.fields().size();
        kinds = cards.fields().stream().map(Field::kind).toArray(FieldKind[]::new);
        agreements = Arrays.stream(kinds).map(kind -> kind.agreements().toArray(Agreement[]::new))
                .toArray(Agreement[][]::new);
        match = new double[fields][];
        chance = new double[fields][];
        coincidence = new double[fields];
        for (int field = 0; field < fields; field++) {
            int levels = kinds[field].levels();
            match[field] = new double[levels];
            chance[field] = new double[levels];
            for (int level = 0; level < levels; level++) {
                match[field][level] = kinds[field].expected(level);
            }
        }
    }

    /** How likely two strangers agree so, given the values. */
    double chance(PairComparison pair, int field) {
        var column = cards.column(field);
        int level = pair.levels[field];
        int a = pair.left[field];
        var agreement = agreements[field][level];
        if (kinds[field] == FieldKind.MAIL && level > 0 && (pair.signs & Signs.OWN_NAME) != 0) {
            // Two mailboxes called after their owners agree about as well as the names do.
            return ownName(column, a, pair.right[field], agreement);
        }
        return switch (agreement) {
            case SAME, EXCHANGED -> Math.max(LEAST, column.frequency(a));
            case SAME_DOMAIN -> Math.max(LEAST, column.domainFrequency(a));
            case SLIP, CLOSE -> near(column, field, level, a, pair.right[field]);
            default -> Math.max(LEAST, chance[field][level]);
        };
    }

    private static double ownName(Column column, int a, int b, Agreement agreement) {
        if (agreement == Agreement.SLIP && column.domain(a) == column.domain(b)) {
            // Whoever gives out mailboxes gave two.
            return .9;
        }
        return Mailbox.numbered(column, a) ? .02 : .3;
    }

    /** A slip makes a rare word of a usual one; where both are usual they are two names, such as Marie and Maria. */
    private double near(Column column, int field, int level, int a, int b) {
        double usual = chance[field][level];
        double mean = (column.frequency(a) + column.frequency(b)) / 2;
        double near = usual * Math.clamp(Math.sqrt(mean / Math.max(1e-12, coincidence[field])), .2, 5);
        int rarer = Math.min(column.values.count(a), column.values.count(b));
        int commoner = Math.max(column.values.count(a), column.values.count(b));
        boolean twoNames = rarer > FEW && rarer > .05 * commoner;
        return Math.clamp(twoNames ? TWO_NAMES * near : near, LEAST, 1);
    }

    /**
     * How often two people of one household have what agrees in common. Below 0: they agree so as often as that, whatever
     * strangers do.
     */
    double householdShare(PairComparison pair, int field) {
        int level = pair.levels[field];
        return switch (kinds[field]) {
            case GIVEN -> {
                if (twoKnownNames(pair) && (pair.signs & Signs.TWINS) != 0 && level < kinds[field].levels() - 1) {
                    yield -NAMES_OF_TWINS;
                }
                yield (pair.signs & FATHER_AND_SON) != 0 ? NAMED_AFTER : kinds[field].householdShare();
            }
            case PHONE -> ownPhone(pair, field) ? .03 : kinds[field].householdShare();
            case MAIL -> (pair.signs & Signs.SHARED) != 0 ? .4 : kinds[field].householdShare();
            // The family name is in it.
            case FULL_NAME -> level == 3 ? -.1 : level == 4 ? -.5 : kinds[field].householdShare();
            default -> kinds[field].householdShare();
        };
    }

    /** The same for two people of one organisation. */
    double colleagueShare(PairComparison pair, int field) {
        return switch (kinds[field]) {
            case PHONE -> ownPhone(pair, field) ? .01 : kinds[field].colleagueShare();
            case MAIL -> agreements[field][pair.levels[field]] == Agreement.SAME_DOMAIN
                    ? -.6
                    : (pair.signs & Signs.SHARED) != 0 ? .4 : kinds[field].colleagueShare();
            default -> kinds[field].colleagueShare();
        };
    }

    private boolean ownPhone(PairComparison pair, int field) {
        return pair.levels[field] == 0 && cards.column(field).isMobile(pair.left[field]);
    }

    /** What is shared agrees as on cards of one person, the rest as among strangers. */
    static double shared(double share, double match, double chance) {
        return share < 0 ? -share : share * match + (1 - share) * chance;
    }

    /** How often two cards of one person agree so, given the values and what else the cards say. */
    double match(PairComparison pair, int field) {
        return match(field, pair.levels[field]) * doubt(pair, field);
    }

    /** How much less often than two cards of one person agree so at all: 1 where nothing makes one doubt. */
    double doubt(PairComparison pair, int field) {
        int level = pair.levels[field];
        return switch (kinds[field]) {
            case GIVEN, FULL_NAME -> {
                if ((pair.signs & (Signs.MARKED | Signs.MARKED_APART)) != 0) {
                    yield (pair.signs & Signs.MARKED) != 0 ? MARKED_ONCE : MARKED_APART;
                }
                boolean different = level == kinds[field].levels() - 1;
                if (kinds[field] == FieldKind.GIVEN && twoKnownNames(pair)) {
                    yield different ? KNOWN_NAMES : (pair.signs & Signs.TWINS) != 0 ? SLIP_INTO_A_NAME : 1;
                }
                yield different && usual(pair, field) ? TWO_USUAL_NAMES : 1;
            }
            case FAMILY -> (pair.signs & Signs.MAN) != 0 && level == kinds[field].levels() - 1 ? MAN_RENAMED : 1;
            case MAIL -> (pair.signs & Signs.NUMBERED) != 0 ? NUMBERED_APART : 1;
            default -> 1;
        };
    }

    /** Whether two of one family have given names that are known to be two. */
    private static boolean twoKnownNames(PairComparison pair) {
        return (pair.signs & Signs.TWO_NAMES) != 0 && (pair.signs & Signs.ONE_FAMILY) != 0;
    }

    /** Whether two of one family name have given names that are both seen elsewhere: neither is a slip of typing. */
    private boolean usual(PairComparison pair, int field) {
        var values = cards.column(field).values;
        return kinds[field] == FieldKind.GIVEN && (pair.signs & Signs.ONE_FAMILY) != 0
                && Math.min(values.count(pair.left[field]), values.count(pair.right[field])) > FEW;
    }

    /** How often two cards of one person agree so. */
    double match(int field, int level) {
        if (kinds[field] == FieldKind.FAMILY && agreements[field][level] == Agreement.EXCHANGED) {
            // One event, which the given name has already been charged with.
            return 1;
        }
        return match[field][level];
    }

    /** Logarithm (base 2) of the odds that the pair just compared is one person. */
    double odds(PairComparison pair) {
        double one = matches;
        double household = households;
        double colleague = colleagues;
        double stranger = 1 - matches - households - colleagues;
        for (int field = 0; field < kinds.length; field++) {
            int level = pair.levels[field];
            if (level >= 0) {
                double u = chance(pair, field);
                one *= match(pair, field);
                household *= shared(householdShare(pair, field), match[field][level], u);
                colleague *= shared(colleagueShare(pair, field), match[field][level], u);
                stranger *= u;
            }
        }
        return Math.log(one / (household + colleague + stranger)) / Math.log(2);
    }

    /** Who the two would likeliest be, were they not one person. */
    Rival rival(PairComparison pair) {
        double household = households;
        double colleague = colleagues;
        double stranger = 1 - matches - households - colleagues;
        for (int field = 0; field < kinds.length; field++) {
            if (pair.levels[field] >= 0) {
                household *= under(Rival.HOUSEHOLD, pair, field);
                colleague *= under(Rival.COLLEAGUES, pair, field);
                stranger *= under(Rival.STRANGERS, pair, field);
            }
        }
        if (stranger >= household && stranger >= colleague) {
            return Rival.STRANGERS;
        }
        return household >= colleague ? Rival.HOUSEHOLD : Rival.COLLEAGUES;
    }

    double under(Rival rival, PairComparison pair, int field) {
        double u = chance(pair, field);
        return switch (rival) {
            case STRANGERS -> u;
            case HOUSEHOLD -> shared(householdShare(pair, field), match[field][pair.levels[field]], u);
            case COLLEAGUES -> shared(colleagueShare(pair, field), match[field][pair.levels[field]], u);
        };
    }

    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds * Math.log(2)));
    }

    FieldKind kind(int field) {
        return kinds[field];
    }
}
