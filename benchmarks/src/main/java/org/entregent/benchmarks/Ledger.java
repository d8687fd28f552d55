package org.entregent.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a running home's database holds, read past the server: what it says of itself does not count. */
record Ledger(Path home) {

    /** Everything in the first column that a query finds. */
    List<String> column(String query) throws IOException, SQLException {
        var state = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("database/run.properties"))) {
            state.load(reader);
        }
        var url = "jdbc:postgresql://127.0.0.1:" + state.getProperty("port")
                + "/entregent?sslmode=disable&requireAuth=scram-sha-256";
        try (var connection = DriverManager.getConnection(url, "postgres", password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    /** As every server of this home derives it from the home's secret. */
    private String password() throws IOException {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Files.readString(home.resolve("database/secret")).strip()
                    .getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("entregent postgres".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
