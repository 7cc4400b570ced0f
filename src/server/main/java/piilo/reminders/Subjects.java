package piilo.reminders;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Journal;
import piilo.journal.RecordKind;
import piilo.text.Language;

/** What reminders can be about. */
public final class Subjects {
    private final Journal journal;
    private final Map<String, RecordKind<?>> kinds;

    /**
     * Makes it.
     *
     * @param kinds the stores by the names of {@link About}'s members
     */
    public Subjects(Journal journal, Map<String, RecordKind<?>> kinds) {
        this.journal = journal;
        this.kinds = Map.copyOf(kinds);
    }

    /** Returns the names of the kinds, which are those of the parameters too. */
    Set<String> names() {
        return kinds.keySet();
    }

    /**
     * Returns what a subject is called.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is not there
     */
    String title(UUID workspace, Subject subject, Language language) {
        return Optional.ofNullable(kinds.get(subject.kind()))
                .map(kind -> journal.title(workspace, kind, subject.id(), language))
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such " + subject.kind()));
    }
}
