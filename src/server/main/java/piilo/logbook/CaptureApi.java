package piilo.logbook;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.contacts.ContactNames.Bearer;
import piilo.http.Answer;
import piilo.http.JsonEdit;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.interactions.Interaction;
import piilo.interactions.Interactions;
import piilo.text.Messages;

/** Writing down in one line what has happened, or whom one has met, for programs. */
public final class CaptureApi {
    private final Interactions interactions;
    private final Log log;
    private final InteractionWriting writing;

    public CaptureApi(Interactions interactions, Log log, InteractionWriting writing) {
        this.interactions = interactions;
        this.log = log;
        this.writing = writing;
    }

    /**
     * What was understood of a line.
     *
     * @param ready whether it can be saved as it is
     * @param interaction what would be saved
     * @param kinds and {@code days} to choose from, where the line says several or none
     * @param problems what has to be chosen or mended first, by field
     */
    record Understood(
            boolean ready,
            Preview interaction,
            List<String> kinds,
            List<String> days,
            List<Who> people,
            List<Word> tags,
            Map<String, String> problems) {}

    /** An interaction that is not there yet. */
    record Preview(
            String kind,
            String direction,
            String at,
            boolean wholeDay,
            @Nullable Integer minutes,
            @Nullable String place,
            @Nullable String body,
            boolean ask,
            @Nullable String outcome) {
        static Preview of(Interaction one) {
            InteractionFields fields = InteractionFields.of(one, ZoneOffset.UTC, "");
            return new Preview(
                    fields.kind(),
                    fields.direction(),
                    one.at().toString(),
                    one.wholeDay(),
                    one.minutes(),
                    one.place(),
                    one.body(),
                    one.ask(),
                    fields.outcome().isEmpty() ? null : fields.outcome());
        }
    }

    /**
     * Somebody who is named.
     *
     * @param contact who is meant; null when that has to be chosen, and for somebody who is no contact
     * @param open whether it has to be chosen
     * @param fresh whether a contact is made
     */
    record Who(String name, @Nullable UUID contact, boolean open, boolean fresh, List<Bearer> candidates) {
        static Who of(Attendee one) {
            UUID contact = one.isNew() ? null : one.contact();
            return new Who(one.name(), contact, one.open(), one.isNew(), one.bearers());
        }
    }

    /**
     * A word with #.
     *
     * @param meaning company, tag or nothing; null when it has to be chosen
     * @param company what the company is or would be called
     */
    record Word(String tag, @Nullable String meaning, String company, boolean fresh) {
        static Word of(TagChoice one) {
            return new Word(one.tag(), one.open() ? null : one.chosen(), one.companyName(), one.isNew());
        }
    }

    /** Tells what is understood of a line, and saves nothing. */
    public Answer preview(Request request) {
        return new JsonEdit<>(CaptureBody.class)
                .create(
                        request,
                        (body, _) -> Understanding.of(body.as(request), log, new Problems()),
                        view -> Answer.json(understood(request, view)));
    }

    private static Understood understood(Request request, CaptureView view) {
        Messages messages = Messages.in(request.language());
        Map<String, String> problems = new LinkedHashMap<>();
        view.problems()
                .forEach((field, problem) -> problems.put(
                        field, messages.text(problem.key(), problem.arguments().toArray())));
        return new Understood(
                view.ready(),
                Preview.of(view.entry().interaction()),
                view.asksKind()
                        ? view.kinds().stream()
                                .map(CaptureView.KindChoice::kind)
                                .toList()
                        : List.of(),
                view.days().stream().map(one -> one.day().toString()).toList(),
                view.people().stream().map(Who::of).toList(),
                view.tags().stream().map(Word::of).toList(),
                problems);
    }

    /** Saves what a line says. */
    public Answer save(Request request) {
        return new JsonEdit<>(CaptureBody.class)
                .create(
                        request,
                        (body, problems) -> Understanding.of(body.as(request), log, problems)
                                .entry(),
                        entry -> saved(request, entry));
    }

    private Answer saved(Request request, Entry entry) {
        writing.create(request.author(), entry);
        UUID id = entry.interaction().id();
        return Answer.versioned(interactions.get(request.workspace(), id)).created("/api/v1/interactions/" + id);
    }

    /** Saves whom one has met at one place and time. */
    public Answer meetUp(Request request) {
        return new JsonEdit<>(MeetUpBody.class)
                .create(
                        request,
                        (body, problems) -> MeetUp.read(body.as(request), body.lines(), log, problems)
                                .entry(),
                        entry -> saved(request, entry));
    }
}
