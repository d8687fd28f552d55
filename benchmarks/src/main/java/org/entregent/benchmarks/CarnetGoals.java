package org.entregent.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ten thousand cards imported into a carnet beside a running server, the same again, and out: the command's time and PostgreSQL's. */
final class CarnetGoals {

    private static final int RUNS = 3;
    private static final int CARDS = 10_000;

    private CarnetGoals() {}

    private record Run(double importing, double again, double exporting) {}

    static List<Figure> figures() throws Exception {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(once());
        }
        return List.of(
                Figure.of("carnet: 10,000 vCards imported, CPU with PostgreSQL",
                        Medians.of(runs.stream().mapToDouble(Run::importing).toArray()), "s", 10),
                Figure.only("carnet: the same file again, CPU with PostgreSQL",
                        Medians.of(runs.stream().mapToDouble(Run::again).toArray()), "s"),
                Figure.only("carnet: all exported, CPU with PostgreSQL",
                        Medians.of(runs.stream().mapToDouble(Run::exporting).toArray()), "s"));
    }

    private static Run once() throws Exception {
        try (var home = new ScratchHome(); var server = RunningServer.start(home.folder())) {
            Host.of(server);
            var cards = Files.writeString(home.folder().resolve("cards.vcf"), cards());
            var out = home.folder().resolve("out.vcf");
            var importing = cpu(server, home.folder(), "import", cards.toString());
            var again = cpu(server, home.folder(), "import", cards.toString());
            var exporting = cpu(server, home.folder(), "export", "--out", out.toString());
            if (Files.mismatch(cards, out) >= 0) {
                throw new IllegalStateException("what came out is not what was imported");
            }
            return new Run(importing, again, exporting);
        }
    }

    /** Of the command as the shell counts it, and of what the server's processes did meanwhile; seconds. */
    private static double cpu(RunningServer server, Path home, String... words) throws Exception {
        var command = new ArrayList<>(List.of("bash", "-c",
                "TIMEFORMAT='%U %S'; { time ./entregent contacts \"$@\" --owner helene@deux-rives.example >\"$0\" 2>&1; } 2>&1"
                        + " || { cat \"$0\"; exit 1; }",
                home.resolve("said").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().put("ENTREGENT_HOME", home.toString());
        double before = server.tree().cpuMillis();
        var figures = Processes.output(builder).strip().split(" ", -1);
        return Double.parseDouble(figures[0]) + Double.parseDouble(figures[1])
                + (server.tree().cpuMillis() - before) / 1_000;
    }

    /** Such as a telephone writes them. */
    private static String cards() {
        var cards = new StringBuilder();
        for (int i = 0; i < CARDS; i++) {
            cards.append(String.format(Locale.ROOT, """
                BEGIN:VCARD
                VERSION:3.0
                UID:invented-%1$d
                N:Famille%1$d;Prénom%1$d;;;
                FN:Prénom%1$d Famille%1$d
                ORG:Maison %2$d
                TITLE:Libraire
                TEL;TYPE=CELL:+33 6 39 98 %3$02d %4$02d
                TEL;TYPE=WORK:01 99 00 %3$02d %4$02d
                EMAIL:p%1$d@example.org
                ADR;TYPE=HOME:;;%1$d rue des Lilas;Lyon;;69001;France
                NOTE:Rencontré au forum\\, en mars.
                END:VCARD
                """, i, i % 300, i / 100 % 100, i % 100).replace("\n", "\r\n"));
        }
        return cards.toString();
    }
}
