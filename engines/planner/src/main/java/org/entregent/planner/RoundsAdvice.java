package org.entregent.planner;

/**
 * The rule that each person meets at least a tenth of the others, and how many rounds it asks for.
 *
 * @param people      how many people, at least 2
 * @param partners    how many different others each should meet: a tenth of them, rounded up
 * @param rounds      how many rounds that takes: one new partner a round, since only few sit in a trio
 */
public record RoundsAdvice(int people, int partners, int rounds) {

    /**
     * The advice for so many people: 1 round for 2 to 11 people, 2 for 12 to 21, 3 for 22 to 31, and so on. So many
     * rounds without a repeat always exist.
     *
     * @throws IllegalArgumentException when {@code people} is out of the range of {@link BilateralProblem}
     */
    public static RoundsAdvice of(int people) {
        BilateralProblem.checkPeople(people);
        int partners = (people - 1 + 9) / 10;
        return new RoundsAdvice(people, partners, partners);
    }
}
