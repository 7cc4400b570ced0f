package piilo.database;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guard before every write: MariaDB aborts and the search index becomes unusable when the disk is full, so writes are refused
 * some time before. Cheap enough for every request, as the disk is asked once a second at most.
 */
public final class FreeSpace {
    private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Probe probe;
    private final Limits limits;
    private final LongSupplier nanoTime;
    private volatile Reading reading;

    /**
     * Guards by a probe of one's own.
     *
     * @param nanoTime a clock in nanoseconds that never goes backward
     * @throws IOException if the disk cannot be asked
     */
    public FreeSpace(Probe probe, Limits limits, LongSupplier nanoTime) throws IOException {
        this.probe = probe;
        this.limits = limits;
        this.nanoTime = nanoTime;
        reading = new Reading(probe.read(), nanoTime.getAsLong());
    }

    /** Guards the disk on which an existing folder lies. */
    public static FreeSpace of(Path folder, Limits limits) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return new FreeSpace(() -> new Space(store.getUsableSpace(), store.getTotalSpace()), limits, System::nanoTime);
    }

    /** Returns whether writes are to be refused. */
    public boolean low() {
        Space space = current();
        return space.usableBytes() < limits.bytes() || space.usableBytes() < limits.share() * space.totalBytes();
    }

    public long usableBytes() {
        return current().usableBytes();
    }

    private Space current() {
        long now = nanoTime.getAsLong();
        if (now - reading.nanos() >= FRESH_NANOS) {
            reading = new Reading(readOrKeep(), now);
        }
        return reading.space();
    }

    /** A disk that cannot be asked is no fuller for that; what is wrong with it shows where it is used. */
    private Space readOrKeep() {
        try {
            return probe.read();
        } catch (IOException failure) {
            LOG.warn("The free space cannot be read", failure);
            return reading.space();
        }
    }

    /**
     * Below either of these writes are refused.
     *
     * @param share of the whole disk, from 0 to 1
     */
    public record Limits(long bytes, double share) {
        public static final Limits DEFAULT = new Limits(1L << 30, 0.05);
    }

    /** What a disk has. */
    public record Space(long usableBytes, long totalBytes) {}

    /** Asks the disk. */
    public interface Probe {
        /**
         * Reads what there is now.
         *
         * @throws IOException when the disk cannot be asked
         */
        Space read() throws IOException;
    }

    private record Reading(Space space, long nanos) {}
}
