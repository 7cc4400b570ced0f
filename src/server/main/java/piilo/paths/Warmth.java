package piilo.paths;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import piilo.relationships.Acquaintance;

/**
 * How readily somebody would do the user a favour, from 1 to 100: by this, and by the strength of the bonds behind, paths are ranked.
 *
 * <ul>
 *   <li><b>Closeness</b>, by the ring: 45, 40, 32, 22, 12 from the first to the fifth; 5 in none.
 *   <li><b>Recency</b>, 35 at most: half as much for every 180 days since the last meaningful interaction.
 *   <li><b>Balance</b>, 20 at most: 10 when even, 2 more or less for each that was given or received more.
 *   <li><b>Open asks</b>: 12 less for each.
 * </ul>
 */
record Warmth(int closeness, int recency, int balance, int asks) {
    private static final int LEAST = 1;
    private static final int MOST_RECENCY = 35;
    private static final double HALF_LIFE_DAYS = 180;
    private static final int EVEN = 10;
    private static final int EACH_FAVOUR = 2;
    private static final int EACH_ASK = 12;

    static Warmth of(Acquaintance one, LocalDate today) {
        return new Warmth(
                closeness(Objects.requireNonNullElse(one.ring(), 0)),
                recency(one, today),
                Math.clamp(EVEN + EACH_FAVOUR * (long) one.balance(), 0, 2 * EVEN),
                EACH_ASK * one.openAsks());
    }

    private static int closeness(int ring) {
        return switch (ring) {
            case 1 -> 45;
            case 2 -> 40;
            case 3 -> 32;
            case 4 -> 22;
            case 5 -> 12;
            default -> 5;
        };
    }

    private static int recency(Acquaintance one, LocalDate today) {
        if (one.last() == null) {
            return 0;
        }
        double days = Math.max(0, ChronoUnit.DAYS.between(one.last(), today));
        return (int) Math.round(MOST_RECENCY * Math.pow(0.5, days / HALF_LIFE_DAYS));
    }

    /** Returns the whole. */
    int total() {
        return Math.max(LEAST, closeness + recency + balance - asks);
    }
}
