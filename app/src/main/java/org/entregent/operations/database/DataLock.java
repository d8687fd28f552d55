package org.entregent.operations.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.util.Optional;

/**
 * One process at a time runs the database of a home. The system lets the lock go when its holder ends, however it ends,
 * so that a kill -9 leaves nothing to clean up.
 */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or nothing while somebody else holds it. */
    static Optional<DataLock> tryTake(Home home) {
        try {
            var channel = OwnerOnly.openFile(home.lock());
            try {
                if (channel.tryLock() != null) {
                    return Optional.of(new DataLock(channel));
                }
            } catch (OverlappingFileLockException e) {
                // Held by this very process.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw Disk.explain(e, home.lock(), "database.home-denied");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
