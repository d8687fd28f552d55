package org.entregent.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lines as both languages read them: nobody says in which one a line is written, so that each word carries a French stem
 * (Savoy's light stemmer) and an English one (Krovetz' stemmer, which leaves words that people know).
 */
final class Analysis {

    private static final Analyzer FRENCH = new Stemming(true);
    private static final Analyzer ENGLISH = new Stemming(false);

    private Analysis() {}

    /** The telling words of a line, in its order. */
    static List<Word> terms(String text) {
        var words = Words.of(text);
        var folded = String.join(" ", words);
        var french = stems(FRENCH, folded);
        var english = stems(ENGLISH, folded);
        var terms = new ArrayList<Word>(words.size());
        for (int at = 0; at < words.size(); at++) {
            terms.add(new Word(words.get(at), french.get(at), english.get(at)));
        }
        return terms;
    }

    private static List<String> stems(Analyzer analyzer, String folded) {
        var stems = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", folded)) {
            var stem = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(stem.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return stems;
    }

    /** One stem for one word: both lists keep the places of the words. */
    private static final class Stemming extends Analyzer {

        private final boolean french;

        Stemming(boolean french) {
            this.french = french;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new WhitespaceTokenizer(1 << 20);
            TokenStream stems = french ? new FrenchLightStemFilter(words) : new KStemFilter(words);
            return new TokenStreamComponents(words, stems);
        }
    }
}
