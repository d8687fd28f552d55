package org.entregent.contacts.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entregent.contacts.carnet.Upload;
import org.entregent.web.FieldErrors;

/**
 * Where files are brought.
 *
 * @param text
 *            what was pasted and could not be read
 * @param open
 *            files that wait for a word or are under way
 * @param files
 *            those that were imported, the last first
 */
public record ImportsView(String text, FieldErrors errors, List<Upload> open, List<FileLine> files) {

    /**
     * A file that was imported.
     *
     * @param day
     *            when
     * @param format
     *            key of what it was read as
     * @param undone
     *            when it was undone, if it was
     */
    public record FileLine(UUID batch, String name, String day, String format, int cards, Optional<String> undone) {}
}
