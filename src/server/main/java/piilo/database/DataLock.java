package piilo.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** Holds a folder for one Piilo; the system lets go of it when the process ends, however it ends. */
final class DataLock implements AutoCloseable {
    /** Folders held by this process: opening a lock file twice and closing it once would give up the first lock too. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private DataLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder or fails at once.
     *
     * @throws PiiloException with {@link Fault#UNAVAILABLE} if another Piilo has it
     */
    static DataLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw taken(folder);
        }
        try {
            return new DataLock(real, lockedChannel(real));
        } catch (IOException | RuntimeException failure) {
            HELD.remove(real);
            throw failure;
        }
    }

    private static FileChannel lockedChannel(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw taken(folder);
            }
            return channel;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static PiiloException taken(Path folder) {
        return new PiiloException(Fault.UNAVAILABLE, "Another Piilo is already using " + folder);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
