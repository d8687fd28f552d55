package org.entregent.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Lines, questions and the lines that answer them, read from {@code ../shared/data/matching/gold}. */
record GoldSet(List<Line> documents, List<Question> questions) {

    record Question(String text, Set<String> relevant) {}

    /** Means over all questions, each between 0 and 1. */
    record Score(double reciprocalRank, double recallAtTen, double firstRight) {}

    static GoldSet of(String name) throws IOException {
        var root = Path.of(System.getProperty("entregent.root", "../.."));
        var folder = root.resolve("../shared/data/matching/gold").resolve(name).normalize();
        assumeTrue(Files.isDirectory(folder), "no gold set at " + folder);
        var documents = cells(folder.resolve("docs.tsv")).map(cell -> new Line(cell[0], cell[1])).toList();
        var questions = cells(folder.resolve("queries.tsv"))
                .map(cell -> new Question(cell[1], Set.copyOf(Arrays.asList(cell[2].split(";"))))).toList();
        return new GoldSet(documents, questions);
    }

    private static Stream<String[]> cells(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split("\t", -1));
    }

    Score score(Lexicon lexicon) {
        double reciprocal = 0;
        double recall = 0;
        double first = 0;
        try (var index = new MatchingIndex(documents, lexicon)) {
            for (var question : questions) {
                var ids = index.search(question.text(), 100).stream().map(Hit::id).toList();
                int rank = 0;
                while (rank < ids.size() && !question.relevant().contains(ids.get(rank))) {
                    rank++;
                }
                reciprocal += rank < ids.size() ? 1.0 / (rank + 1) : 0;
                first += rank == 0 && !ids.isEmpty() ? 1 : 0;
                long right = ids.stream().limit(10).filter(question.relevant()::contains).count();
                recall += (double) right / question.relevant().size();
            }
        }
        int size = questions.size();
        return new Score(reciprocal / size, recall / size, first / size);
    }
}
