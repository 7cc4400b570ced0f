package piilo.recruiters;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;
import piilo.journal.Journal;
import piilo.journal.Opened;
import piilo.relationships.People;

/** Mandates, for programs. */
public final class MandateApi {
    private final Mandates mandates;
    private final MandateWriting writing;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    public MandateApi(Mandates mandates, MandateWriting writing, People people, Journal journal, Clock clock) {
        this.mandates = mandates;
        this.writing = writing;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** A mandate with the name of its company. */
    record Resource(
            @JsonUnwrapped Mandate mandate, @Nullable String companyName) {}

    public Answer list(Request request) {
        UUID contact = people.get(request.workspace(), request.id("id")).id();
        List<Resource> items = mandates.of(request.workspace(), contact, Listing.MOST).stream()
                .map(one -> resource(request, one))
                .toList();
        return Answer.json(Listing.whole(items));
    }

    private Resource resource(Request request, Mandate mandate) {
        return new Resource(mandate, writing.company(request.workspace(), mandate));
    }

    public Answer create(Request request) {
        Mandate empty =
                Mandate.of(people.get(request.workspace(), request.id("id")).id());
        return new JsonEdit<>(MandateBody.class)
                .create(
                        request,
                        (body, problems) -> draft(request, body, empty, problems),
                        draft -> created(request, draft));
    }

    private record Draft(Mandate mandate, @Nullable String company) {}

    private Draft draft(Request request, MandateBody body, Mandate stored, Problems problems) {
        writing.checkCompany(request.workspace(), body.company());
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), request.signedIn().zone());
        return new Draft(body.on(stored, today, problems), body.name(problems));
    }

    private Answer created(Request request, Draft draft) {
        writing.create(request.author(), draft.mandate, draft.company);
        UUID id = draft.mandate.id();
        return Answer.versioned(resource(request, mandates.get(request.workspace(), id)))
                .created("/api/v1/mandates/" + id);
    }

    public Answer show(Request request) {
        return Answer.versioned(resource(request, mandate(request)));
    }

    private Mandate mandate(Request request) {
        return mandates.get(request.workspace(), request.id("id"));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Opened opened = Opened.at(journal.number(request.workspace()));
        Mandate stored = mandate(request);
        EntityTag.check(request, resource(request, stored));
        return new JsonEdit<>(MandateBody.class)
                .change(
                        request,
                        new Resource(stored, null),
                        (body, problems) -> draft(request, body, stored, problems),
                        draft -> updated(request, opened, draft));
    }

    private Answer updated(Request request, Opened opened, Draft draft) {
        MandateWriting.Edited edited = writing.merge(request.author(), opened, draft.mandate, draft.company);
        if (!edited.merge().conflicts().isEmpty()) {
            throw new PiiloException(Fault.CONFLICT, "The mandate has been changed since it was read");
        }
        return show(request);
    }

    public Answer delete(Request request) {
        Mandate stored = mandate(request);
        EntityTag.check(request, resource(request, stored));
        return Answer.json(new Undoable(writing.delete(request.author(), stored).id()));
    }
}
