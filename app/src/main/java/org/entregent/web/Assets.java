package org.entregent.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Styles, fonts and scripts, read once at start and served from memory. Their addresses hold one version for all of
 * them, made from all their contents: a style sheet may then name a font, and a module another module, by a relative
 * address, and everything may be kept for ever by browsers. The price, at a new version of the application: all of it
 * is fetched again, some 300 kB.
 */
public final class Assets {

    /** First segment of every address. */
    public static final String PREFIX = "/assets/";

    private static final String FOLDER = "static/";
    private static final int VERSION_DIGITS = 12;
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8", "js",
            "text/javascript; charset=utf-8", "svg", "image/svg+xml", "woff2", "font/woff2", "txt",
            "text/plain; charset=utf-8");

    /** One file, ready to be sent. */
    public static final class Asset {

        private final byte[] content;
        private final String mediaType;
        private final boolean current;

        private Asset(byte[] content, String mediaType, boolean current) {
            this.content = content;
            this.mediaType = mediaType;
            this.current = current;
        }

        /** Not to be written into. */
        public byte[] content() {
            return content;
        }

        /** With its charset for texts. */
        public String mediaType() {
            return mediaType;
        }

        /** Whether the address held the version of today, so that browsers may keep it for ever. */
        public boolean current() {
            return current;
        }
    }

    private final Map<String, byte[]> files;
    private final String version;

    private Assets(Map<String, byte[]> files) {
        this.files = files;
        this.version = version(files);
    }

    /**
     * Reads everything below static/ on the class path.
     *
     * @throws UncheckedIOException
     *             when a file cannot be read
     */
    public static Assets load() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**")) {
                if (resource.isReadable()) {
                    files.put(path(resource), resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the styles and scripts could not be read", e);
        }
        return new Assets(files);
    }

    private static String path(Resource resource) throws IOException {
        var url = resource.getURL().toString();
        return url.substring(url.lastIndexOf('/' + FOLDER) + FOLDER.length() + 1);
    }

    private static String version(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The address of a file.
     *
     * @param path
     *            below static/, such as "web/tokens.css"
     * @throws IllegalArgumentException
     *             when there is no such file
     */
    public String url(String path) {
        if (!files.containsKey(path)) {
            throw new IllegalArgumentException("no file static/" + path);
        }
        return PREFIX + version + "/" + path;
    }

    /**
     * The file of an address; a page of yesterday finds today's file under yesterday's version.
     *
     * @param asked
     *            the version that the address held
     * @param path
     *            what follows it, such as "web/tokens.css"
     */
    public Optional<Asset> find(String asked, String path) {
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        var content = files.get(path);
        return content == null || type == null
                ? Optional.empty()
                : Optional.of(new Asset(content, type, asked.equals(version)));
    }
}
