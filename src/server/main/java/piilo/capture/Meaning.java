package piilo.capture;

import java.time.DayOfWeek;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.interactions.Interaction;

/** What a phrase means in a captured line. */
sealed interface Meaning {
    /** What it was and who turned to whom. */
    record Sort(Kind kind, Direction direction) implements Meaning {}

    record Outcome(Interaction.Outcome outcome) implements Meaning {}

    /** A day so many days before today. */
    record DaysAgo(int days) implements Meaning {}

    /**
     * The last such day.
     *
     * @param past whether today cannot be meant
     */
    record Weekday(DayOfWeek day, boolean past) implements Meaning {}

    /** What the words around are. */
    enum Mark implements Meaning {
        /** A place comes next. */
        PLACE,
        /** A time of day comes next. */
        CLOCK,
        /** Names come next. */
        WITH,
        /** The name before is inflected, as Finnish has it: Liisan kanssa. */
        BEHIND,
        AND,
        FILLER
    }

    /** What a number before it counts. */
    record Unit(int minutes) implements Meaning {}

    /** Says whether it is a day. */
    default boolean isDay() {
        return this instanceof DaysAgo || this instanceof Weekday;
    }
}
