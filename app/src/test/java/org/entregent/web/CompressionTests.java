package org.entregent.web;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages go out compressed to whoever takes it, and are the same pages. */
class CompressionTests extends ServerTest {

    private static HttpResponse<byte[]> page(String accepted) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url() + "/sign-in")).header("Accept-Language", "fr");
            if (!accepted.isEmpty()) {
                request.header("Accept-Encoding", accepted);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Test
    void a_browser_gets_it_small_and_whole() throws Exception {
        var answer = page("gzip, deflate, br");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(Integer.toString(answer.body().length));
        assertThat(answer.headers().allValues("Vary")).singleElement().asString()
                .isEqualToIgnoringCase("accept-encoding");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            var whole = unpacked.readAllBytes();
            assertThat(text(whole)).contains("<html lang=\"fr\"").contains("</html>");
            assertThat(answer.body().length).isLessThan(whole.length / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip; q=0"})
    void who_does_not_take_it_gets_it_as_it_is(String accepted) throws Exception {
        var answer = page(accepted);

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().allValues("Vary")).singleElement().asString()
                .isEqualToIgnoringCase("accept-encoding");
        assertThat(text(answer.body())).contains("<html lang=\"fr\"").contains("</html>");
    }
}
