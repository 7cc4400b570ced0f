package piilo.database;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids: UUID version 7 (RFC 9562, section 5.7), so that records made one after the other lie one after the other in an index. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    // Milliseconds in the upper bits, a counter in the lower twelve: ids of one process are in order even within a
    // millisecond.
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** Returns an id that is larger than all that this process made before. */
    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long most = ((stamp >>> 12) << 16) | 0x7000L | (stamp & 0xFFFL);
        long least = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    /**
     * Returns the id of a part of a record, such as a step. Of the parts of one record a later one has a larger id.
     *
     * @param position from 0 to 65,535
     */
    public static UUID part(UUID record, int position) {
        long most = record.getMostSignificantBits() & 0x0000_FFFF_FFFF_FFFFL;
        return new UUID(most | ((long) position << 48), record.getLeastSignificantBits());
    }

    /** Reads an id as it stands in an address; empty when the text is none. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
