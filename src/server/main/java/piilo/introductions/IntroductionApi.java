package piilo.introductions;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonBody;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;
import piilo.introductions.Introduction.State;
import piilo.journal.Cause;
import piilo.relationships.People;

/** Introductions, for programs. */
public final class IntroductionApi {
    private static final int PROPOSED = 50;

    private final Introductions introductions;
    private final IntroductionList list;
    private final Proposals proposals;
    private final IntroductionWriting writing;
    private final People people;
    private final Today today;

    public IntroductionApi(
            Introductions introductions,
            IntroductionPages.Shown shown,
            IntroductionWriting writing,
            People people,
            Today today) {
        this.introductions = introductions;
        this.list = shown.list();
        this.proposals = shown.proposals();
        this.writing = writing;
        this.people = people;
        this.today = today;
    }

    /** A step to be taken; today when no day is sent. */
    record StepBody(
            @Nullable State state,
            @Nullable LocalDate day,
            @Nullable String outcome) {}

    /** An introduction that has taken a step, and the cause by which that is taken back. */
    record Stepped(UUID undo, Introduction introduction) {}

    public Answer list(Request request) {
        IntroductionList.Filter filter = request.query("state")
                .flatMap(text -> Names.find(IntroductionList.Filter.class, text))
                .orElse(IntroductionList.Filter.ALL);
        IntroductionList.Page page =
                list.page(request.workspace(), filter, request.query("cursor"), Listing.limit(request));
        return Answer.json(new Listing<>(
                page.rows().stream().map(IntroductionList.Row::introduction).toList(),
                page.next(),
                list.count(request.workspace(), filter)));
    }

    /** Tells who should meet whom. */
    public Answer proposals(Request request) {
        return Answer.json(Listing.whole(proposals.of(request.workspace(), PROPOSED)));
    }

    public Answer create(Request request) {
        return new JsonEdit<>(IntroductionBody.class)
                .create(
                        request,
                        (body, problems) -> checked(request, body).fresh(today.of(request), problems),
                        one -> created(request, one));
    }

    private IntroductionBody checked(Request request, IntroductionBody body) {
        writing.check(request.workspace(), body.contacts());
        return body;
    }

    private Answer created(Request request, Introduction one) {
        writing.create(request.author(), one);
        return Answer.versioned(introductions.get(request.workspace(), one.id()))
                .created("/api/v1/introductions/" + one.id());
    }

    public Answer show(Request request) {
        return Answer.versioned(introduction(request));
    }

    private Introduction introduction(Request request) {
        return introductions.get(request.workspace(), request.id("id"));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Introduction stored = introduction(request);
        EntityTag.check(request, stored);
        return new JsonEdit<>(IntroductionBody.class)
                .change(
                        request,
                        stored,
                        (body, problems) -> checked(request, body).on(stored, problems),
                        one -> updated(request, stored, one));
    }

    private Answer updated(Request request, Introduction stored, Introduction one) {
        writing.update(request.author(), stored, one);
        return show(request);
    }

    public Answer delete(Request request) {
        Introduction stored = introduction(request);
        EntityTag.check(request, stored);
        return Answer.json(new Undoable(writing.delete(request.author(), stored).id()));
    }

    /** Takes a step. */
    public Answer step(Request request) {
        Introduction stored = introduction(request);
        Problems problems = new Problems();
        return JsonBody.read(request, StepBody.class, problems)
                .flatMap(body -> step(request, body, stored, problems))
                .map(step -> stepped(request, stored, step))
                .orElseGet(() -> Answer.invalid(request, problems));
    }

    private Optional<NextStep> step(Request request, StepBody body, Introduction stored, Problems problems) {
        if (body.state == null) {
            problems.add("state", "introductions.step.required");
            return Optional.empty();
        }
        LocalDate now = today.of(request);
        NextStep step = new NextStep(
                body.state,
                Objects.requireNonNullElse(body.day, now),
                problems.optional("outcome", JsonBody.text(body.outcome), NextStep.OUTCOME_LIMIT));
        PartyNames names =
                PartyNames.of(stored, people.names(request.workspace(), stored.contacts()), request.language());
        step.check(stored, now, new NextStep.Reader(names, request.language()), problems);
        return problems.none() ? Optional.of(step) : Optional.empty();
    }

    private Answer stepped(Request request, Introduction stored, NextStep step) {
        Cause cause = writing.update(request.author(), stored, step.after(stored));
        return Answer.json(new Stepped(cause.id(), introduction(request)));
    }
}
