package piilo.notes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;

/** Writing notes, on contacts, on companies and on leads. */
public final class NotePages {
    private final Notes notes;
    private final NoteWriting writing;
    private final Journal journal;

    public NotePages(Notes notes, NoteWriting writing, Journal journal) {
        this.notes = notes;
        this.writing = writing;
        this.journal = journal;
    }

    /**
     * The form of a note.
     *
     * @param action where it is sent to
     * @param back where one gets to without it
     * @param opened the journal's number of what the form shows
     * @param theirs the stored text when somebody else has changed it meanwhile; null otherwise
     */
    record FormView(
            String action,
            String back,
            Note note,
            long opened,
            @Nullable String theirs,
            Map<String, Problems.Problem> problems) {
        static FormView of(Note note, long opened, Problems problems) {
            return new FormView("/notes/" + note.id(), note.path(), note, opened, null, problems.fields());
        }

        static FormView of(Merge<Note> conflict, long opened) {
            return of(conflict.merged(), opened, new Problems())
                    .withTheirs(conflict.theirs().text());
        }

        private FormView withTheirs(String text) {
            return new FormView(action, back, note, opened, text, problems);
        }
    }

    public Answer addToContact(Request request) {
        UUID id = request.id("id");
        return add(request, Note.aboutContact(id, "", Instant.now()));
    }

    public Answer addToCompany(Request request) {
        UUID id = request.id("id");
        return add(request, Note.aboutCompany(id, "", Instant.now()));
    }

    public Answer addToLead(Request request) {
        UUID id = request.id("id");
        return add(request, Note.aboutLead(id, "", Instant.now()));
    }

    private Answer add(Request request, Note empty) {
        String back = empty.path();
        writing.checkSubject(request.workspace(), empty);
        Problems problems = new Problems();
        Note note = written(request, empty, problems);
        if (!problems.none()) {
            return form(new FormView(back + "/notes", back, note, 0, null, problems.fields()));
        }
        writing.create(request.author(), note);
        return Answer.redirect(back + "#note-" + note.id()).telling("done.note_saved", null);
    }

    private static Note written(Request request, Note note, Problems problems) {
        String text = problems.required("text", request.form("text"), Note.TEXT_LIMIT);
        return note.withText(text).withPinned(request.form("pinned").isPresent());
    }

    private static Answer form(FormView view) {
        int status = view.theirs() != null ? 409 : view.problems().isEmpty() ? 200 : 422;
        return Answer.page("notes/form", view).withStatus(status);
    }

    /** A note has no page of its own: it stands on the one of whom it is about. */
    public Answer show(Request request) {
        Note note = note(request);
        return Answer.redirect(note.path() + "#note-" + note.id());
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        return form(FormView.of(note(request), now, new Problems()));
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Note stored = note(request);
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Note note = written(request, stored, problems);
        if (!problems.none()) {
            return form(FormView.of(note, opened.number(), problems));
        }
        Merge<Note> merge = writing.merge(request.author(), opened, note);
        return merge.conflicts().isEmpty()
                ? Answer.redirect(stored.path() + "#note-" + stored.id()).telling("done.note_saved", null)
                : form(FormView.of(merge, now));
    }

    public Answer pin(Request request) {
        Note stored = note(request);
        writing.update(request.author(), stored, stored.withPinned(!stored.pinned()));
        return Answer.redirect(stored.path());
    }

    public Answer delete(Request request) {
        Note note = note(request);
        UUID cause = writing.delete(request.author(), note).id();
        return Answer.redirect(note.path()).telling("done.note_deleted", cause);
    }

    private Note note(Request request) {
        return notes.get(request.workspace(), request.id("id"));
    }
}
