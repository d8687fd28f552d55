package org.entregent.linkage;

/** What to do with a pair. */
public enum Zone {
    /** Sure enough to be suggested: at least {@value Zone#SURE} likely, which fewer than one in a thousand belies. */
    SUGGEST,
    /** A person should look: neither can be ruled out. */
    PERHAPS,
    /** Two people in all likelihood. */
    APART;

    static final double SURE = .999;
    static final double WORTH_A_LOOK = .1;

    static Zone of(double probability) {
        return probability >= SURE ? SUGGEST : probability >= WORTH_A_LOOK ? PERHAPS : APART;
    }
}
