package piilo.reminders;

import java.util.List;
import java.util.UUID;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Journal;
import piilo.journal.RecordKind;

/** What reminders can be about. */
public final class Subjects {
    private final Journal journal;
    private final List<RecordKind<?>> kinds;

    /**
     * Makes it.
     *
     * @param kinds of contacts, companies, leads, introductions and notes
     */
    public Subjects(Journal journal, List<RecordKind<?>> kinds) {
        this.journal = journal;
        this.kinds = List.copyOf(kinds);
    }

    /** Returns the names of the kinds, which are those of the parameters too. */
    List<String> names() {
        return kinds.stream().map(RecordKind::kind).toList();
    }

    /**
     * Returns what a subject is called.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is not there
     */
    String title(UUID workspace, Subject subject) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(subject.kind()))
                .findFirst()
                .map(kind -> journal.title(workspace, kind, subject.id()))
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such " + subject.kind()));
    }
}
