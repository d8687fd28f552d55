package org.entregent.contacts.businesscard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Somebody invented, as her card says. */
record PrintedPerson(String given, String family, String title, String organisation, String phone, String mobile,
        String fax, String mail, String web, String street, String postal, String town, String home) {

    static List<PrintedPerson> all() {
        return rows("people.csv").stream().map(row -> new PrintedPerson(row.getField("given"), row.getField("family"),
                row.getField("title"), row.getField("organisation"), row.getField("phone"), row.getField("mobile"),
                row.getField("fax"), row.getField("mail"), row.getField("web"), row.getField("street"),
                row.getField("postal"), row.getField("town"), row.getField("home"))).toList();
    }

    static List<NamedCsvRecord> rows(String list) {
        try (var stream = PrintedPerson.class.getResourceAsStream("/contacts/businesscard/" + list)) {
            if (stream == null) {
                throw new IllegalStateException("no list " + list);
            }
            return CsvReader.builder().ofNamedCsvRecord(new String(stream.readAllBytes(), UTF_8)).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return given + " " + family;
    }
}
