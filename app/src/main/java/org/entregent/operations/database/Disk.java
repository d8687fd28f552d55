package org.entregent.operations.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/** What a failure of the file system means for the person. */
final class Disk {

    private Disk() {}

    /** A sentence for the failure: the disk is full, access is denied, or the given one with the system's words. */
    static DatabaseException explain(IOException failure, Path where, String otherwise) {
        if (isFull(failure)) {
            return new DatabaseException(failure, "database.disk-full", where.toString());
        }
        if (failure instanceof AccessDeniedException denied) {
            return new DatabaseException(failure, "database.home-denied", denied.getFile(), "");
        }
        return new DatabaseException(failure, otherwise, where.toString(), reason(failure));
    }

    static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (saysFull(String.valueOf(cause.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the system's words are those of a full disk, an exhausted quota or a limit on the size of files. */
    static boolean saysFull(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("no space left") || lower.contains("disk quota exceeded")
                || lower.contains("file too large") || lower.contains("not enough space on the disk");
    }

    static String reason(IOException failure) {
        var reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }
}
