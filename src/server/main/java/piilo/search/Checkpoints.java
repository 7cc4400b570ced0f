package piilo.search;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How far the index has read each workspace's journal, which rebuild it is of, and whether that is finished. Kept in each Lucene commit. */
final class Checkpoints {
    private static final String BUILD = "build";
    private static final String UNFINISHED = "unfinished";
    private static final String VERSION = "version";
    /** Changes with the fields, or with what goes into them. */
    private static final String CURRENT_VERSION = "5." + WordAnalyzer.VERSION;

    private final Map<UUID, Long> numbers = new ConcurrentHashMap<>();
    private final AtomicLong build = new AtomicLong();
    private volatile boolean unfinished = true;

    Checkpoints() {}

    /** Reads what {@link #data} wrote. */
    Checkpoints(Map<String, String> data) {
        build.set(Long.parseLong(data.getOrDefault(BUILD, "0")));
        unfinished = Boolean.parseBoolean(data.getOrDefault(UNFINISHED, "true"));
        data.forEach((key, value) -> {
            if (!key.equals(BUILD) && !key.equals(UNFINISHED) && !key.equals(VERSION)) {
                numbers.put(UUID.fromString(key), Long.valueOf(value));
            }
        });
    }

    /** Returns whether an index was written by a Piilo that made the same terms of the same words. */
    static boolean readable(Map<String, String> data) {
        return CURRENT_VERSION.equals(data.get(VERSION));
    }

    Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        data.put(VERSION, CURRENT_VERSION);
        data.put(BUILD, build.toString());
        data.put(UNFINISHED, Boolean.toString(unfinished));
        numbers.forEach((workspace, number) -> data.put(workspace.toString(), Long.toString(number)));
        return data;
    }

    long of(UUID workspace) {
        return numbers.getOrDefault(workspace, 0L);
    }

    void set(UUID workspace, long number) {
        numbers.put(workspace, number);
    }

    String build() {
        return build.toString();
    }

    boolean unfinished() {
        return unfinished;
    }

    void startBuild() {
        unfinished = true;
        build.incrementAndGet();
    }

    void finishBuild() {
        unfinished = false;
    }
}
