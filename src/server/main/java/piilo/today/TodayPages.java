package piilo.today;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Kind;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.favours.Favour;
import piilo.favours.Favours;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.interactions.Interactions;
import piilo.journal.Journal;
import piilo.leads.Lead;
import piilo.leads.LeadWriting;
import piilo.leads.Leads;
import piilo.relationships.People;
import piilo.relationships.Relationship;
import piilo.relationships.RelationshipWriting;
import piilo.relationships.Relationships;
import piilo.reminders.ReminderWriting;
import piilo.targets.Target;
import piilo.targets.Targets;
import piilo.text.Messages;

/** What is done and put off on the page of the day; each leads back to it. */
public final class TodayPages {
    private static final String LATER = "done.today.later";

    private final Reading reading;
    private final Writing writing;
    private final TodayWriting today;
    private final Clock clock;

    public TodayPages(Journal journal, Reading reading, Writing writing, Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.clock = clock;
        today = new TodayWriting(
                journal,
                new TodayWriting.Kinds(reading.interactions, reading.favours, reading.targets),
                writing.reminders);
    }

    /** What is looked up. */
    public record Reading(
            People people,
            Relationships relationships,
            Leads leads,
            Targets targets,
            Favours favours,
            Interactions interactions) {}

    /** What others write. */
    public record Writing(RelationshipWriting relationships, LeadWriting leads, ReminderWriting reminders) {}

    /** The page itself is home. */
    public Answer home(Request request) {
        return Answer.redirect("/");
    }

    private static Answer back(String done, UUID undo) {
        return Answer.redirect("/").telling(done, undo);
    }

    private static String action(Request request) {
        return request.form("action").orElse("");
    }

    private static PiiloException unknownAction() {
        return new PiiloException(Fault.BAD_REQUEST, "There is no such action");
    }

    private LocalDate day(Request request) {
        return LocalDate.ofInstant(clock.instant(), request.signedIn().zone());
    }

    /** Returns the day that a button puts something off to; null when it says that it is done. */
    private @Nullable LocalDate later(Request request) {
        return switch (action(request)) {
            case "done" -> null;
            case "day" -> day(request).plusDays(1);
            case "week" -> day(request).plusWeeks(1);
            default -> throw unknownAction();
        };
    }

    /** Notes that the user has been in touch with somebody who is due, or puts it off. */
    public Answer contact(Request request) {
        People.Person person = reading.people.get(request.workspace(), request.id("id"));
        return switch (action(request)) {
            case "met" -> logged(request, person, Kind.MEETING);
            case "called" -> logged(request, person, Kind.CALL);
            case "wrote" -> logged(request, person, Kind.MESSAGE);
            case "week" -> back(LATER, snooze(request, person.id()));
            default -> throw unknownAction();
        };
    }

    private Answer logged(Request request, People.Person person, Kind kind) {
        return back(
                "done.today.logged", today.log(request.author(), person.id(), person.name(), kind, clock.instant()));
    }

    private UUID snooze(Request request, UUID contact) {
        LocalDate day = day(request).plusWeeks(1);
        return writing.relationships
                .change(request.author(), contact, one -> {
                    Relationship.Cadence was = one.cadence();
                    return one.withCadence(new Relationship.Cadence(was.days(), was.state(), day));
                })
                .id();
    }

    public Answer lead(Request request) {
        Lead lead = reading.leads.get(request.workspace(), request.id("id"));
        LocalDate later = later(request);
        return later == null
                ? back("done.today.step_done", writing.leads.done(request.author(), lead, day(request)))
                : back(LATER, writing.leads.plan(request.author(), lead, later));
    }

    public Answer target(Request request) {
        Target target = wanted(request);
        LocalDate later = later(request);
        return back(
                later == null ? "done.today.step_done" : LATER,
                today.update(request.author(), target, target.planned(later)));
    }

    private Target wanted(Request request) {
        return reading.targets
                .of(request.workspace(), request.id("id"))
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such target"));
    }

    /** Notes that a target has been turned to again, or leaves it in peace for longer. */
    public Answer again(Request request) {
        Target target = wanted(request);
        LocalDate later = later(request);
        return back(
                later == null ? "done.today.again" : LATER,
                today.update(request.author(), target, target.again(later)));
    }

    public Answer promise(Request request) {
        Favour stored = reading.favours.get(request.workspace(), request.id("id"));
        LocalDate later = later(request);
        return later == null
                ? back("done.today.kept", today.update(request.author(), stored, stored.kept(day(request))))
                : back(LATER, today.update(request.author(), stored, stored.promisedFor(later)));
    }

    /** Notes that something was given to a contact who looks for it, or makes a reminder of it. */
    public Answer gift(Request request) {
        People.Person person = reading.people.get(request.workspace(), request.id("id"));
        String wish = reading.relationships
                .with(request.workspace(), person.id())
                .flatMap(one -> one.looksFor().stream().findFirst())
                .map(Relationship.Wish::tag)
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "The contact looks for nothing"));
        LocalDate later = later(request);
        if (later == null) {
            return back("done.today.gave", today.give(request.author(), person.id(), wish, day(request)));
        }
        String text = Messages.in(request.language()).text("today.remember_gift", person.name(), wish);
        ZoneId zone = request.signedIn().zone();
        return back(LATER, today.remind(request.author(), person.id(), text, later, zone));
    }
}
