package piilo.favours;

/**
 * What was given against what was received, each favour by its weight. A promise counts when it has been kept, not before.
 *
 * @param given the sum of what the user has given
 * @param received the sum of what the user has received
 */
public record Balance(int given, int received) {
    /** No favours at all. */
    public static final Balance NONE = new Balance(0, 0);

    private static final int MUCH = 4;

    /** What a balance is in words. */
    public enum Words {
        NOTHING,
        EVEN,
        GIVEN_MORE,
        GIVEN_MUCH_MORE,
        RECEIVED_MORE,
        RECEIVED_MUCH_MORE
    }

    /** Adds favours up. */
    public static Balance of(Iterable<Favour> favours) {
        int given = 0;
        int received = 0;
        for (Favour favour : favours) {
            if (!favour.promised()) {
                given += favour.given() ? favour.weight() : 0;
                received += favour.given() ? 0 : favour.weight();
            }
        }
        return new Balance(given, received);
    }

    /** Returns what was given minus what was received. */
    public int total() {
        return given - received;
    }

    /** Returns what it is in words; four more are much more. */
    public Words words() {
        if (given == 0 && received == 0) {
            return Words.NOTHING;
        } else if (total() == 0) {
            return Words.EVEN;
        } else if (total() > 0) {
            return total() >= MUCH ? Words.GIVEN_MUCH_MORE : Words.GIVEN_MORE;
        } else {
            return -total() >= MUCH ? Words.RECEIVED_MUCH_MORE : Words.RECEIVED_MORE;
        }
    }
}
