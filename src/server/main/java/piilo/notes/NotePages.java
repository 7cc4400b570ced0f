package piilo.notes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;

/** Writing notes, on contacts and on companies. */
public final class NotePages {
    private static final String CONTACTS = "/contacts/";
    private static final String COMPANIES = "/companies/";

    private final Notes notes;
    private final NoteWriting writing;

    public NotePages(Notes notes, NoteWriting writing) {
        this.notes = notes;
        this.writing = writing;
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
        UUID id = request.id("id");
        return add(request, CONTACTS + id, Note.aboutContact(id, "", Instant.now()));
    }

    public Answer addToCompany(Request request) {
        UUID id = request.id("id");
        return add(request, COMPANIES + id, Note.aboutCompany(id, "", Instant.now()));
    }

    private Answer add(Request request, String back, Note empty) {
        writing.checkSubject(request.workspace(), empty);
        Problems problems = new Problems();
        String text = problems.required("text", request.form("text"), Note.TEXT_LIMIT);
        boolean pinned = request.form("pinned").isPresent();
        if (!problems.none()) {
            return form(new FormView(null, back + "/notes", back, text, pinned, null, problems.fields()));
        }
        Note note = empty.withText(text).withPinned(pinned);
        writing.create(request.author(), note);
        return Answer.redirect(back + "#note-" + note.id()).telling("done.note_saved", null);
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
        writing.update(request.author(), stored, stored.withText(text).withPinned(pinned));
        return Answer.redirect(back(stored) + "#note-" + stored.id()).telling("done.note_saved", null);
    }

    public Answer pin(Request request) {
        Note stored = note(request);
        writing.update(request.author(), stored, stored.withPinned(!stored.pinned()));
        return Answer.redirect(back(stored));
    }

    public Answer delete(Request request) {
        Note note = note(request);
        UUID cause = writing.delete(request.author(), note).id();
        return Answer.redirect(back(note)).telling("done.note_deleted", cause);
    }

    private Note note(Request request) {
        return notes.get(request.workspace(), request.id("id"));
    }

    private static String back(Note note) {
        return note.contact() != null ? CONTACTS + note.contact() : COMPANIES + note.company();
    }
}
