package piilo.targets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonBody;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.journal.Opened;

/** Targets, for programs. */
public final class TargetApi {
    private final Targets targets;
    private final TargetList list;
    private final TargetWriting writing;
    private final CompanyTitles companies;
    private final Journal journal;
    private final Clock clock;

    public TargetApi(
            Targets targets,
            TargetList list,
            TargetWriting writing,
            CompanyTitles companies,
            Journal journal,
            Clock clock) {
        this.targets = targets;
        this.list = list;
        this.writing = writing;
        this.companies = companies;
        this.journal = journal;
        this.clock = clock;
    }

    /** A target as a list tells of it. */
    record Item(@JsonUnwrapped Target target, String companyName, int peopleNow, int peopleBefore, int peopleSpared) {}

    /** A target that has been changed, and the cause by which that is taken back. */
    record Moved(UUID undo, Target target) {}

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        TargetList.Sort sort = TargetList.Sort.of(request.query("sort").orElse("next"));
        TargetList.Filter filter = TargetList.Filter.of(request.query("stage"), request.query("hiring"));
        TargetList.Page page = list.page(workspace, filter, sort, request.query("cursor"), Listing.limit(request));
        List<Item> items = page.rows().stream()
                .map(row -> new Item(
                        row.target(),
                        row.name(),
                        row.known().now(),
                        row.known().before(),
                        row.known().spared()))
                .toList();
        return Answer.json(new Listing<>(items, page.next(), list.count(workspace, filter)));
    }

    public Answer show(Request request) {
        return Answer.versioned(target(request));
    }

    private Target target(Request request) {
        return stored(request).orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "The company is no target"));
    }

    private Optional<Target> stored(Request request) {
        UUID company = request.id("id");
        companies.of(request.workspace(), company);
        return targets.of(request.workspace(), company);
    }

    /** Changes a target; makes one of a company that is none, without If-Match. */
    public Answer replace(Request request) {
        Optional<Target> stored = stored(request);
        if (stored.isEmpty() && request.header("if-match").isPresent()) {
            throw new PiiloException(Fault.VERSION_MISMATCH, "The company is no target");
        }
        return stored.isPresent() ? change(request) : first(request);
    }

    private Answer first(Request request) {
        Opened opened = Opened.at(journal.number(request.workspace()));
        Target empty = Target.watched(request.id("id"), today(request));
        return new JsonEdit<>(TargetBody.class)
                .create(
                        request,
                        (body, problems) -> body.on(empty, problems),
                        mine -> saved(request, opened, mine).created(request.path()));
    }

    private LocalDate today(Request request) {
        return LocalDate.ofInstant(clock.instant(), request.signedIn().zone());
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Opened opened = Opened.at(journal.number(request.workspace()));
        Target stored = target(request);
        EntityTag.check(request, stored);
        return new JsonEdit<>(TargetBody.class)
                .change(
                        request,
                        stored,
                        (body, problems) -> body.on(stored, problems),
                        mine -> saved(request, opened, mine));
    }

    private Answer saved(Request request, Opened opened, Target mine) {
        if (!writing.save(request.author(), opened, mine).settled()) {
            throw new PiiloException(Fault.CONFLICT, "The target has been changed since it was read");
        }
        return show(request);
    }

    public Answer delete(Request request) {
        Target stored = target(request);
        EntityTag.check(request, stored);
        return Answer.json(new Undoable(writing.delete(request.author(), stored).id()));
    }

    /** Brings a target to another stage. */
    public Answer move(Request request) {
        Target stored = target(request);
        Problems problems = new Problems();
        return JsonBody.read(request, StageMove.class, problems)
                .flatMap(move -> move.step(stored, today(request), request, problems))
                .map(step -> writing.change(request.author(), stored, stored.at(step)))
                .map(cause -> moved(request, cause))
                .orElseGet(() -> Answer.invalid(request, problems));
    }

    private Answer moved(Request request, Cause cause) {
        return Answer.json(new Moved(cause.id(), target(request)));
    }
}
