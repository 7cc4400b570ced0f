package piilo.targets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Choice;
import piilo.journal.Conflict;
import piilo.journal.Journal;
import piilo.journal.Opened;
import piilo.json.Json;

/** The form of a trigger event. */
public final class EventPages {
    private final TriggerEvents events;
    private final EventWriting writing;
    private final CompanyTitles companies;
    private final Journal journal;
    private final Clock clock;

    public EventPages(
            TriggerEvents events, EventWriting writing, CompanyTitles companies, Journal journal, Clock clock) {
        this.events = events;
        this.writing = writing;
        this.companies = companies;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param day as it was typed
     * @param opened the journal's number of what the form shows
     */
    record FormView(
            TriggerEvent event,
            String name,
            String day,
            long opened,
            Map<String, Problems.Problem> problems) {
        public boolean invalid() {
            return !problems.isEmpty();
        }

        public boolean fresh() {
            return event.version() == 0;
        }

        public String path() {
            return fresh() ? "/companies/" + event.company() + "/events" : "/events/" + event.id();
        }
    }

    public Answer fresh(Request request) {
        return form(view(request, empty(request), 0));
    }

    private TriggerEvent empty(Request request) {
        return TriggerEvent.at(
                request.id("id"),
                LocalDate.ofInstant(clock.instant(), request.signedIn().zone()));
    }

    private FormView view(Request request, TriggerEvent event, long opened) {
        String name = companies.of(request.workspace(), event.company());
        return new FormView(event, name, event.day().toString(), opened, Map.of());
    }

    private static Answer form(FormView view) {
        return Answer.page("targets/event", view).withStatus(view.invalid() ? 422 : 200);
    }

    public Answer create(Request request) {
        FormView view = view(request, empty(request), 0);
        Problems problems = new Problems();
        TriggerEvent event = EventBody.parse(request, problems).on(view.event, problems);
        if (!problems.none()) {
            return form(again(request, view, event, problems));
        }
        UUID cause = writing.create(request.author(), event).id();
        return back(event).telling("done.events.saved", cause);
    }

    private static FormView again(Request request, FormView view, TriggerEvent event, Problems problems) {
        String day = request.form("day").orElse("");
        return new FormView(event, view.name, day, view.opened, problems.fields());
    }

    private static Answer back(TriggerEvent event) {
        return Answer.redirect("/companies/" + event.company() + "#events");
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        return form(view(request, event(request), now));
    }

    private TriggerEvent event(Request request) {
        return events.get(request.workspace(), request.id("id"));
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        TriggerEvent stored = event(request);
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        TriggerEvent mine = EventBody.parse(request, problems).on(stored, problems);
        if (!problems.none()) {
            return form(again(request, view(request, stored, opened.number()), mine, problems));
        }
        EventWriting.Edited edited = writing.merge(request.author(), opened, mine);
        return edited.merge().conflicts().isEmpty()
                ? back(stored).telling("done.events.saved", edited.cause().id())
                : conflict(edited, view(request, edited.merge().merged(), now));
    }

    private static Answer conflict(EventWriting.Edited edited, FormView form) {
        Conflict<FormView> conflict = new Conflict<>(
                form.name, form.path(), form.opened, Choice.of(edited.merge(), "events.field.", Json::tree), form);
        return Answer.page("targets/event-conflict", conflict).withStatus(409);
    }

    public Answer delete(Request request) {
        TriggerEvent event = event(request);
        UUID cause = writing.delete(request.author(), event).id();
        return back(event).telling("done.events.deleted", cause);
    }
}
