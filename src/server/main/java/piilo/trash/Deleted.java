package piilo.trash;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import piilo.journal.JournalEntry;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;
import piilo.json.Json;

/**
 * Something deleted that can be brought back.
 *
 * @param cause by which it is brought back
 */
record Deleted(UUID cause, String kind, UUID id, String title, Instant deletedAt, long daysLeft) {
    static Deleted of(JournalEntry entry, List<RecordKind<?>> kinds, Instant now) {
        String title = kinds.stream()
                .filter(kind -> kind.kind().equals(entry.kind()))
                .findFirst()
                .map(kind -> title(kind, entry))
                .orElse("");
        Duration left = Duration.between(now, entry.at().plus(Trash.KEPT));
        return new Deleted(entry.cause().id(), entry.kind(), entry.record(), title, entry.at(), left.toDays() + 1);
    }

    private static <R extends Journalled> String title(RecordKind<R> kind, JournalEntry entry) {
        return kind.title(Json.read(entry.state(), kind.type()));
    }

    /** Returns the key of the text that says what it is. */
    public String label() {
        return "trash." + kind;
    }
}
