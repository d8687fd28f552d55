package org.entregent.contacts.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads people from whatever somebody has: a pasted list, a mail, a text or CSV file, an Excel or OpenDocument
 * workbook, vCards. What a file holds counts, not what its name ends with. Every line is kept, with its verdict
 * ({@link ReadLine}); a list that cannot be read at all is refused with the sentence to tell
 * ({@link UnreadableListException}). Memory is bounded whatever the file is ({@link Limits}).
 *
 * <p>
 * A reader keeps nothing between two lists and may be used by several threads.
 */
public final class ListReader {

    private final TextLists texts;
    private final VCardList cards;
    private final Workbooks workbooks;

    /**
     * @param country
     *            ISO code of two letters of the country whose telephone numbers need no country code; FR by default
     */
    public ListReader(String country) {
        var phones = new PhoneReader(country);
        var names = new NameParser();
        var lineParser = new LineParser(phones, names);
        var tableReader = new TableReader(lineParser, names, phones);
        this.texts = new TextLists(lineParser, tableReader);
        this.cards = new VCardList(phones, names);
        this.workbooks = new Workbooks(country, texts, tableReader, lineParser);
    }

    /** A reader for France. */
    public ListReader() {
        this("FR");
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableListException
     *             when there is no such file, when it cannot be opened, or when its content cannot be read
     */
    public ReadList read(Path file) {
        var name = String.valueOf(file.getFileName());
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(Limits.FILE + 1);
            if (bytes.length > Limits.FILE) {
                throw Limits.tooLarge(Files.size(file));
            }
            return read(name, bytes);
        } catch (NoSuchFileException _) {
            throw Limits.refused("no-file", name);
        } catch (IOException _) {
            throw Limits.refused("not-opened", name);
        }
    }

    /**
     * Reads the content of a file.
     *
     * @param fileName
     *            for the sentences of a refusal
     * @throws UnreadableListException
     *             when it cannot be read
     */
    public ReadList read(String fileName, byte[] content) {
        if (content.length > Limits.FILE) {
            throw Limits.tooLarge(content.length);
        }
        return switch (FileKind.of(content)) {
            case XLSX -> workbooks.readXlsx(content);
            case ODS -> workbooks.readOds(content);
            case TEXT -> readText(DecodedText.of(content, fileName));
            case FileKind refused -> throw Limits.refused(refused.refusal(), fileName);
        };
    }

    /**
     * A text file's content, whatever its encoding.
     *
     * @param fileName
     *            for the sentences of a refusal
     * @throws UnreadableListException
     *             when it is too large or no text
     */
    public static String text(String fileName, byte[] content) {
        if (content.length > Limits.FILE) {
            throw Limits.tooLarge(content.length);
        }
        return DecodedText.of(content, fileName);
    }

    /**
     * Reads a text somebody has pasted.
     *
     * @throws UnreadableListException
     *             when it is empty or too long
     */
    public ReadList readText(String text) {
        if (text.length() > Limits.FILE) {
            throw Limits.tooLarge(text.length());
        }
        if (Row.isBlank(text)) {
            throw Limits.refused("empty");
        }
        return VCardList.isVCard(text) ? cards.read(text) : texts.read(text);
    }
}
