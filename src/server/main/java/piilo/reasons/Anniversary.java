package piilo.reasons;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A day on which something was a round number of years ago: one, then every five.
 *
 * @param day on which it is so many years ago
 */
record Anniversary(LocalDate day, int years) {
    private static final int STEP = 5;
    private static final int LAST = 60;
    private static final int BELATED = 14;

    static final List<Integer> ROUND = Stream.concat(
                    Stream.of(1), IntStream.rangeClosed(1, LAST / STEP).mapToObj(i -> i * STEP))
            .toList();

    /** Returns the anniversary of a day that a question asks for; empty when there is none. */
    static Optional<Anniversary> of(LocalDate first, Source.Question question) {
        return ROUND.stream()
                .map(years -> new Anniversary(first.plusYears(years), years))
                .filter(one -> !one.day.isBefore(question.today()) && !one.day.isAfter(question.lastDay()))
                .findFirst();
    }

    /** Returns the last day on which one may still think of it. */
    LocalDate expiresOn() {
        return day.plusDays(BELATED);
    }
}
