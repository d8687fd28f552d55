package org.entregent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A browser as far as HTTP goes: it keeps cookies, sends the proof that a form comes from the last page it saw, and
 * follows no redirect by itself.
 */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String url;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    private String csrf = "";
    private String language = "en";
    private String origin;
    private boolean scripted;

    public Browser(String url) {
        this.url = url;
        this.origin = url;
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] content) {

        /** As text. */
        public String body() {
            return new String(content, StandardCharsets.UTF_8);
        }

        /** One header, empty when there is none. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** Where to go on, without the host. */
        public String location() {
            return header("Location").replaceFirst("^http://[^/]+", "");
        }
    }

    /** Of the server. */
    public String url() {
        return url;
    }

    /** Prefers another language, as its Accept-Language says it. */
    public Browser speaking(String languages) {
        language = languages;
        return this;
    }

    /** Forms are those of another site's pages from now on, as browsers tell by the header Origin. */
    public Browser onPageOf(String site) {
        origin = site;
        return this;
    }

    /** Sends what our scripts send when they change a piece of a page. */
    public Browser byScript() {
        scripted = true;
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** A form: names and values in turn. */
    public Answer post(String path, String... fields) {
        if (csrf.isEmpty()) {
            get("/sign-in");
        }
        return postWithout(path, IntStream.range(0, fields.length + 2)
                .mapToObj(i -> i < fields.length ? fields[i] : i == fields.length ? "_csrf" : csrf)
                .toArray(String[]::new));
    }

    /** A form without the proof that it comes from a page of ours. */
    public Answer postWithout(String path, String... fields) {
        var body = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").header("Origin", origin)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Any body, with the proof in a header, as scripts send it. */
    public Answer post(String path, String type, byte[] body) {
        if (csrf.isEmpty()) {
            get("/sign-in");
        }
        return send(request(path).header("Content-Type", type).header("X-CSRF-TOKEN", csrf)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Another method, with the proof in a header. */
    public Answer send(String method, String path) {
        if (csrf.isEmpty()) {
            get("/sign-in");
        }
        return send(request(path).header("X-CSRF-TOKEN", csrf).method(method, BodyPublishers.noBody()));
    }

    /** One of its cookies. */
    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** Loses a cookie. */
    public void forget(String name) {
        cookie(name).ifPresent(cookie -> cookies.getCookieStore().getURIs()
                .forEach(uri -> cookies.getCookieStore().remove(uri, cookie)));
    }

    /** Puts a cookie that it was given elsewhere. */
    public void keep(HttpCookie cookie) {
        cookies.getCookieStore().add(URI.create(url), cookie);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE)
                .header("Accept-Language", language)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return scripted ? request.header("HX-Request", "true") : request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            var answer = new Answer(response.statusCode(), response.headers(), content(response));
            var found = CSRF.matcher(answer.body());
            if (found.find()) {
                csrf = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The whole of it; of a stream that never ends, its first event. */
    private static byte[] content(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            if (!response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
                return body.readAllBytes();
            }
            var event = new ByteArrayOutputStream();
            while (!event.toString(StandardCharsets.UTF_8).endsWith("\n\n")) {
                int read = body.read();
                if (read < 0) {
                    throw new IOException("the stream ended before its first event");
                }
                event.write(read);
            }
            return event.toByteArray();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
