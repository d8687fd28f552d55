package org.entregent.operations.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One process at a time runs the database of a home. The system lets the lock go when its holder ends, however it ends,
 * so that a kill -9 leaves nothing to clean up.
 */
final class DataLock implements AutoCloseable {

    /**
     * The locks of this very process. A POSIX lock belongs to the process and is lost as soon as any of its handles on
     * the file is closed; so a file that we hold must not even be opened a second time.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path file;

    private DataLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /** The lock, or nothing while somebody else holds it. */
    static Optional<DataLock> tryTake(Home home) {
        try {
            var file = home.database().toRealPath().resolve(home.lock().getFileName());
            if (!HELD.add(file)) {
                return Optional.empty();
            }
            var taken = take(file);
            if (taken.isEmpty()) {
                HELD.remove(file);
            }
            return taken;
        } catch (IOException e) {
            throw Disk.explain(e, home.lock(), "database.home-denied");
        }
    }

    private static Optional<DataLock> take(Path file) throws IOException {
        var channel = OwnerOnly.openFile(file);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another class loader of this process holds it.
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new DataLock(channel, file)) : Optional.empty();
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
