package piilo.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;
import piilo.text.Language;

/**
 * What the records of a kind are called.
 *
 * @param <R> the record
 */
record Titles<R extends Journalled>(Journal journal, RecordKind<R> records) {
    /** Returns the names of those that are there. */
    Map<UUID, String> of(UUID workspace, Collection<@Nullable UUID> ids, Language language) {
        List<UUID> wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
        return wanted.isEmpty()
                ? Map.of()
                : journal.read(db -> records.load(db, workspace, wanted)).stream()
                        .collect(Collectors.toMap(Journalled::id, one -> records.title(one, language)));
    }
}
