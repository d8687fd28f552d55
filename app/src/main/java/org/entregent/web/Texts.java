package org.entregent.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * One module's sentences in one language, from {@code messages/<module>_{fr,en}.properties} (UTF-8, patterns of
 * {@link MessageFormat}). French and English exist; any other language reads English. French sentences come out with
 * the spaces of French typography.
 */
public final class Texts {

    private static final int MOST_LATELY = 2_000;
    private static final int LONGEST_LATELY = 300;
    /** Private-use characters stand for arguments while the sentence around them is set. */
    private static final char FIRST_MARK = '\ue000';

    private final Properties patterns;
    private final Locale locale;
    private final Typography typography;
    /** Sentences without places, set once: a page of a few hundred rows says the same ones again and again. */
    private final ConcurrentMap<String, String> said = new ConcurrentHashMap<>();
    /** Those with words and numbers in their places, as they were said lately: pages are looked at again and again. */
    private final ConcurrentMap<Said, String> saidLately = new ConcurrentHashMap<>();
    /** The others, read once. One at a time may fill one: its inner formats are not made for several. */
    private final ConcurrentMap<String, MessageFormat> read = new ConcurrentHashMap<>();

    private Texts(Properties patterns, Locale locale) {
        this.patterns = patterns;
        this.locale = locale;
        this.typography = Typography.of(locale);
    }

    /**
     * The sentences of a module.
     *
     * @param module
     *            name of the module, such as "meetings"
     * @param locale
     *            the reader's; its language chooses the sentences, its country the details of typography
     * @throws IllegalArgumentException
     *             when the module has no sentences
     */
    public static Texts of(String module, Locale locale) {
        var resource = "/messages/" + module + "_" + language(locale) + ".properties";
        try (var stream = Texts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no sentences at " + resource);
            }
            var patterns = new Properties();
            patterns.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Texts(patterns, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? "fr" : "en";
    }

    /** The reader's locale. */
    public Locale locale() {
        return locale;
    }

    /**
     * One sentence with its places filled.
     *
     * @throws IllegalArgumentException
     *             when there is no such key
     */
    public String say(String key, Object... arguments) {
        if (arguments.length == 0) {
            return said.computeIfAbsent(key, this::fill);
        }
        if (!arePlain(arguments)) {
            return fill(key, arguments);
        }
        var asked = new Said(key, List.of(arguments));
        var known = saidLately.get(asked);
        return known == null ? remembered(asked, fill(key, arguments)) : known;
    }

    /** Words and numbers stay as they are; anything else may change after it was said. */
    private static boolean arePlain(Object[] arguments) {
        for (var one : arguments) {
            if (!(one instanceof String || one instanceof Integer)) {
                return false;
            }
        }
        return true;
    }

    private record Said(String key, List<Object> arguments) {}

    private String remembered(Said asked, String sentence) {
        if (saidLately.size() >= MOST_LATELY) {
            saidLately.clear();
        }
        if (sentence.length() <= LONGEST_LATELY) {
            saidLately.put(asked, sentence);
        }
        return sentence;
    }

    private String fill(String key, Object... arguments) {
        var format = read.computeIfAbsent(key, this::format);
        synchronized (format) {
            return typography.set(format.format(arguments));
        }
    }

    /** Whether there is a sentence under a key. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    private MessageFormat format(String key) {
        var pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no sentence for " + key);
        }
        return new MessageFormat(pattern, locale);
    }

    /** The same with a list of arguments. */
    public String say(String key, List<Object> arguments) {
        return say(key, arguments.toArray());
    }

    /**
     * One sentence whose arguments stand in it word for word: only the sentence itself gets the language's typography.
     * For what must be found again in the data, such as the two lines that a reason cites.
     */
    public String quote(String key, String... arguments) {
        var marks = new Object[arguments.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = Character.toString(FIRST_MARK + i);
        }
        var sentence = say(key, marks);
        var result = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            int mark = sentence.charAt(i) - FIRST_MARK;
            if (mark >= 0 && mark < arguments.length) {
                result.append(arguments[mark]);
            } else {
                result.append(sentence.charAt(i));
            }
        }
        return result.toString();
    }

    /** A line that somebody wrote, with the spaces and apostrophes of the language's typography. */
    public String set(String line) {
        return typography.set(line);
    }
}
