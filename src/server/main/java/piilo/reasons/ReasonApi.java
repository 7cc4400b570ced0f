package piilo.reasons;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import piilo.database.Names;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonBody;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;

/** Reasons, for programs. */
public final class ReasonApi {
    private final Reasons reasons;
    private final ReasonList list;
    private final ReasonWriting writing;

    public ReasonApi(Reasons reasons, ReasonList list, ReasonWriting writing) {
        this.reasons = reasons;
        this.list = list;
        this.writing = writing;
    }

    public Answer list(Request request) {
        UUID workspace = request.workspace();
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
                page.rows().stream().map(ReasonList.Row::reason).toList(),
                page.next(),
                list.count(workspace, filter)));
    }

    public Answer create(Request request) {
        Problems problems = new Problems();
        return JsonBody.read(request, ReasonBody.class, problems)
                .map(body -> fresh(request, body, problems))
                .filter(_ -> problems.none())
                .map(reason -> created(request, reason))
                .orElseGet(() -> Answer.invalid(request, problems));
    }

    private Reason fresh(Request request, ReasonBody body, Problems problems) {
        writing.about(request.workspace(), body.contact(), body.company());
        return body.on(ReasonPages.empty(body.contact(), body.company()), problems);
    }

    private Answer created(Request request, Reason reason) {
        writing.create(request.author(), reason);
        return Answer.versioned(reasons.get(request.workspace(), reason.id()))
                .created("/api/v1/reasons/" + reason.id());
    }

    public Answer show(Request request) {
        return Answer.versioned(reason(request));
    }

    private Reason reason(Request request) {
        return reasons.get(request.workspace(), request.id("id"));
    }

    public Answer replace(Request request) {
        return change(request, (_, problems) -> JsonBody.read(request, ReasonBody.class, problems));
    }

    public Answer merge(Request request) {
        return change(request, (stored, problems) -> JsonBody.merge(request, stored, ReasonBody.class, problems));
    }

    private Answer change(Request request, BiFunction<Reason, Problems, Optional<ReasonBody>> read) {
        Reason stored = reason(request);
        EntityTag.check(request, stored);
        Problems problems = new Problems();
        return read.apply(stored, problems)
                .map(body -> on(request, body, stored, problems))
                .filter(_ -> problems.none())
                .map(reason -> updated(request, stored, reason))
                .orElseGet(() -> Answer.invalid(request, problems));
    }

    private Reason on(Request request, ReasonBody body, Reason stored, Problems problems) {
        writing.about(request.workspace(), body.contact(), body.company());
        return body.on(stored, problems);
    }

    private Answer updated(Request request, Reason stored, Reason reason) {
        writing.update(request.author(), stored, reason);
        return show(request);
    }

    public Answer delete(Request request) {
        Reason stored = reason(request);
        EntityTag.check(request, stored);
        return Answer.json(new Undoable(writing.delete(request.author(), stored).id()));
    }
}
