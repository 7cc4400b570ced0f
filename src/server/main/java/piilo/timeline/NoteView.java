package piilo.timeline;

import piilo.notes.Note;
import piilo.text.Markdown;
import piilo.view.Html;

/** A note with its text as HTML. */
public record NoteView(Note note, Html html) implements TimelineContent {
    public static NoteView of(Note note) {
        return new NoteView(note, new Html(Markdown.html(note.text())));
    }

    @Override
    public Object record() {
        return note;
    }
}
