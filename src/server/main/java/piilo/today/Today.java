package piilo.today;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import piilo.database.Database;
import piilo.favours.FavourList;
import piilo.journal.Counts;
import piilo.reasons.Reason;
import piilo.reasons.Reasons;
import piilo.relationships.CareRules;
import piilo.relationships.DueContacts;
import piilo.relationships.History;
import piilo.relationships.Relationships;
import piilo.relationships.RingRules;
import piilo.reminders.ReminderList;

/** Finds out what there is to do: a handful of statements, however much there is, and none when nothing has been written since. */
public final class Today {
    private final Reading reading;
    private final Steps steps;
    private final Ways ways;
    private final Gifts gifts;
    private final Counts counts;
    private final Clock clock;

    public Today(Database database, Counts counts, Reading reading, Clock clock) {
        this.counts = counts;
        this.reading = reading;
        this.clock = clock;
        steps = new Steps(database);
        ways = new Ways(database);
        gifts = new Gifts(database);
    }

    /** What is read from others. */
    public record Reading(
            RingRules rings,
            Relationships relationships,
            DueContacts due,
            Reasons reasons,
            FavourList favours,
            ReminderList reminders) {}

    /** When it is looked at: within an hour nothing comes to be done by itself. */
    private record Hour(Instant begin, LocalDate day, ZoneId zone) {}

    /** Returns what there is to do in a workspace, as its user's clock has it. */
    public Agenda of(UUID workspace, ZoneId zone) {
        Instant at = clock.instant();
        Hour hour = new Hour(at.truncatedTo(ChronoUnit.HOURS), LocalDate.ofInstant(at, zone), zone);
        return counts.now(workspace).of(hour, () -> read(workspace, at, zone));
    }

    private Agenda read(UUID workspace, Instant at, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        Instant midnight = today.plusDays(1).atStartOfDay(zone).toInstant();
        CareRules rules = reading.rings.care(workspace);
        return new Agenda(
                today,
                Part.of(reading.reminders.due(workspace, midnight, Part.ASKED)),
                people(workspace, rules, new History.Now(at, zone.getRules().getOffset(at))),
                Part.of(steps.until(workspace, today, Part.ASKED)),
                Part.of(reading.favours.promisesDue(workspace, today, Part.ASKED)),
                Part.of(gifts.open(workspace, rules, today, Part.ASKED)));
    }

    private Part<Person> people(UUID workspace, CareRules rules, History.Now now) {
        DueContacts.Page page = reading.due.page(workspace, rules, now, Optional.empty(), Part.MOST);
        List<UUID> ids = page.rows().stream().map(DueContacts.Row::id).toList();
        if (ids.isEmpty()) {
            return new Part<>(List.of(), false);
        }
        Set<UUID> close = reading.relationships.keptOut(workspace, ids, rules);
        Map<UUID, Reason> reasons = reading.reasons.bestOf(workspace, ids, now.today());
        Map<UUID, Way> met = ways.of(workspace, ids, now.at());
        List<Person> people = page.rows().stream()
                .map(row -> new Person(
                        row.id(),
                        row.name(),
                        row.since(),
                        row.on(),
                        close.contains(row.id()),
                        reasons.get(row.id()),
                        met.getOrDefault(row.id(), Way.WRITE)))
                .toList();
        return new Part<>(people, page.next() != null);
    }
}
