package piilo.reasons;

import java.util.Optional;
import java.util.UUID;
import piilo.database.Names;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;

/** Reasons, for programs. */
public final class ReasonApi {
    private final Reasons reasons;
    private final ReasonList list;
    private final ReasonWriting writing;
    private final Finding finding;

    public ReasonApi(Reasons reasons, ReasonList list, ReasonWriting writing, Finding finding) {
        this.reasons = reasons;
        this.list = list;
        this.writing = writing;
        this.finding = finding;
    }

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        var _ = finding.today(request);
        Optional<UUID> contact = request.queryId("contact");
        Optional<UUID> company = request.queryId("company");
        writing.about(workspace, contact.orElse(null), company.orElse(null));
        ReasonList.Filter filter = new ReasonList.Filter(
                contact.orElse(null),
                company.orElse(null),
                request.query("kind")
                        .flatMap(text -> Names.find(Reason.Kind.class, text))
                        .orElse(null),
                request.query("state")
                        .flatMap(text -> Names.find(Reason.State.class, text))
                        .orElse(null));
        ReasonList.Page page = list.page(workspace, filter, request.query("cursor"), Listing.limit(request));
        return Answer.json(new Listing<>(
                page.rows().stream()
                        .map(row -> row.reason().told(request.language()))
                        .toList(),
                page.next(),
                list.count(workspace, filter)));
    }

    public Answer create(Request request) {
        return new JsonEdit<>(ReasonBody.class)
                .create(
                        request,
                        (body, problems) -> fresh(request, body, problems),
                        reason -> created(request, reason));
    }

    private Reason fresh(Request request, ReasonBody body, Problems problems) {
        writing.about(request.workspace(), body.contact(), body.company());
        return body.on(ReasonPages.empty(body.contact(), body.company()), request.language(), problems);
    }

    private Answer created(Request request, Reason reason) {
        writing.create(request.author(), reason);
        return Answer.versioned(reasons.get(request.workspace(), reason.id()).told(request.language()))
                .created("/api/v1/reasons/" + reason.id());
    }

    public Answer show(Request request) {
        return Answer.versioned(reason(request).told(request.language()));
    }

    private Reason reason(Request request) {
        return reasons.get(request.workspace(), request.id("id"));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Reason stored = reason(request);
        Reason told = stored.told(request.language());
        EntityTag.check(request, told);
        return new JsonEdit<>(ReasonBody.class)
                .change(
                        request,
                        told,
                        (body, problems) -> on(request, body, stored, problems),
                        reason -> updated(request, stored, reason));
    }

    private Reason on(Request request, ReasonBody body, Reason stored, Problems problems) {
        writing.about(request.workspace(), body.contact(), body.company());
        return body.on(stored, request.language(), problems);
    }

    private Answer updated(Request request, Reason stored, Reason reason) {
        writing.update(request.author(), stored, reason);
        return show(request);
    }

    public Answer delete(Request request) {
        Reason stored = reason(request);
        EntityTag.check(request, stored.told(request.language()));
        return Answer.json(new Undoable(writing.delete(request.author(), stored).id()));
    }
}
