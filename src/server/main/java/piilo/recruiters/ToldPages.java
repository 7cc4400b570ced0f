package piilo.recruiters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Choice;
import piilo.journal.Conflict;
import piilo.journal.Journal;
import piilo.journal.Opened;
import piilo.json.Json;
import piilo.relationships.People;

/** The form of what somebody was told, and the file that went with it. */
public final class ToldPages {
    private final ToldTexts texts;
    private final Attachments attachments;
    private final ToldWriting writing;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    public ToldPages(
            ToldTexts texts,
            Attachments attachments,
            ToldWriting writing,
            People people,
            Journal journal,
            Clock clock) {
        this.texts = texts;
        this.attachments = attachments;
        this.writing = writing;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param day as it was typed
     * @param attachment the file that is there
     * @param opened the journal's number of what the form shows
     */
    record FormView(
            Told told,
            String name,
            String day,
            @Nullable Attachment attachment,
            long opened,
            Map<String, Problems.Problem> problems) {
        public boolean invalid() {
            return !problems.isEmpty();
        }

        public boolean fresh() {
            return told.version() == 0;
        }

        public int megabytes() {
            return Attachment.MEGABYTES;
        }

        public String path() {
            return fresh() ? "/contacts/" + told.contact() + "/told" : "/told/" + told.id();
        }
    }

    public Answer fresh(Request request) {
        People.Person person = people.get(request.workspace(), request.id("id"));
        Told empty = Told.on(person.id(), today(request));
        return form(new FormView(empty, person.name(), empty.day().toString(), null, 0, Map.of()));
    }

    private LocalDate today(Request request) {
        return LocalDate.ofInstant(clock.instant(), request.signedIn().zone());
    }

    private static Answer form(FormView view) {
        return Answer.page("recruiters/told", view).withStatus(view.invalid() ? 422 : 200);
    }

    public Answer create(Request request) {
        People.Person person = people.get(request.workspace(), request.id("id"));
        Problems problems = new Problems();
        Told told = ToldBody.parse(request, problems)
                .on(Told.on(person.id(), today(request)), today(request), problems);
        Optional<SentFile> file = SentFile.of(request, problems);
        if (!problems.none()) {
            return form(new FormView(told, person.name(), day(request), null, 0, problems.fields()));
        }
        UUID cause = writing.create(request.author(), told, file).id();
        return back(told).telling("done.told.saved", cause);
    }

    private static String day(Request request) {
        return request.form("day").orElse("");
    }

    private static Answer back(Told told) {
        return Answer.redirect("/contacts/" + told.contact() + "#told");
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        Told told = told(request);
        return form(view(request, told, now));
    }

    private Told told(Request request) {
        return texts.get(request.workspace(), request.id("id"));
    }

    private FormView view(Request request, Told told, long opened) {
        return new FormView(
                told,
                people.get(request.workspace(), told.contact()).name(),
                told.day().toString(),
                file(request, told).orElse(null),
                opened,
                Map.of());
    }

    private Optional<Attachment> file(Request request, Told told) {
        return Optional.ofNullable(
                attachments.of(request.workspace(), List.of(told.id())).get(told.id()));
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Told stored = told(request);
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Told mine = ToldBody.parse(request, problems).on(stored, today(request), problems);
        Optional<SentFile> file = SentFile.of(request, problems);
        if (!problems.none()) {
            FormView view = view(request, mine, opened.number());
            return form(new FormView(
                    mine, view.name, day(request), view.attachment, opened.number(), problems.fields()));
        }
        ToldWriting.FileWish wish =
                new ToldWriting.FileWish(file, request.form("removeFile").isPresent());
        ToldWriting.Edited edited = writing.merge(request.author(), opened, mine, wish);
        return edited.merge().conflicts().isEmpty()
                ? back(stored).telling("done.told.saved", edited.cause().id())
                : conflict(edited, view(request, edited.merge().merged(), now));
    }

    private static Answer conflict(ToldWriting.Edited edited, FormView form) {
        Conflict<FormView> conflict = new Conflict<>(
                form.name, form.path(), form.opened, Choice.of(edited.merge(), "told.field.", Json::tree), form);
        return Answer.page("recruiters/told-conflict", conflict).withStatus(409);
    }

    public Answer delete(Request request) {
        Told told = told(request);
        UUID cause = writing.delete(request.author(), told).id();
        return back(told).telling("done.told.deleted", cause);
    }

    /** Sends the file, to be saved and never to be shown: nobody knows what is in it. */
    public Answer file(Request request) {
        Told told = told(request);
        Attachment attachment = file(request, told)
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "No file went with it"));
        return Answer.file(
                attachment.type().mediaType(),
                attachment.name(),
                attachments.bytes(request.workspace(), attachment.id()));
    }
}
