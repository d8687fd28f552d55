package org.entregent.planner.rotation;

import java.util.Arrays;
import java.util.Optional;

/**
 * A rotation printed in the literature, for the one instance that our searches do not find: 32 people at 8 tables of 4, 10
 * rounds, nobody with anybody twice.
 *
 * <p>It was an open question from 1998 until Alejandro Aguado's "A 10 days solution to the social golfer problem" (2004). The
 * table below is the one of the Wolfram Demonstration "Social Golfer Problem" (Ed Pegg Jr), people numbered anew.
 */
final class PublishedRotation {

    static final int PEOPLE = 32;
    static final int TABLES = 8;

    /** A round a line; A to P are people 0 to 15, a to p people 16 to 31. */
    private static final String ROUNDS = """
        ABCD EFGH IJKL MNOP abcd efgh ijkl mnop
        AEIm BcgH DFKp dfkP aeiM bCGh jLNo JlnO
        Aflo Bhkm DGiN aFLO bHKM CeJP cEjp dgIn
        AciL BdjK bDJk FgoP fGOp aCIl EhMn eHmN
        AgKN BElP DHIo dhiO beLp Cfjm cFJM aGkn
        AhJp BFin cDmO bfIN eGKl CdMo EgkL aHjP
        AdeF BGJo aDEf chlN iKmP CHLn bgjO IkMp
        AbnP aBNp DglM ceko fHiJ CEKO FhIj dGLm
        AGjM BeIO DhLP agJm cfKn CFkN bEio dHlp
        AHkO BfLM Dejn bFlm cGIP Cgip dEJN ahKo
        """;

    private PublishedRotation() {}

    /** For each round and person the table; empty where nothing is printed here. */
    static Optional<int[][]> of(int people, int tables, int rounds) {
        var lines = ROUNDS.lines().toList();
        if (people != PEOPLE || tables != TABLES || rounds > lines.size()) {
            return Optional.empty();
        }
        return Optional.of(lines.stream().limit(rounds).map(PublishedRotation::tables).toArray(int[][]::new));
    }

    private static int[] tables(String line) {
        var at = new int[PEOPLE];
        Arrays.fill(at, -1);
        int table = 0;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == ' ') {
                table++;
            } else {
                at[letter >= 'a' ? letter - 'a' + PEOPLE / 2 : letter - 'A'] = table;
            }
        }
        return at;
    }
}
