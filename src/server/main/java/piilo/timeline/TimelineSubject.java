package piilo.timeline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.interactions.InteractionList;
import piilo.journal.JournalEntry;

/**
 * Whose timeline it is: a contact's or a company's.
 *
 * @param entries of the journal about it
 */
public record TimelineSubject(
        UUID id, @Nullable UUID contact, @Nullable UUID company, List<JournalEntry> entries) {
    public static TimelineSubject contact(UUID id, List<JournalEntry> entries) {
        return new TimelineSubject(id, id, null, entries);
    }

    public static TimelineSubject company(UUID id, List<JournalEntry> entries) {
        return new TimelineSubject(id, null, id, entries);
    }

    InteractionList.Filter filter() {
        return new InteractionList.Filter(contact, company, null);
    }
}
