package org.entregent.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * A browser as far as HTTP goes: keeps cookies and the connection, asks for compressed pages, sends with each form the
 * proof that it comes from the last page it saw. Follows no redirect by itself. May ask for several things at once, as a
 * page's scripts do.
 */
final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private final String address;
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();
    private volatile String csrf = "";
    private final LongAdder waitedNanos = new LongAdder();

    Visitor(String address) {
        this.address = address;
    }

    /** How long she has waited for answers, from the request's first byte to the answer's last; milliseconds. */
    double waitedMillis() {
        return waitedNanos.sum() / 1e6;
    }

    /** Her cookies, as a request sends them. */
    String cookies() {
        return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** A page as text. */
    String page(String path) {
        return remembered(text(answered(send(request(path).GET()), OK, path)));
    }

    /** Any file, such as a PDF. */
    byte[] file(String path) {
        return answered(send(request(path).GET()), OK, path).body();
    }

    /** Asks for a page and does not look at it. */
    void glance(String path) {
        answered(send(request(path).GET()), OK, path);
    }

    /**
     * Sends a form, names and values in turn.
     *
     * @return the path to which the answer leads
     */
    String post(String path, String... fields) {
        return answered(form(path, fields), SEE_OTHER, path).headers().firstValue("Location").orElseThrow()
                .replaceFirst("^http://[^/]+", "");
    }

    /** Sends a form that is answered by a page. */
    String pageAfter(String path, String... fields) {
        return remembered(text(answered(form(path, fields), OK, path)));
    }

    private HttpResponse<byte[]> form(String path, String... fields) {
        var body = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
                .collect(Collectors.joining("&", "_csrf=" + encoded(csrf) + "&", ""));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<byte[]> answered(HttpResponse<byte[]> answer, int status, String path) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ", not " + status + "\n"
                    + text(answer));
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE)
                .header("Accept-Language", "fr").header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            long start = System.nanoTime();
            var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            waitedNanos.add(System.nanoTime() - start);
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, (cookie + ";").indexOf(';'));
        int equals = pair.indexOf('=');
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private String remembered(String page) {
        var found = CSRF.matcher(page);
        if (found.find()) {
            csrf = found.group(1);
        }
        return page;
    }

    private static String text(HttpResponse<byte[]> answer) {
        boolean isCompressed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        try (var stream = isCompressed
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
                : new ByteArrayInputStream(answer.body())) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
