package piilo.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import piilo.journal.Journal;
import piilo.journal.JournalEntry;

/** The imports that made or changed the record. */
public record ImportSource(Journal journal) implements TimelineSource {
    /** An import, as programs are told of it. */
    record Imported(UUID id, boolean created) {}

    @Override
    public TimelineKind kind() {
        return TimelineKind.IMPORT;
    }

    @Override
    public Set<TimelineSubject.Kind> subjects() {
        return EnumSet.allOf(TimelineSubject.Kind.class);
    }

    @Override
    public List<TimelineItem> newest(UUID workspace, TimelineSubject subject, Stretch stretch) {
        return journal.imports(workspace, subject.id(), stretch.after(), stretch.limit()).stream()
                .map(this::item)
                .toList();
    }

    private TimelineItem item(JournalEntry entry) {
        UUID id = entry.cause().id();
        boolean created = entry.action() == JournalEntry.Action.CREATE;
        return TimelineItem.atTime(
                entry.at(),
                id,
                kind(),
                TimelineLine.of(
                                "upload",
                                created ? "timeline.import.created" : "timeline.import.changed",
                                new Imported(id, created))
                        .leadingTo("/imports/" + id, null));
    }
}
