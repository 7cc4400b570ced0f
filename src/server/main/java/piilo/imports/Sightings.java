package piilo.imports;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A growing list of sightings, in 28 bytes each. */
final class Sightings {
    private static final int FIRST_ROOM = 16;

    private long[] records = new long[2 * FIRST_ROOM];
    private int[] lines = new int[FIRST_ROOM];
    private long[] keys = new long[FIRST_ROOM];
    private int size;

    /**
     * A person as first seen.
     *
     * @param line the number of the first line
     * @param key the {@linkplain Fingerprints fingerprint} of the source's own key, 0 when it has none
     */
    record Sighting(UUID record, int line, long key) {
        static Sighting of(UUID record, int line, @Nullable String key) {
            return new Sighting(record, line, print(key));
        }

        private static long print(@Nullable String key) {
            return key == null ? 0 : Fingerprints.of(key);
        }

        /** Two people with keys of their own are two people, whatever they share. */
        boolean mayBe(@Nullable String otherKey) {
            return key == 0 || otherKey == null || key == print(otherKey);
        }
    }

    int size() {
        return size;
    }

    Sighting get(int index) {
        return new Sighting(new UUID(records[2 * index], records[2 * index + 1]), lines[index], keys[index]);
    }

    void add(Sighting sighting) {
        if (size == lines.length) {
            int room = size + size / 2;
            records = Arrays.copyOf(records, 2 * room);
            lines = Arrays.copyOf(lines, room);
            keys = Arrays.copyOf(keys, room);
        }
        records[2 * size] = sighting.record.getMostSignificantBits();
        records[2 * size + 1] = sighting.record.getLeastSignificantBits();
        lines[size] = sighting.line;
        keys[size] = sighting.key;
        size++;
    }

    void addAll(Sightings others) {
        for (int i = 0; i < others.size; i++) {
            add(others.get(i));
        }
    }
}
