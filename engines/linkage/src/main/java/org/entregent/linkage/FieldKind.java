package org.entregent.linkage;

import java.util.List;

import static org.entregent.linkage.Agreement.ALIKE;
import static org.entregent.linkage.Agreement.CLOSE;
import static org.entregent.linkage.Agreement.DIFFERENT;
import static org.entregent.linkage.Agreement.EXCHANGED;
import static org.entregent.linkage.Agreement.NEAR;
import static org.entregent.linkage.Agreement.PART;
import static org.entregent.linkage.Agreement.SAME;
import static org.entregent.linkage.Agreement.SAME_DOMAIN;
import static org.entregent.linkage.Agreement.SLIP;

/**
 * What a field holds, which decides how its values compare. The numbers are what is believed before the data are seen: how
 * often two cards of one person agree so well, and how often people of one household or one organisation share the value.
 * The same for every set of data; the data then speak (see {@link Fit}).
 */
public enum FieldKind {
    GIVEN(.02, .02, new Agreement[]{SAME, SLIP, EXCHANGED, CLOSE, ALIKE, DIFFERENT}, .825, .06, .02, .07, .01, .015),
    FAMILY(.70, .01, new Agreement[]{SAME, SLIP, EXCHANGED, CLOSE, ALIKE, DIFFERENT}, .82, .06, .02, .04, .02, .04),
    FULL_NAME(.01, .01, new Agreement[]{SAME, SLIP, CLOSE, NEAR, ALIKE, DIFFERENT}, .60, .15, .12, .06, .04, .03),
    DATE(.02, .001, new Agreement[]{SAME, SLIP, PART, ALIKE, DIFFERENT}, .85, .06, .05, .01, .03),
    PHONE(.50, .25, new Agreement[]{SAME, SLIP, NEAR, DIFFERENT}, .55, .04, .03, .38),
    MAIL(.04, .01, new Agreement[]{SAME, SLIP, NEAR, SAME_DOMAIN, DIFFERENT}, .55, .06, .06, .02, .31),
    STREET(.92, .50, new Agreement[]{SAME, SLIP, CLOSE, NEAR, ALIKE, DIFFERENT}, .55, .15, .06, .04, .04, .16),
    TOWN(.95, .70, new Agreement[]{SAME, SLIP, CLOSE, ALIKE, DIFFERENT}, .72, .06, .04, .02, .16),
    POSTCODE(.95, .70, new Agreement[]{SAME, SLIP, NEAR, DIFFERENT}, .76, .06, .03, .15),
    ORGANISATION(.2, .97, new Agreement[]{SAME, SLIP, CLOSE, NEAR, ALIKE, DIFFERENT}, .50, .08, .08, .03, .03, .28),
    CATEGORY(.30, .30, new Agreement[]{SAME, DIFFERENT}, .85, .15),
    TEXT(.10, .10, new Agreement[]{SAME, SLIP, CLOSE, NEAR, ALIKE, DIFFERENT}, .45, .10, .10, .08, .07, .20);

    private final double householdShare;
    private final double colleagueShare;
    private final List<Agreement> agreements;
    private final double[] expected;

    FieldKind(double householdShare, double colleagueShare, Agreement[] agreements, double... expected) {
        this.householdShare = householdShare;
        this.colleagueShare = colleagueShare;
        this.agreements = List.of(agreements);
        this.expected = expected;
    }

    /** The ways in which two values of this kind can compare, best first. */
    public List<Agreement> agreements() {
        return agreements;
    }

    int levels() {
        return expected.length;
    }

    /** The place of an agreement in {@link #agreements()}. */
    int level(Agreement agreement) {
        return agreements.indexOf(agreement);
    }

    /** How often two cards of one person agree so, before anything is learnt. */
    double expected(int level) {
        return expected[level];
    }

    /** How often two people of one household have this value in common. */
    double householdShare() {
        return householdShare;
    }

    /** How often two people of one organisation have this value in common. */
    double colleagueShare() {
        return colleagueShare;
    }

    /** Whether values are lists of words. */
    boolean wordy() {
        return this == FULL_NAME || this == ORGANISATION || this == TEXT || this == STREET;
    }
}
