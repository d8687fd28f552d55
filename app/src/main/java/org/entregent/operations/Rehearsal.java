package org.entregent.operations;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Goes once through the main pages of a demonstration, so that the JVM can record what they need (decision 0015). What
 * the pages say is the tests' business; here a page that fails only ends the rehearsal, for a recording without it would
 * be a poor one.
 */
final class Rehearsal {

    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");
    private static final Pattern MEETING = Pattern.compile("/meetings/[0-9a-f-]{36}");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_FAILURE = 400;
    private static final String NAMES = "Amina Belkhir, comptable\nOdile Rocheblave <odile@halage.example>\n";

    private final String address;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private String csrf = "";

    Rehearsal(String address) {
        this.address = address;
    }

    /** Signs in as the demonstration's host, makes a meeting of her own, and looks at the other one. */
    void visit(String password) {
        page("/sign-in");
        form("/sign-in", Map.of("mail", Demo.MAIL, "password", password));
        var found = MEETING.matcher(page("/meetings"));
        page("/meetings/new");
        form("/meetings/new", Map.of("names", NAMES));
        page("/account");
        if (found.find()) {
            var meeting = found.group();
            for (var path : new String[]{"", "?by=person", "/participants", "/participants/1", "/details", "/links",
                    "/paper", "/paper/pack.pdf"}) {
                page(meeting + path);
            }
        }
    }

    private String page(String path) {
        return send(request(path).GET());
    }

    private void form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(csrf) + "&", ""));
        send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE)
                .header("Accept", "text/html,*/*;q=0.8");
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_FAILURE) {
                throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
            }
            var found = CSRF.matcher(answer.body());
            if (found.find()) {
                csrf = found.group(1);
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
