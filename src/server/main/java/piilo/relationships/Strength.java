package piilo.relationships;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import piilo.api.InteractionLine.Direction;
import piilo.relationships.Contacted.Tally;

/**
 * How strong a tie is, from 0 to 100: the sum of five parts, each rounded by itself. Only meaningful interactions until today count, and who is kept out of
 * rankings ({@link CareRules}) is given none.
 *
 * <ul>
 *   <li><b>Recency</b>, 30 at most: half as much for every 90 days since the last one: 30 × 0.5^(days ÷ 90).
 *   <li><b>Frequency</b>, 25 at most: how many there were in the last 365 days, full with one a month: 25 × min(1, count ÷ 12).
 *   <li><b>Face to face</b>, 20 at most: 20 × the average weight of all of them, where meeting counts 1, an event 0.8, a video call 0.7, a call 0.5, a letter
 *       0.3, an e-mail or a message 0.2.
 *   <li><b>Both ways</b>, 15 at most: the rarer direction against the more frequent one, what was mutual counting on both sides: 15 × rarer ÷ more frequent.
 *   <li><b>Length</b>, 10 at most: the time since the first one, full after five years: 10 × min(1, days ÷ 1826).
 * </ul>
 *
 * <p>The examples in docs/relationships.md are read by the tests.
 */
public record Strength(int recency, int frequency, int faceToFace, int bothWays, int length) {
    private static final int MOST_RECENCY = 30;
    private static final int MOST_FREQUENCY = 25;
    private static final int MOST_FACE_TO_FACE = 20;
    private static final int MOST_BOTH_WAYS = 15;
    private static final int MOST_LENGTH = 10;
    private static final double HALF_LIFE_DAYS = 90;
    private static final double FULL_COUNT = 12;
    private static final double FULL_DAYS = 1826;

    /** One part, such as a page explains it. */
    public record Part(String name, int points, int most) {}

    /** Adds up what there was between the user and a contact. */
    public static Strength of(Contacted contacted, LocalDate today) {
        return contacted
                .last()
                .map(last -> new Strength(
                        points(MOST_RECENCY, Math.pow(0.5, days(last, today) / HALF_LIFE_DAYS)),
                        points(MOST_FREQUENCY, Math.min(1, contacted.lastYear() / FULL_COUNT)),
                        points(MOST_FACE_TO_FACE, averageWeight(contacted)),
                        points(MOST_BOTH_WAYS, evenness(contacted)),
                        points(MOST_LENGTH, Math.min(1, days(contacted.first().orElse(last), today) / FULL_DAYS))))
                .orElseGet(() -> new Strength(0, 0, 0, 0, 0));
    }

    private static int points(int most, double share) {
        return (int) Math.round(most * share);
    }

    private static double days(LocalDate from, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(from, today));
    }

    private static double averageWeight(Contacted contacted) {
        double sum = contacted.tallies().stream()
                .mapToDouble(tally -> tally.count() * weight(tally))
                .sum();
        return sum / contacted.count();
    }

    private static double weight(Tally tally) {
        return switch (tally.kind()) {
            case MEETING -> 1;
            case EVENT -> 0.8;
            case VIDEO -> 0.7;
            case CALL -> 0.5;
            case LETTER -> 0.3;
            case EMAIL, MESSAGE -> 0.2;
            case INVITATION -> 0;
        };
    }

    private static double evenness(Contacted contacted) {
        int mine = contacted.count(direction -> direction != Direction.INCOMING);
        int theirs = contacted.count(direction -> direction != Direction.OUTGOING);
        return Math.min(mine, theirs) / (double) Math.max(mine, theirs);
    }

    /** Returns the whole. */
    public int total() {
        return recency + frequency + faceToFace + bothWays + length;
    }

    /** Returns the parts, in the order in which they are explained. */
    public List<Part> parts() {
        return List.of(
                new Part("recency", recency, MOST_RECENCY),
                new Part("frequency", frequency, MOST_FREQUENCY),
                new Part("face_to_face", faceToFace, MOST_FACE_TO_FACE),
                new Part("both_ways", bothWays, MOST_BOTH_WAYS),
                new Part("length", length, MOST_LENGTH));
    }
}
