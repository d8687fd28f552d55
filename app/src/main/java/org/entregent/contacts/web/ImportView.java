package org.entregent.contacts.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entregent.contacts.carnet.Upload;

/**
 * A file that was given.
 *
 * @param format
 *            key of what it was read as; empty once it is done
 * @param fresh
 *            some of the cards that are new, by what is called on them
 * @param changed
 *            some of those that it changes
 * @param rejected
 *            some of what it cannot give
 * @param twins
 *            some of those who may be in the carnet already under another card; empty while they are looked for
 * @param counts
 *            of new, changed, identical and rejected ones
 */
public record ImportView(Upload upload, String format, List<Fresh> fresh, List<Changed> changed,
        List<Rejected> rejected, Optional<List<Twin>> twins, Counts counts) {

    /** How many most are shown of each kind; the others are counted, and rejected ones can be taken away in a file. */
    public static final int MOST = 100;

    public record Counts(long fresh, long changed, long identical, long rejected) {}

    public record Fresh(String name, String what) {}

    /** @param gone what it no longer says; @param come what it says now */
    public record Changed(String name, List<String> gone, List<String> come) {}

    /** @param reason key of the sentence */
    public record Rejected(int number, String reason, String written) {}

    public String url() {
        return "/carnet/import/" + upload.id();
    }

    public String url(String rest) {
        return url() + "/" + rest;
    }

    /**
     * Somebody who may be in the carnet already.
     *
     * @param name
     *            as the file has it
     * @param called
     *            as the carnet has it
     * @param why
     *            they may be one person, in one sentence
     */
    public record Twin(String name, UUID card, String called, String why) {}

    /** Whether agreeing would change anything. */
    public boolean brings() {
        return counts.fresh() + counts.changed() > 0;
    }
}
