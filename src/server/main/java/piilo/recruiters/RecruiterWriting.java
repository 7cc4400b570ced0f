package piilo.recruiters;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;

/** Writes who is a recruiter and who is not. Each act gives the cause by which it is taken back. */
public final class RecruiterWriting {
    private final Journal journal;
    private final Recruiters recruiters;

    public RecruiterWriting(Journal journal, Recruiters recruiters) {
        this.journal = journal;
        this.recruiters = recruiters;
    }

    /**
     * What became of a form.
     *
     * @param merge null when nobody had said anything of the contact as a recruiter before
     */
    record Saved(Cause cause, @Nullable Merge<Recruiter> merge) {
        boolean settled() {
            return merge == null || merge.conflicts().isEmpty();
        }
    }

    /** Saves a profile, unless both it and somebody else have changed the same since it was opened. */
    Saved save(Author author, Opened opened, Recruiter mine) {
        Cause cause = Cause.edit();
        return journal.write(author, cause, change -> {
            Recruiter stored = stored(change, List.of(mine.contact())).get(mine.contact());
            if (stored == null) {
                change.create(recruiters, mine);
                return new Saved(cause, null);
            }
            return new Saved(cause, change.save(recruiters, mine.as(stored), opened));
        });
    }

    private Map<UUID, Recruiter> stored(Change change, Collection<UUID> contacts) {
        change.lock();
        return recruiters.of(change.db(), change.workspace(), contacts).stream()
                .collect(Collectors.toMap(Recruiter::contact, Function.identity()));
    }

    /** Keeps whether some contacts are recruiters, all by one act. */
    Cause answer(Author author, Collection<UUID> contacts, boolean yes) {
        return journal.edit(author, change -> {
            Map<UUID, Recruiter> stored = stored(change, contacts);
            contacts.forEach(contact -> answer(change, contact, stored.get(contact), !yes));
        });
    }

    private void answer(Change change, UUID contact, @Nullable Recruiter stored, boolean declined) {
        if (stored == null) {
            change.create(recruiters, Recruiter.of(contact, declined));
        } else {
            change.update(recruiters, stored, stored.declined(declined));
        }
    }

    /** Forgets what was said of a contact as a recruiter; the title may be proposed again. */
    Cause forget(Author author, Recruiter stored) {
        return journal.edit(author, change -> change.delete(recruiters, stored));
    }
}
