package org.entregent.web;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One language in which pages are said: the sentences of every module, each read once, and its way to say hours. */
public final class Language {

    private final Locale locale;
    private final Times times;
    private final ConcurrentMap<String, Texts> texts = new ConcurrentHashMap<>();

    Language(Locale locale) {
        this.locale = locale;
        this.times = new Times(texts("web"));
    }

    /** Language and, where it matters to typography or dates, country. */
    public Locale locale() {
        return locale;
    }

    /** "fr" or "en", for the lang attribute. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The other language, "en" or "fr", for the switch. */
    public String other() {
        return isFrench() ? Locale.ENGLISH.getLanguage() : Locale.FRENCH.getLanguage();
    }

    boolean isFrench() {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    }

    /**
     * The sentences of a module.
     *
     * @throws IllegalArgumentException
     *             when the module has no sentences
     */
    public Texts texts(String module) {
        return texts.computeIfAbsent(module, name -> Texts.of(name, locale));
    }

    /** Dates, hours and lengths of time in this language. */
    public Times times() {
        return times;
    }
}
