package piilo.targets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Request;
import piilo.http.Undoable;
import piilo.journal.Journal;
import piilo.journal.Opened;

/** Trigger events, for programs. */
public final class EventApi {
    private final TriggerEvents events;
    private final EventWriting writing;
    private final CompanyTitles companies;
    private final Journal journal;
    private final Clock clock;

    public EventApi(TriggerEvents events, EventWriting writing, CompanyTitles companies, Journal journal, Clock clock) {
        this.events = events;
        this.writing = writing;
        this.companies = companies;
        this.journal = journal;
        this.clock = clock;
    }

    public Answer list(Request request) {
        UUID company = company(request);
        return Answer.json(Listing.whole(events.at(request.workspace(), company, Listing.MOST)));
    }

    private UUID company(Request request) {
        UUID company = request.id("id");
        companies.of(request.workspace(), company);
        return company;
    }

    public Answer create(Request request) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), request.signedIn().zone());
        TriggerEvent empty = TriggerEvent.at(company(request), today);
        return new JsonEdit<>(EventBody.class)
                .create(request, (body, problems) -> body.on(empty, problems), event -> created(request, event));
    }

    private Answer created(Request request, TriggerEvent event) {
        writing.create(request.author(), event);
        return Answer.versioned(events.get(request.workspace(), event.id())).created("/api/v1/events/" + event.id());
    }

    public Answer show(Request request) {
        return Answer.versioned(event(request));
    }

    private TriggerEvent event(Request request) {
        return events.get(request.workspace(), request.id("id"));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Opened opened = Opened.at(journal.number(request.workspace()));
        TriggerEvent stored = event(request);
        EntityTag.check(request, stored);
        return new JsonEdit<>(EventBody.class)
                .change(
                        request,
                        stored,
                        (body, problems) -> body.on(stored, problems),
                        mine -> updated(request, opened, mine));
    }

    private Answer updated(Request request, Opened opened, TriggerEvent mine) {
        if (!writing.merge(request.author(), opened, mine).merge().conflicts().isEmpty()) {
            throw new PiiloException(Fault.CONFLICT, "The event has been changed since it was read");
        }
        return show(request);
    }

    public Answer delete(Request request) {
        TriggerEvent stored = event(request);
        EntityTag.check(request, stored);
        return Answer.json(new Undoable(writing.delete(request.author(), stored).id()));
    }
}
