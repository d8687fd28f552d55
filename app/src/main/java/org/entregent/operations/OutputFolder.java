package org.entregent.operations;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Where a command writes. A file appears whole or not at all: written beside, then moved into place. */
record OutputFolder(Path folder) {

    /**
     * Makes the folder if it is not there.
     *
     * @throws CommandException
     *             when that cannot be
     */
    static OutputFolder at(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw CommandException.badRequest("meeting.out-is-file", folder.toString());
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw notWritten(folder, e);
        }
        return new OutputFolder(folder);
    }

    void write(String name, byte[] content) {
        write(folder.resolve(name), content);
    }

    /** Writes any file, in any folder that exists. */
    static void write(Path file, byte[] content) {
        try {
            var whole = file.toAbsolutePath();
            var beside = whole.resolveSibling("." + whole.getFileName() + ".part");
            Files.createDirectories(Objects.requireNonNull(beside.getParent()));
            try {
                Files.write(beside, content);
                Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    private static CommandException notWritten(Path file, IOException cause) {
        var why = cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : cause.getClass().getSimpleName();
        return CommandException.failure("failure.write", file.toString(), why);
    }
}
