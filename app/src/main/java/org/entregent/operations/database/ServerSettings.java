package org.entregent.operations.database;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings given to PostgreSQL on its command line, where nothing written into its files can change them, and whether
 * it must prove at start that it keeps what it acknowledges.
 */
record ServerSettings(Map<String, String> fixed, boolean durable) {

    /**
     * What a new cluster is given to start with; an administrator may change it in {@code postgresql.conf}. The whole of
     * PostgreSQL is to fit into 256 MB beside a server of one house: 64 MB of shared buffers, some 3 MB for each of at
     * most 40 connections (our pool takes 10 to 20), one maintenance job of 32 MB at a time, and none of the processes
     * that a small database never uses (parallel workers, I/O workers, replication).
     */
    static final Map<String, String> INITIAL = Map.ofEntries(Map.entry("shared_buffers", "64MB"),
            Map.entry("max_connections", "40"), Map.entry("work_mem", "4MB"),
            Map.entry("maintenance_work_mem", "32MB"), Map.entry("autovacuum_max_workers", "1"),
            Map.entry("max_worker_processes", "2"), Map.entry("max_parallel_workers", "0"),
            Map.entry("max_parallel_workers_per_gather", "0"), Map.entry("max_parallel_maintenance_workers", "0"),
            Map.entry("max_logical_replication_workers", "0"), Map.entry("max_wal_senders", "0"),
            Map.entry("max_replication_slots", "0"), Map.entry("io_method", "sync"), Map.entry("jit", "off"),
            Map.entry("max_wal_size", "256MB"), Map.entry("timezone", "UTC"), Map.entry("log_timezone", "UTC"),
            Map.entry("log_line_prefix", "%m [%p] "));

    /**
     * Errors are logged without the statement and the values it carried: they are people's data. No Unix socket: the
     * driver speaks TCP, and a socket file would be one more thing to find in the way after a crash.
     */
    private static final Map<String, String> ALWAYS = Map.of("listen_addresses", "127.0.0.1",
            "unix_socket_directories", "", "password_encryption", "scram-sha-256", "logging_collector", "off",
            "log_destination", "stderr", "log_min_error_statement", "panic", "log_error_verbosity", "terse",
            "log_statement", "none");

    /** For service: nothing acknowledged is ever lost. */
    static ServerSettings forService() {
        return new ServerSettings(ALWAYS, true);
    }

    /** For tests that need speed and throw their database away: a crash loses data. */
    static ServerSettings forTestsLosingDataInACrash() {
        var settings = new LinkedHashMap<>(ALWAYS);
        settings.put("fsync", "off");
        settings.put("full_page_writes", "off");
        settings.put("synchronous_commit", "off");
        return new ServerSettings(settings, false);
    }
}
