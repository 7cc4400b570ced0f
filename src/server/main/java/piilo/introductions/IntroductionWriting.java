package piilo.introductions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.journal.RecordKind;

/** Writes introductions. */
public final class IntroductionWriting {
    private final Journal journal;
    private final Introductions introductions;
    private final RecordKind<? extends Journalled> contacts;

    /**
     * Makes the writer.
     *
     * @param contacts only asked whether they are there
     */
    public IntroductionWriting(
            Journal journal, Introductions introductions, RecordKind<? extends Journalled> contacts) {
        this.journal = journal;
        this.introductions = introductions;
        this.contacts = contacts;
    }

    /**
     * Sees to it that contacts are there.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when one is not
     */
    void check(UUID workspace, Collection<UUID> ids) {
        int wanted = new HashSet<>(ids).size();
        if (wanted > 0 && journal.read(db -> contacts.load(db, workspace, ids)).size() != wanted) {
            throw new PiiloException(Fault.NOT_FOUND, "There is no such contact");
        }
    }

    Cause create(Author author, Introduction one) {
        return journal.edit(author, change -> change.create(introductions, one));
    }

    /**
     * The introductions that bring the user along a way, the first to be made first.
     *
     * @param made how many were not there yet
     * @param cause of those
     */
    public record Way(List<UUID> introductions, int made, Cause cause) {}

    /**
     * Has each one on a way introduce the user to the next, unless that is under way already: whoever clicks twice asks nobody twice.
     *
     * @param people from whom the user asks to whom the way leads, at least two
     */
    public Way begin(Author author, List<UUID> people, String why, LocalDate today) {
        String reason = why.substring(0, Math.min(why.length(), IntroductionBody.WHY_LIMIT));
        Cause cause = Cause.edit();
        return journal.write(author, cause, change -> {
            change.lock();
            List<Introduction> there = introductions.ofTheUser(change.db(), author.workspace(), people);
            List<Introduction> all = IntStream.range(1, people.size())
                    .mapToObj(i -> step(there, people.get(i - 1), people.get(i))
                            .orElseGet(() -> Introduction.idea(null, people.get(i), people.get(i - 1), reason, today)))
                    .toList();
            List<Introduction> fresh =
                    all.stream().filter(one -> !there.contains(one)).toList();
            // The list begins with what was touched last.
            fresh.reversed().forEach(one -> change.create(introductions, one));
            return new Way(all.stream().map(Introduction::id).toList(), fresh.size(), cause);
        });
    }

    private static Optional<Introduction> step(List<Introduction> there, UUID by, UUID to) {
        return there.stream()
                .filter(one -> by.equals(one.by()) && to.equals(one.second()))
                .findFirst();
    }

    Cause update(Author author, Introduction stored, Introduction one) {
        return journal.edit(author, change -> change.update(introductions, stored, one));
    }

    /** Saves a form, unless both it and somebody else have changed the same fields since it was opened. */
    Merge<Introduction> merge(Author author, Opened opened, Cause cause, Introduction one) {
        return journal.write(author, cause, change -> change.save(introductions, one, opened));
    }

    /**
     * Moves an introduction to the trash.
     *
     * @return the cause, by which it is brought back
     */
    Cause delete(Author author, Introduction one) {
        return journal.edit(author, change -> change.deleteWithAll(introductions, one));
    }
}
