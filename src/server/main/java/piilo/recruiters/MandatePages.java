package piilo.recruiters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Choice;
import piilo.journal.Conflict;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.json.Json;
import piilo.relationships.People;

/** The form of a mandate. */
public final class MandatePages {
    private final Mandates mandates;
    private final MandateWriting writing;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    public MandatePages(
            Mandates mandates, MandateWriting writing, People people, Journal journal, Clock clock) {
        this.mandates = mandates;
        this.writing = writing;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param company its name, as it was typed
     * @param since the day, as it was typed
     * @param opened the journal's number of what the form shows
     */
    record FormView(
            Mandate mandate,
            String name,
            @Nullable String company,
            @Nullable String since,
            long opened,
            Map<String, Problems.Problem> problems) {
        static FormView of(Mandate mandate, String name, @Nullable String company, long opened) {
            String since = mandate.since() == null ? null : mandate.since().toString();
            return new FormView(mandate, name, company, since, opened, Map.of());
        }

        public boolean invalid() {
            return !problems.isEmpty();
        }

        public boolean fresh() {
            return mandate.version() == 0;
        }

        public List<String> statuses() {
            return Arrays.stream(Mandate.Status.values())
                    .map(status -> Objects.requireNonNull(Names.of(status)))
                    .toList();
        }

        public @Nullable String status() {
            return Names.of(mandate.status());
        }

        public String path() {
            return fresh() ? "/contacts/" + mandate.contact() + "/mandates" : "/mandates/" + mandate.id();
        }
    }

    public Answer fresh(Request request) {
        People.Person person = people.get(request.workspace(), request.id("id"));
        return form(FormView.of(Mandate.of(person.id()), person.name(), null, 0));
    }

    private static Answer form(FormView view) {
        return Answer.page("recruiters/mandate", view).withStatus(view.invalid() ? 422 : 200);
    }

    public Answer create(Request request) {
        People.Person person = people.get(request.workspace(), request.id("id"));
        Problems problems = new Problems();
        MandateBody body = MandateBody.parse(request, problems);
        Mandate mandate = body.on(Mandate.of(person.id()), today(request), problems);
        String company = body.name(problems);
        if (!problems.none()) {
            return form(typed(request, FormView.of(mandate, person.name(), company, 0), problems));
        }
        UUID cause = writing.create(request.author(), mandate, company).id();
        return back(mandate).telling("done.mandates.saved", cause);
    }

    private LocalDate today(Request request) {
        return LocalDate.ofInstant(clock.instant(), request.signedIn().zone());
    }

    /** Shows a form again as it was filled in. */
    private static FormView typed(Request request, FormView view, Problems problems) {
        return new FormView(
                view.mandate,
                view.name,
                view.company,
                request.form("since").orElse(null),
                view.opened,
                problems.fields());
    }

    private static Answer back(Mandate mandate) {
        return Answer.redirect("/contacts/" + mandate.contact() + "#mandates");
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        Mandate mandate = mandate(request);
        return form(FormView.of(mandate, name(request, mandate), writing.company(request.workspace(), mandate), now));
    }

    private Mandate mandate(Request request) {
        return mandates.get(request.workspace(), request.id("id"));
    }

    private String name(Request request, Mandate mandate) {
        return people.get(request.workspace(), mandate.contact()).name();
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Mandate stored = mandate(request);
        String name = name(request, stored);
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        MandateBody body = MandateBody.parse(request, problems);
        Mandate mine = body.on(stored, today(request), problems);
        String company = body.name(problems);
        if (!problems.none()) {
            return form(typed(request, FormView.of(mine, name, company, opened.number()), problems));
        }
        boolean same = company != null && company.equals(writing.company(request.workspace(), stored));
        MandateWriting.Edited edited = writing.merge(
                request.author(), opened, same ? mine.at(stored.company()) : mine, same ? null : company);
        return edited.merge().conflicts().isEmpty()
                ? back(stored).telling("done.mandates.saved", edited.cause().id())
                : conflict(edited.merge(), FormView.of(edited.merge().merged(), name, company, now));
    }

    private static Answer conflict(Merge<Mandate> merge, FormView form) {
        Conflict<FormView> conflict = new Conflict<>(
                form.name, form.path(), form.opened, Choice.of(merge, "mandates.field.", Json::tree), form);
        return Answer.page("recruiters/mandate-conflict", conflict).withStatus(409);
    }

    public Answer delete(Request request) {
        Mandate mandate = mandate(request);
        UUID cause = writing.delete(request.author(), mandate).id();
        return back(mandate).telling("done.mandates.deleted", cause);
    }
}
