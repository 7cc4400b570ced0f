package piilo.relationships;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;

/** The meaningful interactions with a contact, added up by kind and direction. */
public record Contacted(List<Tally> tallies) {
    public Contacted {
        tallies = List.copyOf(tallies);
    }

    /**
     * The interactions of one kind and direction.
     *
     * @param count of all of them
     * @param lastYear how many of them are of the last 365 days
     */
    public record Tally(Kind kind, Direction direction, int count, int lastYear, LocalDate first, LocalDate last) {}

    /** Returns the day of the first; empty when there has been none. */
    public Optional<LocalDate> first() {
        return tallies.stream().map(Tally::first).min(Comparator.naturalOrder());
    }

    /** Returns the day of the last; empty when there has been none. */
    public Optional<LocalDate> last() {
        return tallies.stream().map(Tally::last).max(Comparator.naturalOrder());
    }

    int count() {
        return tallies.stream().mapToInt(Tally::count).sum();
    }

    int lastYear() {
        return tallies.stream().mapToInt(Tally::lastYear).sum();
    }

    int count(Predicate<Direction> which) {
        return tallies.stream()
                .filter(tally -> which.test(tally.direction))
                .mapToInt(Tally::count)
                .sum();
    }
}
