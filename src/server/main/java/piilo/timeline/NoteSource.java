package piilo.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import piilo.notes.Notes;

/** The notes on somebody, on a company or on a lead. */
public record NoteSource(Notes notes) implements TimelineSource {
    @Override
    public TimelineKind kind() {
        return TimelineKind.NOTE;
    }

    @Override
    public Set<TimelineSubject.Kind> subjects() {
        return EnumSet.allOf(TimelineSubject.Kind.class);
    }

    @Override
    public List<TimelineItem> newest(UUID workspace, TimelineSubject subject, Stretch stretch) {
        return notes.on(workspace, kind(subject), subject.id(), stretch.after(), stretch.limit()).stream()
                .map(note -> TimelineItem.atTime(note.writtenAt(), note.id(), kind(), NoteView.of(note)))
                .toList();
    }

    private static Notes.Kind kind(TimelineSubject subject) {
        return switch (subject.kind()) {
            case CONTACT -> Notes.Kind.CONTACT;
            case COMPANY -> Notes.Kind.COMPANY;
            case LEAD -> Notes.Kind.LEAD;
        };
    }
}
