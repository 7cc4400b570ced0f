package piilo.journal;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** How long lists are, and other sums over a workspace. One holds as long as the workspace's journal has the same number, so it is never wrong and seldom counted. */
public final class Counts {
    private static final int LIMIT = 10_000;

    private final Journal journal;
    private final Map<Key, Counted> counts = new ConcurrentHashMap<>();

    public Counts(Journal journal) {
        this.journal = journal;
    }

    /**
     * What is counted.
     *
     * @param list with its filter; equal for what counts alike
     */
    private record Key(UUID workspace, Object list) {}

    private record Counted(long number, Object count) {}

    /** Begins to count in a workspace as it is now. This asks the database once, however much is counted. */
    public Now now(UUID workspace) {
        return new Now(workspace, journal.number(workspace));
    }

    /** The counts of a workspace at one time. */
    public final class Now {
        private final UUID workspace;
        private final long number;

        private Now(UUID workspace, long number) {
            this.workspace = workspace;
            this.number = number;
        }

        /** Returns a count, asking for it only when something has changed since; what one {@code list} counts is always of one type. */
        @SuppressWarnings("unchecked")
        public <T> T of(Object list, Supplier<T> count) {
            Key key = new Key(workspace, list);
            Counted known = counts.get(key);
            if (known != null && known.number == number) {
                return (T) known.count;
            }
            if (counts.size() >= LIMIT) {
                counts.clear();
            }
            T counted = count.get();
            counts.put(key, new Counted(number, counted));
            return counted;
        }
    }
}
