package piilo.notes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;

/** Writing notes, on contacts and on companies. */
public final class NotePages {
    private final Notes notes;
    private final Journal journal;
    private final Parent contacts;
    private final Parent companies;

    /**
     * What a note can be about.
     *
     * @param kind of the record, to see that it exists in the workspace
     * @param path of its pages
     */
    public record Parent(RecordKind<? extends Journalled> kind, String path) {
        boolean has(Change change, UUID id) {
            return !kind.load(change.db(), change.workspace(), java.util.List.of(id))
                    .isEmpty();
        }
    }

    public NotePages(Notes notes, Journal journal, Parent contacts, Parent companies) {
        this.notes = notes;
        this.journal = journal;
        this.contacts = contacts;
        this.companies = companies;
    }

    /**
     * The form of a note.
     *
     * @param note null for one that is not there yet
     * @param theirs the stored text when somebody else has changed it meanwhile; null otherwise
     */
    record FormView(
            @Nullable Note note,
            String action,
            String back,
            String text,
            boolean pinned,
            @Nullable String theirs,
            Map<String, Problems.Problem> problems) {
        public int version() {
            return note == null ? 0 : note.version();
        }
    }

    public Answer addToContact(Request request) {
        return add(request, contacts, id -> Note.aboutContact(id, "", Instant.now()));
    }

    public Answer addToCompany(Request request) {
        return add(request, companies, id -> Note.aboutCompany(id, "", Instant.now()));
    }

    private Answer add(Request request, Parent parent, java.util.function.Function<UUID, Note> empty) {
        UUID id = request.id("id");
        Problems problems = new Problems();
        String text = problems.required("text", request.form("text"), Note.TEXT_LIMIT);
        String back = parent.path() + id;
        if (!problems.none()) {
            return form(new FormView(
                    null, back + "/notes", back, text, request.form("pinned").isPresent(), null, problems.fields()));
        }
        Note note =
                empty.apply(id).withText(text).withPinned(request.form("pinned").isPresent());
        create(request.author(), parent, id, note);
        return Answer.redirect(back + "#note-" + note.id()).telling("done.note_saved", null);
    }

    private void create(Author author, Parent parent, UUID id, Note note) {
        journal.write(author, Cause.edit(), change -> {
            if (!parent.has(change, id)) {
                throw new PiiloException(Fault.NOT_FOUND, "There is nothing to write a note on");
            }
            change.create(notes, note);
            return null;
        });
    }

    private static Answer form(FormView view) {
        int status = view.theirs() != null ? 409 : view.problems().isEmpty() ? 200 : 422;
        return Answer.page("notes/form", view).withStatus(status);
    }

    /** A note has no page of its own: it stands on the one of whom it is about. */
    public Answer show(Request request) {
        Note note = note(request);
        return Answer.redirect(back(note) + "#note-" + note.id());
    }

    public Answer edit(Request request) {
        Note note = note(request);
        return form(new FormView(note, "/notes/" + note.id(), back(note), note.text(), note.pinned(), null, Map.of()));
    }

    public Answer update(Request request) {
        Note stored = note(request);
        Problems problems = new Problems();
        String text = problems.required("text", request.form("text"), Note.TEXT_LIMIT);
        boolean pinned = request.form("pinned").isPresent();
        boolean older = !request.form("version").orElse("").equals(String.valueOf(stored.version()));
        if (!problems.none() || (older && !stored.text().equals(text))) {
            return form(new FormView(
                    stored,
                    "/notes/" + stored.id(),
                    back(stored),
                    text,
                    pinned,
                    older ? stored.text() : null,
                    problems.fields()));
        }
        save(request, stored, stored.withText(text).withPinned(pinned));
        return Answer.redirect(back(stored) + "#note-" + stored.id()).telling("done.note_saved", null);
    }

    public Answer pin(Request request) {
        Note stored = note(request);
        save(request, stored, stored.withPinned(!stored.pinned()));
        return Answer.redirect(back(stored));
    }

    private void save(Request request, Note stored, Note note) {
        journal.write(request.author(), Cause.edit(), change -> {
            change.update(notes, stored, note);
            return null;
        });
    }

    public Answer delete(Request request) {
        Note note = note(request);
        Cause cause = Cause.edit();
        journal.write(request.author(), cause, change -> {
            change.delete(notes, note);
            return null;
        });
        return Answer.redirect(back(note)).telling("done.note_deleted", cause.id());
    }

    private Note note(Request request) {
        return notes.find(request.workspace(), request.id("id"))
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such note"));
    }

    private String back(Note note) {
        return note.contact() != null ? contacts.path() + note.contact() : companies.path() + note.company();
    }
}
