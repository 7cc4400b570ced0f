package piilo.reasons;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import piilo.relationships.CareRules;

/** Something that gives reasons to write. Each asks a fixed number of times, however many contacts there are, and for at most {@link #MOST} reasons. */
interface Source {
    /** The most that a source finds at once; what is left is found the next day. */
    int MOST = 5000;

    /** How many days before its day a reason is found, so that one has time to think of something. */
    int DAYS_AHEAD = 14;

    /**
     * What is asked.
     *
     * @param rules say who is not to be asked for what has to do with work
     */
    record Question(UUID workspace, CareRules rules, LocalDate today, ZoneId zone) {
        LocalDate lastDay() {
            return today.plusDays(DAYS_AHEAD);
        }

        /** Returns the days for which reasons are found. */
        List<LocalDate> days() {
            return today.datesUntil(lastDay().plusDays(1)).toList();
        }
    }

    /** Returns what {@link Reason#foundAs} begins with. */
    String name();

    /** Returns what there is, found before or not. */
    List<Found> find(DSLContext db, Question question);

    /**
     * Returns which of some records still give a reason; only of sources whose reasons are about something that may be settled or taken back.
     *
     * @param records whose ids follow the source's name in {@link Reason#foundAs}
     */
    default Set<UUID> holding(DSLContext db, UUID workspace, Collection<UUID> records) {
        return Set.copyOf(records);
    }
}
