package piilo.plugins;

import java.time.Duration;

/**
 * Bounds what one call into a plugin may take.
 *
 * @param heapMegabytes of the plugin's process
 * @param recognition how long a plugin may look at an upload, or load
 * @param silence how long a plugin may read without a line
 * @param reading how long a plugin may read in all
 * @param lines how many lines an upload may have
 * @param outputBytes how much a plugin may write in all
 * @param frameBytes how much it may write in one piece
 * @param threads how many threads and processes it may have, those of its JVM (about 15) among them
 */
public record PluginLimits(
        int heapMegabytes,
        Duration recognition,
        Duration silence,
        Duration reading,
        long lines,
        long outputBytes,
        int frameBytes,
        int threads) {
    private static final int HEAP_MEGABYTES = 256;
    private static final Duration RECOGNITION = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Duration READING = Duration.ofMinutes(10);
    private static final long LINES = 1_000_000;
    private static final long OUTPUT_BYTES = 1L << 30;
    private static final int FRAME_BYTES = 16 << 20;
    private static final int THREADS = 60;

    /** What fits every export seen so far several times over. */
    public static final PluginLimits DEFAULT =
            new PluginLimits(HEAP_MEGABYTES, RECOGNITION, SILENCE, READING, LINES, OUTPUT_BYTES, FRAME_BYTES, THREADS);
}
