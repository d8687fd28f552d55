package org.entregent.contacts.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The sheets of an Excel workbook, through POI's event interface: never the whole workbook in memory. Dates and numbers
 * are as they are shown; a formula is the value it had when the workbook was saved.
 */
final class XlsxSheets {

    private static final Set<String> PARTS = Set.of("[Content_Types].xml", "docProps/core.xml", "xl/workbook.xml",
            "xl/sharedStrings.xml", "xl/styles.xml");

    private XlsxSheets() {}

    static List<Workbooks.Sheet> of(ZipContents zip, String country) {
        return of(zip, country, Limits.LIST);
    }

    static List<Workbooks.Sheet> of(ZipContents zip, String country, Limits.Room room) {
        if (zip.text("xl/workbook.xml").contains("purl.oclc.org/ooxml")) {
            throw Limits.refused("strict");
        }
        try {
            checkParts(zip);
            var hidden = hidden(zip);
            var sheets = new ArrayList<Workbooks.Sheet>();
            var workbook = OPCPackage.open(new Entries(zip.entries()));
            var iterator = (XSSFReader.SheetIterator) new XSSFReader(workbook).getSheetsData();
            while (iterator.hasNext()) {
                iterator.next().close();
                sheets.add(new XlsxSheet(workbook, iterator.getSheetPart(), hidden.contains(iterator.getSheetName()),
                        country, room));
            }
            return sheets;
        } catch (IOException | OpenXML4JException | SAXException e) {
            throw broken(e);
        } catch (UnreadableListException e) {
            throw e;
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /** POI reports a broken workbook by exceptions of every kind. */
    private static UnreadableListException broken(Exception cause) {
        var refusal = Limits.refused("broken");
        refusal.addSuppressed(cause);
        return refusal;
    }

    /** POI prints what it cannot parse; the parts it reads by itself are tried before it sees them. */
    private static void checkParts(ZipContents zip) throws IOException, SAXException {
        for (var entry : zip.entries().entrySet()) {
            var name = entry.getKey();
            if (name.endsWith(".rels") || PARTS.contains(name)) {
                SafeXml.parse(entry.getValue(), new DefaultHandler());
            }
        }
    }

    private static Set<String> hidden(ZipContents zip) throws IOException, SAXException {
        var hidden = new HashSet<String>();
        var workbook = zip.entries().get("xl/workbook.xml");
        if (workbook != null) {
            SafeXml.parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    var state = attributes.getValue("state");
                    if (name.equals("sheet") && state != null && !state.equals("visible")) {
                        hidden.add(String.valueOf(attributes.getValue("name")));
                    }
                }
            });
        }
        return hidden;
    }

    private record XlsxSheet(OPCPackage workbook, PackagePart part, boolean isHidden, String country,
            Limits.Room room)
            implements
                Workbooks.Sheet {

        @Override
        public List<Row> rows() {
            var rows = new Rows(new RowCollector(room));
            try (var data = part.getInputStream()) {
                var styles = new XSSFReader(workbook).getStylesTable();
                var strings = new ReadOnlySharedStringsTable(workbook, false);
                var reader = XMLHelper.newXMLReader();
                reader.setContentHandler(
                        new XSSFSheetXMLHandler(styles, null, strings, rows, new Shown(country), false));
                reader.setErrorHandler(new DefaultHandler());
                reader.parse(new InputSource(data));
                return rows.collected.rows();
            } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
                throw broken(e);
            } catch (UnreadableListException e) {
                throw e;
            } catch (RuntimeException e) {
                throw broken(e);
            }
        }
    }

    /** Cells as they are shown, but whole numbers in full: a telephone typed as a number has up to fifteen digits. */
    private static final class Shown extends DataFormatter {

        Shown(String country) {
            super(Locale.of(country.equals("US") || country.equals("GB") ? "en" : "fr", country));
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, String formatString,
                boolean use1904Windowing) {
            boolean general = formatString == null || formatString.equalsIgnoreCase("General")
                    || formatString.equals("@");
            if (general && value == Math.rint(value) && Math.abs(value) < 1e15) {
                return Long.toString((long) value);
            }
            return super.formatRawCellContents(value, formatIndex, formatString, use1904Windowing);
        }
    }

    private static final class Rows implements SheetContentsHandler {

        private final RowCollector collected;
        private List<String> cells = new ArrayList<>();

        Rows(RowCollector collected) {
            this.collected = collected;
        }

        @Override
        public void startRow(int number) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            if (collected.hasRoomFor(cells)) {
                collected.add(Row.of(number + 1, cells));
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
            if (shown == null || shown.isEmpty()) {
                return;
            }
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(shown.length() > Limits.CELL ? shown.substring(0, Limits.CELL) : shown);
        }
    }

    /** What POI sees of the ZIP: the bytes already inflated. */
    private static final class Entries implements ZipEntrySource {

        private final Map<String, byte[]> bytes;

        Entries(Map<String, byte[]> bytes) {
            this.bytes = bytes;
        }

        @Override
        public Enumeration<? extends ZipArchiveEntry> getEntries() {
            return Collections.enumeration(bytes.keySet().stream().map(ZipArchiveEntry::new).toList());
        }

        @Override
        public @Nullable ZipArchiveEntry getEntry(String path) {
            var name = path.startsWith("/") ? path.substring(1) : path;
            return bytes.containsKey(name) ? new ZipArchiveEntry(name) : null;
        }

        @Override
        public InputStream getInputStream(ZipArchiveEntry entry) {
            var content = bytes.get(entry.getName());
            if (content == null) {
                throw new UncheckedIOException(new IOException("no entry " + entry.getName()));
            }
            return new ByteArrayInputStream(content);
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        @Override
        public boolean isClosed() {
            return false;
        }
    }
}
