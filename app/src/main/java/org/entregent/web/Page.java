package org.entregent.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What every page knows of its request: who reads it, in which language, and what its forms must carry. The first
 * parameter of every template, made in one place; what the page is about is the second, its view.
 *
 * @param language
 *            in which it is said
 * @param person
 *            who is signed in, if somebody is
 * @param csrf
 *            what proves that a form comes from our own page
 * @param assets
 *            addresses of styles, fonts and scripts
 * @param path
 *            of this page with its query, to come back to after the language was switched
 * @param look
 *            what the reader chose for her eyes
 * @param toast
 *            what has just been done
 */
public record Page(Language language, Optional<Person> person, Csrf csrf, Assets assets, String path, Look look,
        Optional<Toast> toast) {

    /**
     * Who is signed in.
     *
     * @param name
     *            as she wrote it, never empty
     */
    public record Person(String name) {

        /** The first letters of her first and last words, at most two. */
        public String initials() {
            return Monogram.of(name);
        }
    }

    /**
     * The token against forged forms.
     *
     * @param parameter
     *            name of the hidden field
     * @param header
     *            name of the header, for scripts
     * @param token
     *            its value
     */
    public record Csrf(String parameter, String header, String token) {}

    /** Light, dark, or as the machine is set. */
    public enum Theme {
        SYSTEM, LIGHT, DARK
    }

    /** Letters for everybody, or those drawn for low vision. */
    public enum Face {
        SOURCE, HYPERLEGIBLE
    }

    /** What a reader chose for her eyes. */
    public record Look(Theme theme, Face face) {

        public static Look usual() {
            return new Look(Theme.SYSTEM, Face.SOURCE);
        }
    }

    /** The same page with another token in its forms. */
    Page withToken(String token) {
        return new Page(language, person, new Csrf(csrf.parameter(), csrf.header(), token), assets, path, look, toast);
    }

    /** The sentences of a module. */
    public Texts texts(String module) {
        return language.texts(module);
    }

    /** Dates and hours. */
    public Times times() {
        return language.times();
    }

    /** The address of a style, script or font, such as "web/tokens.css". */
    public String url(String asset) {
        return assets.url(asset);
    }

    /** For the theme attribute; absent when the machine decides. */
    public @Nullable String themeAttribute() {
        return switch (look.theme()) {
            case SYSTEM -> null;
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }

    /** For the face attribute; absent for the usual one. */
    public @Nullable String faceAttribute() {
        return look.face() == Face.HYPERLEGIBLE ? "hyperlegible" : null;
    }
}
