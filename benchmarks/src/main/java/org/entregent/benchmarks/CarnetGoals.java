package org.entregent.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ten thousand cards imported into a carnet beside a running server, the same again, and out, and ten thousand rows of a
 * table: the command's time and PostgreSQL's.
 */
final class CarnetGoals {

    private static final int RUNS = 3;
    private static final int CARDS = 10_000;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;

    private CarnetGoals() {}

    private record Run(double importing, double again, double exporting, double table, double written) {}

    static List<Figure> figures() throws Exception {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(once());
        }
        return List.of(
                Figure.of("carnet: 10,000 vCards imported, CPU with PostgreSQL",
                        Medians.of(runs.stream().mapToDouble(Run::importing).toArray()), "s", 10),
                Figure.only("carnet: 1,000 vCards imported, CPU with PostgreSQL", imported(FEW), "s"),
                Figure.only("carnet: 100,000 vCards imported, CPU with PostgreSQL", imported(MANY), "s"),
                Figure.only("carnet: the same file again, CPU with PostgreSQL",
                        Medians.of(runs.stream().mapToDouble(Run::again).toArray()), "s"),
                Figure.only("carnet: all exported, CPU with PostgreSQL",
                        Medians.of(runs.stream().mapToDouble(Run::exporting).toArray()), "s"),
                Figure.only("carnet: 10,000 rows of a Google CSV imported, CPU with PostgreSQL",
                        Medians.of(runs.stream().mapToDouble(Run::table).toArray()), "s"),
                Figure.only("carnet: those 10,000 written as XLSX, CPU with PostgreSQL",
                        Medians.of(runs.stream().mapToDouble(Run::written).toArray()), "s"));
    }

    private static double imported(int count) throws Exception {
        try (var home = new ScratchHome(); var server = RunningServer.start(home.folder())) {
            Host.of(server);
            return cpu(server, home.folder(), "import",
                    Files.writeString(home.folder().resolve("cards.vcf"), cards(count)).toString());
        }
    }

    private static Run once() throws Exception {
        try (var home = new ScratchHome(); var server = RunningServer.start(home.folder())) {
            Host.of(server);
            var cards = Files.writeString(home.folder().resolve("cards.vcf"), cards(CARDS));
            var out = home.folder().resolve("out.vcf");
            var importing = cpu(server, home.folder(), "import", cards.toString());
            var again = cpu(server, home.folder(), "import", cards.toString());
            var exporting = cpu(server, home.folder(), "export", "--out", out.toString());
            if (Files.mismatch(cards, out) >= 0) {
                throw new IllegalStateException("what came out is not what was imported");
            }
            var table = table();
            return new Run(importing, again, exporting, table[0], table[1]);
        }
    }

    /** In a carnet of its own: a table imported, and written as a workbook. */
    private static double[] table() throws Exception {
        try (var home = new ScratchHome(); var server = RunningServer.start(home.folder())) {
            Host.of(server);
            var rows = Files.writeString(home.folder().resolve("google.csv"), rows());
            var importing = cpu(server, home.folder(), "import", rows.toString());
            var writing = cpu(server, home.folder(), "export", "--format", "xlsx", "--out",
                    home.folder().resolve("out.xlsx").toString());
            return new double[]{importing, writing};
        }
    }

    /** Such as Google writes them since 2024. */
    private static String rows() {
        var rows = new StringBuilder("First Name,Middle Name,Last Name,Nickname,File As,Organization Name,"
                + "Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,"
                + "E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,"
                + "Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country,"
                + "Custom Field 1 - Label,Custom Field 1 - Value\n");
        for (int i = 0; i < CARDS; i++) {
            rows.append(String.format(Locale.ROOT, "Prénom%1$d,,Famille%1$d,,,Maison %2$d,Libraire,Droits,1970-03-04,"
                    + "\"Rencontré au forum, en mars.\",,Édition ::: * myContacts,* Work,p%1$d@example.org,Mobile,"
                    + "+33 6 39 98 %3$02d %4$02d,Work,01 99 00 %3$02d %4$02d,Home,%1$d rue des Lilas,Lyon,69001,France,"
                    + "Parrain,Personne %2$d\n", i, i % 300, i / 100 % 100, i % 100));
        }
        return rows.toString();
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
    private static String cards(int count) {
        var cards = new StringBuilder();
        for (int i = 0; i < count; i++) {
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
