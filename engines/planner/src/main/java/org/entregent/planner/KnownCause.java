package org.entregent.planner;

/** Why a plan lets two people meet who know each other already. */
public sealed interface KnownCause {

    /**
     * One of the two has fewer strangers whom she may meet than there are rounds: some of her meetings must be known
     * ones, repeats or forbidden.
     *
     * @param person    who
     * @param strangers how many of the others she does not know and may meet; 0 when she knows everybody
     * @param rounds    how many rounds she sits in
     */
    record FewStrangers(int person, int strangers, int rounds) implements KnownCause {}

    /**
     * Each of the two has strangers enough, but all together have not: it is proven that no plan has fewer known
     * meetings, given its repeats and meetings of forbidden pairs.
     *
     * @param possible the most first meetings of strangers that the rounds can hold
     * @param meetings how many meetings the rounds hold
     */
    record NoOtherWay(int possible, int meetings) implements KnownCause {}

    /** The search found no plan with fewer known meetings, and it is not proven that there is none. */
    record NoneFound() implements KnownCause {}
}
