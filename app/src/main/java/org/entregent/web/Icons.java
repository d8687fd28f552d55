package org.entregent.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The drawings of Lucide that our pages use, by name. */
public final class Icons {

    private static final Map<String, String> DRAWINGS = read();

    private Icons() {}

    /**
     * What stands inside the svg element, trusted markup in a box of 24 by 24.
     *
     * @throws IllegalArgumentException
     *             when there is no such icon
     */
    public static String drawing(String name) {
        var drawing = DRAWINGS.get(name);
        if (drawing == null) {
            throw new IllegalArgumentException("no icon " + name);
        }
        return drawing;
    }

    private static Map<String, String> read() {
        var resource = "/web/icons.properties";
        var drawings = new Properties();
        try (var stream = Objects.requireNonNull(Icons.class.getResourceAsStream(resource), resource)) {
            drawings.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return drawings.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, drawings::getProperty));
    }
}
