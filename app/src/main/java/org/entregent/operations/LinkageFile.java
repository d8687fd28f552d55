package org.entregent.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import org.entregent.linkage.Columns;
import org.entregent.linkage.Field;

/** One table of cards: its header, which columns say what, and its rows, read one after the other. */
final class LinkageFile {

    private static final int SAMPLE = 1000;
    private static final String SEPARATORS = ",;\t|";

    private final Path path;
    private final char separator;
    private final List<String> header;
    private final int id;
    private final Columns columns;

    LinkageFile(Path path, String idColumn, List<String> ignored) {
        this.path = path;
        separator = separator();
        var head = new ArrayList<List<String>>();
        rows(row -> {
            head.add(row);
            return head.size() <= SAMPLE;
        });
        if (head.isEmpty()) {
            throw refused("linkage.empty", path.toString());
        }
        header = head.getFirst().stream().map(String::strip).toList();
        id = place(idColumn);
        var left = new HashSet<String>();
        left.add(header.get(id));
        ignored.forEach(column -> left.add(header.get(place(column.strip()))));
        columns = Columns.recognise(header, head.subList(1, head.size()), left);
    }

    private int place(String column) {
        int place = header.indexOf(column);
        if (place < 0) {
            throw refused("linkage.no-column", path.toString(), column, String.join(", ", header));
        }
        return place;
    }

    /** What was recognised, in the order of {@link #values}. */
    List<Field> fields() {
        return columns.fields();
    }

    List<List<String>> values(List<String> row) {
        return columns.values(row);
    }

    String id(List<String> row) {
        return id < row.size() ? row.get(id).strip() : "";
    }

    /** Every row but the header. */
    void eachRow(Consumer<List<String>> each) {
        boolean[] first = {true};
        rows(row -> {
            if (!first[0]) {
                each.accept(row);
            }
            first[0] = false;
            return true;
        });
    }

    private interface Reader {
        /** Returns whether to go on. */
        boolean row(List<String> row);
    }

    private void rows(Reader reader) {
        try (var rows = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).detectBomHeader(true)
                .ofCsvRecord(path, StandardCharsets.UTF_8)) {
            for (var row : rows) {
                if (!reader.row(row.getFields())) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw refused("linkage.no-table", path.toString());
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause() == null ? new IOException(e) : e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whichever of the usual signs the first line has most of. */
    private char separator() {
        if (!Files.exists(path)) {
            throw CommandException.badRequest("meeting.no-file", path.toString());
        }
        if (Files.isDirectory(path)) {
            throw CommandException.badRequest("meeting.folder", path.toString());
        }
        try (var lines = Files.newBufferedReader(path)) {
            var line = lines.readLine();
            char best = ',';
            for (char sign : SEPARATORS.toCharArray()) {
                if (line != null && count(line, sign) > count(line, best)) {
                    best = sign;
                }
            }
            return best;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }

    private CommandException unreadable(IOException e) {
        if (e instanceof CharacterCodingException) {
            return CommandException.badRequest("plan.no-text", path.toString());
        }
        var reason = e instanceof FileSystemException system ? system.getReason() : null;
        return CommandException.badRequest("meeting.unreadable-file", path.toString(),
                reason == null ? e.getClass().getSimpleName() : reason);
    }

    private static CommandException refused(String key, Object... arguments) {
        return CommandException.refusedBy(LinkageCommand.MODULE, key, List.of(arguments));
    }
}
