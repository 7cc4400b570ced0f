package piilo.notes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonBody;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;

/** Notes, for programs. */
public final class NoteApi {
    private final Notes notes;
    private final NoteWriting writing;

    public NoteApi(Notes notes, NoteWriting writing) {
        this.notes = notes;
        this.writing = writing;
    }

    /** A note as it is sent; what cannot be changed may be sent along, and says nothing. */
    @JsonIgnoreProperties({"id", "createdAt", "contact", "company", "lead"})
    record Body(
            @Nullable String text,
            @Nullable Boolean pinned,
            @Nullable Instant writtenAt) {
        Note on(Note note, Problems problems) {
            String checked = problems.required("text", JsonBody.text(text), Note.TEXT_LIMIT);
            return note.withText(checked)
                    .withPinned(Objects.requireNonNullElse(pinned, false))
                    .withWrittenAt(Objects.requireNonNullElse(writtenAt, note.writtenAt()));
        }
    }

    public Answer ofContact(Request request) {
        return list(request, emptyOnContact(request));
    }

    public Answer ofCompany(Request request) {
        return list(request, emptyOnCompany(request));
    }

    public Answer ofLead(Request request) {
        return list(request, emptyOnLead(request));
    }

    private Answer list(Request request, Note empty) {
        writing.checkSubject(request.workspace(), empty);
        UUID about = request.id("id");
        Notes.Page page = notes.page(request.workspace(), about, request.query("cursor"), Listing.limit(request));
        return Answer.json(new Listing<>(page.notes(), page.next(), notes.count(request.workspace(), about)));
    }

    public Answer addToContact(Request request) {
        return add(request, emptyOnContact(request));
    }

    public Answer addToCompany(Request request) {
        return add(request, emptyOnCompany(request));
    }

    public Answer addToLead(Request request) {
        return add(request, emptyOnLead(request));
    }

    private static Note emptyOnContact(Request request) {
        return Note.aboutContact(request.id("id"), "", Instant.now());
    }

    private static Note emptyOnCompany(Request request) {
        return Note.aboutCompany(request.id("id"), "", Instant.now());
    }

    private static Note emptyOnLead(Request request) {
        return Note.aboutLead(request.id("id"), "", Instant.now());
    }

    private Answer add(Request request, Note empty) {
        writing.checkSubject(request.workspace(), empty);
        return new JsonEdit<>(Body.class)
                .create(request, (body, problems) -> body.on(empty, problems), note -> created(request, note));
    }

    private Answer created(Request request, Note note) {
        writing.create(request.author(), note);
        return Answer.versioned(notes.get(request.workspace(), note.id())).created("/api/v1/notes/" + note.id());
    }

    public Answer show(Request request) {
        return Answer.versioned(note(request));
    }

    private Note note(Request request) {
        return notes.get(request.workspace(), request.id("id"));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Note stored = note(request);
        EntityTag.check(request, stored);
        return new JsonEdit<>(Body.class)
                .change(
                        request,
                        stored,
                        (body, problems) -> body.on(stored, problems),
                        note -> updated(request, stored, note));
    }

    private Answer updated(Request request, Note stored, Note note) {
        writing.update(request.author(), stored, note);
        return Answer.versioned(note(request));
    }

    public Answer delete(Request request) {
        Note note = note(request);
        EntityTag.check(request, note);
        return Answer.json(new Undoable(writing.delete(request.author(), note).id()));
    }
}
