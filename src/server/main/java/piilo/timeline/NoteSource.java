package piilo.timeline;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import piilo.notes.Note;
import piilo.notes.Notes;

/** The notes on somebody or on a company. */
public record NoteSource(Notes notes) implements TimelineSource {
    @Override
    public TimelineKind kind() {
        return TimelineKind.NOTE;
    }

    @Override
    public Set<TimelineSubject.Kind> subjects() {
        return Set.of(TimelineSubject.Kind.CONTACT, TimelineSubject.Kind.COMPANY);
    }

    @Override
    public List<TimelineItem> newest(UUID workspace, TimelineSubject subject, Stretch stretch) {
        List<Note> found = subject.kind() == TimelineSubject.Kind.CONTACT
                ? notes.ofContact(workspace, subject.id(), stretch.after(), stretch.limit())
                : notes.ofCompany(workspace, subject.id(), stretch.after(), stretch.limit());
        return found.stream()
                .map(note -> TimelineItem.atTime(note.writtenAt(), note.id(), kind(), NoteView.of(note)))
                .toList();
    }
}
