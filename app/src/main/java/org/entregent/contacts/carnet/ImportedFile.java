package org.entregent.contacts.carnet;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was imported.
 *
 * @param format
 *            as which it was read, such as {@code google-csv}
 * @param undone
 *            when it was undone, if it was
 * @param cards
 *            how many it brought or changed
 */
public record ImportedFile(UUID batch, String name, String format, Instant when, Optional<Instant> undone, int cards) {}
