package piilo.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Keyset;
import piilo.favours.Favour;
import piilo.journal.JournalEntry;
import piilo.notes.Note;

/**
 * One thing that has happened; of its last four members one is there.
 *
 * @param id tells apart what happened at the same time
 */
public record TimelineItem(
        Instant at,
        UUID id,
        TimelineKind what,
        @Nullable NoteView note,
        @Nullable InteractionView interaction,
        @Nullable Favour favour,
        @Nullable ImportView imported) {
    // As the database sorts ids: byte by byte, without a sign.
    private static final Comparator<UUID> BYTES = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);
    static final Comparator<TimelineItem> NEWEST_FIRST = Comparator.comparing(TimelineItem::at)
            .thenComparing(TimelineItem::id, BYTES)
            .reversed();

    /** An import that made or changed the record. */
    public record ImportView(UUID id, boolean created) {}

    static TimelineItem of(Note note) {
        return new TimelineItem(note.writtenAt(), note.id(), TimelineKind.NOTE, NoteView.of(note), null, null, null);
    }

    static TimelineItem of(InteractionView one) {
        return new TimelineItem(
                one.interaction().at(), one.interaction().id(), TimelineKind.INTERACTION, null, one, null, null);
    }

    static TimelineItem of(Favour favour) {
        Instant at = favour.day() == null
                ? favour.createdAt()
                : favour.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new TimelineItem(at, favour.id(), TimelineKind.FAVOUR, null, null, favour, null);
    }

    static TimelineItem of(JournalEntry entry) {
        boolean created = entry.action() == JournalEntry.Action.CREATE;
        UUID id = entry.cause().id();
        return new TimelineItem(entry.at(), id, TimelineKind.IMPORT, null, null, null, new ImportView(id, created));
    }

    /** Returns the kind's name. */
    public String kind() {
        return what.text();
    }

    /** Returns the key of the sentence about a favour. */
    public String key() {
        return favour != null && favour.given() ? "timeline.favour.given" : "timeline.favour.received";
    }

    Keyset.Place place() {
        return new Keyset.Place(at.toString(), id);
    }

    /** Says whether it comes after a place in the list. */
    boolean after(Optional<Keyset.Place> place) {
        return place.isEmpty() || NEWEST_FIRST.compare(this, standingAt(place.get())) > 0;
    }

    private static TimelineItem standingAt(Keyset.Place place) {
        Instant time = Keyset.time(place);
        return new TimelineItem(time, place.id(), TimelineKind.IMPORT, null, null, null, null);
    }
}
