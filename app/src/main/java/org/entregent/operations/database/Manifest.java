package org.entregent.operations.database;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, in {@code manifest.json}.
 *
 * @param format
 *            version of the archive's form
 * @param product
 *            version of the Entregent that wrote it, for people
 * @param schema
 *            version of the schema its rows belong to
 * @param made
 *            when
 * @param sequences
 *            the last value of each sequence that was ever used
 */
record Manifest(int format, String product, String schema, Instant made, List<Content> tables,
        Map<String, Long> sequences) {

    static final String FILE = "manifest.json";
    static final int FORMAT = 1;

    /** One table's rows in the archive. */
    record Content(String table, List<String> columns, long rows, String sha256) {

        String file() {
            return "tables/" + table + ".copy";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }

    byte[] toJson() {
        var json = JsonMapper.shared().createObjectNode();
        json.put("format", format).put("product", product).put("schema", schema).put("made", made.toString());
        var contents = json.putArray("tables");
        for (var table : tables) {
            var content = contents.addObject();
            content.put("table", table.table()).put("rows", table.rows()).put("sha256", table.sha256());
            var columns = content.putArray("columns");
            table.columns().forEach(columns::add);
        }
        var used = json.putObject("sequences");
        sequences.forEach(used::put);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    /**
     * @throws IOException
     *             when it is not a manifest
     * @throws DatabaseException
     *             when the archive has a form that only a newer Entregent knows
     */
    static Manifest of(byte[] json) throws IOException {
        try {
            var node = JsonMapper.shared().readTree(json);
            int format = node.required("format").asInt();
            if (format != FORMAT) {
                throw new DatabaseException("backup.format", String.valueOf(format));
            }
            var tables = new ArrayList<Content>();
            for (var content : node.required("tables")) {
                tables.add(new Content(content.required("table").asString(), columns(content),
                        content.required("rows").asLong(), content.required("sha256").asString()));
            }
            var sequences = new TreeMap<String, Long>();
            for (var used : node.required("sequences").properties()) {
                sequences.put(used.getKey(), used.getValue().asLong());
            }
            return new Manifest(format, node.required("product").asString(), node.required("schema").asString(),
                    Instant.parse(node.required("made").asString()), tables, sequences);
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static List<String> columns(JsonNode content) {
        var columns = new ArrayList<String>();
        content.required("columns").forEach(column -> columns.add(column.asString()));
        return columns;
    }
}
