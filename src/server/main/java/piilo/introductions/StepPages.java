package piilo.introductions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.database.Names;
import piilo.http.Answer;
import piilo.http.FormFields;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.introductions.Introduction.State;
import piilo.relationships.People;
import piilo.text.Dates;

/** The page of an introduction, where its steps are taken. */
public final class StepPages {
    private final Introductions introductions;
    private final IntroductionWriting writing;
    private final People people;
    private final Today today;

    public StepPages(Introductions introductions, IntroductionWriting writing, People people, Today today) {
        this.introductions = introductions;
        this.writing = writing;
        this.people = people;
        this.today = today;
    }

    /** A step that has been taken. */
    record StepView(String key, LocalDate day, boolean present) {}

    /** A step that may be taken. */
    record Button(String value, String key) {}

    /**
     * An introduction as its page shows it.
     *
     * @param day as typed for the next step
     * @param came what came of it, as typed
     */
    record ShowView(
            Introduction introduction,
            PartyNames names,
            String day,
            String came,
            Map<String, Problems.Problem> problems) {
        public boolean invalid() {
            return !problems.isEmpty();
        }

        public String stateKey() {
            return StateNames.key(introduction, introduction.state());
        }

        public List<StepView> steps() {
            int last = introduction.steps().size() - 1;
            return Stream.iterate(0, i -> i <= last, i -> i + 1)
                    .map(i -> introduction.steps().get(i))
                    .map(step -> new StepView(
                            StateNames.key(introduction, step.state()),
                            step.day(),
                            step.equals(introduction.steps().get(last))))
                    .toList();
        }

        public List<Button> next() {
            return NextStep.possible(introduction).stream()
                    .filter(state -> state != State.DECLINED)
                    .map(state -> new Button(StateNames.text(state), StateNames.button(introduction, state)))
                    .toList();
        }

        /** Returns the key of declining. */
        public String decline() {
            return StateNames.button(introduction, State.DECLINED);
        }

        public boolean declinable() {
            return NextStep.possible(introduction).contains(State.DECLINED);
        }

        /** Returns whether the next step is to tell what came of it. */
        public boolean asksOutcome() {
            return NextStep.possible(introduction).contains(State.OUTCOME) || problems.containsKey("outcome");
        }
    }

    public Answer show(Request request) {
        Introduction one = introduction(request);
        return page(request, one, Dates.typed(PartialDate.of(today.of(request))), new Problems());
    }

    private Introduction introduction(Request request) {
        return introductions.get(request.workspace(), request.id("id"));
    }

    private Answer page(Request request, Introduction one, String day, Problems problems) {
        ShowView view = new ShowView(
                one, names(request, one), day, request.form("outcome").orElse(""), problems.fields());
        return Answer.page("introductions/show", view).withStatus(problems.none() ? 200 : 422);
    }

    private PartyNames names(Request request, Introduction one) {
        return PartyNames.of(one, people.names(request.workspace(), one.contacts()), request.language());
    }

    /** Takes a step; what is asked for out of order is refused with what is missing. */
    public Answer take(Request request) {
        Introduction stored = introduction(request);
        Problems problems = new Problems();
        Optional<State> state = request.form("state").flatMap(text -> Names.find(State.class, text));
        if (state.isEmpty()) {
            problems.add("state", "introductions.step.required");
        }
        LocalDate day =
                Objects.requireNonNullElse(FormFields.day("day", request.form("day"), problems), today.of(request));
        Optional<NextStep> step =
                state.map(to -> new NextStep(to, day, to == State.OUTCOME ? outcome(request, problems) : null));
        step.ifPresent(one -> one.check(
                stored, today.of(request), new NextStep.Reader(names(request, stored), request.language()), problems));
        if (step.isEmpty() || !problems.none()) {
            return page(request, stored, request.form("day").orElse(""), problems);
        }
        UUID cause = writing.update(request.author(), stored, step.get().after(stored))
                .id();
        return Answer.redirect(IntroductionPages.PATH + stored.id()).telling("done.introduction_step", cause);
    }

    private static @Nullable String outcome(Request request, Problems problems) {
        return problems.optional("outcome", request.form("outcome"), NextStep.OUTCOME_LIMIT);
    }
}
