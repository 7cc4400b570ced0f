package piilo.imports;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Numbers by what they belong to, of which only a fingerprint of 64 bits is kept: 12 bytes, about 21 with the room to grow, however long a text it is. Among a
 * million texts two have the same one once in some thirty million imports.
 */
final class Fingerprints {
    static final int ABSENT = -1;

    private static final int FIRST_ROOM = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** Another one each time, so that nobody can make texts beforehand that are taken for each other. */
    private static final long SEED = new SecureRandom().nextLong();

    // Of the length of a power of two; nothing is where the fingerprint is 0.
    private long[] prints = new long[FIRST_ROOM];
    private int[] numbers = new int[FIRST_ROOM];
    private int size;

    /** Is not SHA-256, which takes ten times as long until it is compiled, and imports are often the first that a server does. */
    static long of(String text) {
        long print = SEED;
        for (int i = 0; i < text.length(); i++) {
            print = (print ^ text.charAt(i)) * SPREAD;
            print ^= print >>> 32;
        }
        return some(print);
    }

    static long of(UUID id) {
        return some((id.getMostSignificantBits() * SPREAD) ^ id.getLeastSignificantBits());
    }

    private static long some(long print) {
        return print == 0 ? 1 : print;
    }

    int size() {
        return size;
    }

    int get(long print) {
        int place = place(print);
        return prints[place] == 0 ? ABSENT : numbers[place];
    }

    /** Returns where a fingerprint is, or may be put. */
    private int place(long print) {
        int mask = prints.length - 1;
        int place = (int) ((print * SPREAD) >>> 32) & mask;
        while (prints[place] != 0 && prints[place] != print) {
            place = (place + 1) & mask;
        }
        return place;
    }

    void put(long print, int number) {
        int place = place(print);
        if (prints[place] == 0) {
            size++;
        }
        prints[place] = print;
        numbers[place] = number;
        if (size > prints.length / 4 * 3) {
            grow();
        }
    }

    private void grow() {
        long[] before = prints;
        int[] numbersBefore = numbers;
        prints = new long[before.length * 2];
        numbers = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int place = place(before[i]);
                prints[place] = before[i];
                numbers[place] = numbersBefore[i];
            }
        }
    }

    /** Returns false when something is there already, which then stays. */
    boolean putIfAbsent(long print, int number) {
        boolean absent = get(print) == ABSENT;
        if (absent) {
            put(print, number);
        }
        return absent;
    }

    void putAll(Fingerprints others) {
        for (int i = 0; i < others.prints.length; i++) {
            if (others.prints[i] != 0) {
                put(others.prints[i], others.numbers[i]);
            }
        }
    }
}
