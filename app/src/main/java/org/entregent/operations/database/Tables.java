package org.entregent.operations.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The tables that a backup holds, each after those its foreign keys point to. Left out: the migrations' own history,
 * which the schema's version stands for, and sign-in sessions, which nobody wants to see come back to life.
 */
record Tables(List<Table> all) {

    /** A table and its columns in their order, without those that the database computes. */
    record Table(String name, List<String> columns) {

        String quoted() {
            return quote(name);
        }

        String quotedColumns() {
            return columns.stream().map(Tables::quote).collect(Collectors.joining(", "));
        }
    }

    static Tables of(Connection owner) throws SQLException {
        var tables = new TreeMap<String, Table>();
        try (var statement = owner.createStatement(); var rows = statement.executeQuery("""
            select c.relname, a.attname
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              and c.relname <> 'flyway_schema_history' and c.relname !~ '_session(_attributes)?$'
              and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            order by c.relname, a.attnum""")) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), name -> new Table(name, new ArrayList<>())).columns()
                        .add(rows.getString(2));
            }
        }
        return new Tables(ordered(tables, references(owner)));
    }

    private static Map<String, Set<String>> references(Connection owner) throws SQLException {
        var references = new HashMap<String, Set<String>>();
        try (var statement = owner.createStatement(); var rows = statement.executeQuery("""
            select f.relname, t.relname
            from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
            where k.contype = 'f' and f.oid <> t.oid""")) {
            while (rows.next()) {
                references.computeIfAbsent(rows.getString(1), _ -> new HashSet<>()).add(rows.getString(2));
            }
        }
        return references;
    }

    private static List<Table> ordered(TreeMap<String, Table> tables, Map<String, Set<String>> references) {
        var ordered = new ArrayList<Table>();
        var waiting = new TreeMap<>(tables);
        while (!waiting.isEmpty()) {
            var ready = waiting.values().stream().filter(
                    table -> references.getOrDefault(table.name(), Set.of()).stream().noneMatch(waiting::containsKey))
                    .toList();
            if (ready.isEmpty()) {
                throw new DatabaseException("backup.circle", String.join(", ", waiting.keySet()));
            }
            ordered.addAll(ready);
            ready.forEach(table -> waiting.remove(table.name()));
        }
        return ordered;
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
