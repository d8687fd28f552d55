package org.entregent.matching;

/** A folded word with its French and its English stem. */
record Word(String word, String french, String english) {

    boolean sameStem(Word other) {
        return french.equals(other.french) || english.equals(other.english);
    }
}
