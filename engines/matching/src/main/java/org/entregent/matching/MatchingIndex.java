package org.entregent.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Lines that can be asked for, in memory. A question is one Lucene query, scored by BM25 (Robertson and Zaragoza 2009): for
 * each of its words the best of the word itself and its French and English stems; what the lexicon says else, for less; and
 * the trigrams of its words, for little, which carry a word with a typing error. A line is only given with the words it
 * meets the question by. The same lines and the same question always get the same answer, lines of equal score in the order
 * they were given; any number of threads may search at once.
 */
public final class MatchingIndex implements AutoCloseable {

    private static final String WORD = "word";
    private static final String FRENCH = "french";
    private static final String ENGLISH = "english";
    private static final String TRIGRAM = "trigram";

    private static final float STEM_WEIGHT = 0.9f;
    private static final float SYNONYM_WEIGHT = 0.6f;
    private static final float TRANSLATION_WEIGHT = 0.7f;
    private static final float TRIGRAM_WEIGHT = 0.2f;

    private final List<Line> lines;
    private final List<List<Word>> analysed;
    private final Lexicon lexicon;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** Indexes lines; two of one id are two lines. */
    public MatchingIndex(Collection<Line> lines, Lexicon lexicon) {
        this.lines = List.copyOf(lines);
        this.lexicon = lexicon;
        analysed = this.lines.stream().map(line -> Analysis.terms(line.text())).toList();
        try {
            var config = new IndexWriterConfig(new WhitespaceAnalyzer(1 << 20)).setRAMBufferSizeMB(256)
                    .setMergePolicy(NoMergePolicy.INSTANCE);
            try (var writer = new IndexWriter(directory, config)) {
                for (var terms : analysed) {
                    writer.addDocument(document(terms));
                }
            }
            reader = DirectoryReader.open(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    private static Document document(List<Word> terms) {
        var document = new Document();
        document.add(field(WORD, terms, Word::word));
        document.add(field(FRENCH, terms, Word::french));
        document.add(field(ENGLISH, terms, Word::english));
        document.add(field(TRIGRAM, terms, term -> String.join(" ", Words.trigrams(term.word()))));
        return document;
    }

    private static Field field(String name, List<Word> terms,
            Function<Word, String> form) {
        return new TextField(name, terms.stream().map(form).collect(Collectors.joining(" ")), Field.Store.NO);
    }

    /**
     * The lines that meet a question, the best first; none when the question has no word or nothing meets it.
     *
     * @param limit how many at most, from 1
     * @throws IllegalArgumentException when {@code limit} is below 1
     */
    public List<Hit> search(String text, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A search gives at least one line: " + limit);
        }
        var question = Analysis.terms(text);
        if (question.isEmpty() || lines.isEmpty()) {
            return List.of();
        }
        var expansions = lexicon.expansions(question);
        try {
            return explained(text, question, expansions, limit);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks for twice as many as wanted, then for twice that, until enough of them are met by a word. */
    private List<Hit> explained(String text, List<Word> question,
            List<Lexicon.Expansion> expansions, int limit) throws IOException {
        var query = query(question, expansions);
        int wanted = (int) Math.min(lines.size(), 2L * limit);
        while (true) {
            var found = searcher.search(query, wanted).scoreDocs;
            var hits = new ArrayList<Hit>();
            for (int at = 0; at < found.length && hits.size() < limit; at++) {
                var document = found[at];
                var matches = Explanation.of(question, expansions, analysed.get(document.doc));
                if (!matches.isEmpty()) {
                    var line = lines.get(document.doc);
                    hits.add(new Hit(line.id(), text, line.text(), document.score, matches));
                }
            }
            if (hits.size() == limit || found.length < wanted || wanted == lines.size()) {
                return hits;
            }
            wanted = (int) Math.min(lines.size(), 2L * wanted);
        }
    }

    private static Query query(List<Word> question, List<Lexicon.Expansion> expansions) {
        var query = new BooleanQuery.Builder();
        for (var term : question) {
            should(query, new DisjunctionMaxQuery(List.of(new TermQuery(new Term(WORD, term.word())),
                    new BoostQuery(new TermQuery(new Term(FRENCH, term.french())), STEM_WEIGHT),
                    new BoostQuery(new TermQuery(new Term(ENGLISH, term.english())), STEM_WEIGHT)), 0.3f));
            for (var gram : Words.trigrams(term.word())) {
                should(query, new BoostQuery(new TermQuery(new Term(TRIGRAM, gram)), TRIGRAM_WEIGHT));
            }
        }
        for (var expansion : expansions) {
            should(query, new BoostQuery(expanded(expansion),
                    expansion.reason() == Reason.SYNONYM ? SYNONYM_WEIGHT : TRANSLATION_WEIGHT));
        }
        return query.build();
    }

    private static Query expanded(Lexicon.Expansion expansion) {
        var all = new BooleanQuery.Builder();
        for (var term : expansion.other()) {
            var stem = expansion.french() ? new Term(FRENCH, term.french()) : new Term(ENGLISH, term.english());
            all.add(new TermQuery(stem), BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    private static void should(BooleanQuery.Builder query, Query clause) {
        query.add(clause, BooleanClause.Occur.SHOULD);
    }

    /** Lets the memory go; a closed index is searched no more. */
    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
