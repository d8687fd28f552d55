// Finds people as one types: the beginning of any word of a name, a trade or an organisation, accents and case aside, or
// a number. The same as DoorSearch in Java, which serves pages without a script.

const PLAIN = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** The words of a text as people compare them. */
export function wordsOf(text) {
  return text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[œæßøłđðþı]/g, (letter) => PLAIN[letter])
    .split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/**
 * A finder of rows.
 *
 * @param people each with its row, its number and its text
 * @returns what answers, for something typed, the set of rows found
 */
export function finder(people) {
  const known = people.map(({ row, number, text }) => ({ row, number, words: wordsOf(text) }));
  return (typed) => {
    const asked = wordsOf(typed);
    return new Set(known.filter(({ number, words }) => asked.every((word) => number.startsWith(word)
      || words.some((one) => one.startsWith(word)))).map(({ row }) => row));
  };
}
