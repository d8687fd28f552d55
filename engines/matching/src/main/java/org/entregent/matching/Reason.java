package org.entregent.matching;

/** Why a word of one line meets a word of another, the surest first. */
public enum Reason {
    /** The same word, but for accents and capitals. */
    SAME_WORD,
    /** The same word inflected otherwise: number, gender, conjugation. */
    INFLECTION,
    /** Another word for the same thing in the same language, by the lexicon. */
    SYNONYM,
    /** The word for the same thing in the other language, by the lexicon. */
    TRANSLATION,
    /** A word spelt nearly so. */
    SPELLING
}
