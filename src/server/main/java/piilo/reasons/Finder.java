package piilo.reasons;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import piilo.database.Ids;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.relationships.RingRules;
import piilo.text.Language;

/** Finds the reasons to write that the records themselves give, and puts away those that they give no longer. Nothing is found twice. */
public final class Finder {
    private static final List<Source> SOURCES = List.of(
            new NewJobs(),
            new Birthdays(),
            new YearsSinceMet(),
            new YearsAtWork(),
            new DuePromises(),
            new UnaskedOutcomes(),
            new UnthankedChains());

    private final Journal journal;
    private final Reasons reasons;
    private final RingRules rings;

    public Finder(Journal journal, Reasons reasons, RingRules rings) {
        this.journal = journal;
        this.reasons = reasons;
        this.rings = rings;
    }

    /**
     * For whom it is done.
     *
     * @param language of the texts
     */
    public record Reader(LocalDate today, ZoneId zone, Language language) {}

    /** Finds what there is on a day; returns how many reasons are new. */
    public int find(UUID workspace, Reader reader) {
        Source.Question question =
                new Source.Question(workspace, rings.care(workspace), reader.today, reader.zone);
        List<Found> found = journal.read(db -> fresh(db, question));
        return journal.write(new Author(workspace, null), Cause.found(), change -> {
            SOURCES.forEach(source -> settle(change, source));
            return found.isEmpty() ? 0 : add(change, found, reader.language);
        });
    }

    private static List<Found> fresh(DSLContext db, Source.Question question) {
        List<Found> all = new ArrayList<>();
        for (Source source : SOURCES) {
            all.addAll(unknown(db, question.workspace(), source.find(db, question)));
        }
        return all;
    }

    private static List<Found> unknown(DSLContext db, UUID workspace, List<Found> found) {
        if (found.isEmpty()) {
            return found;
        }
        Set<Reasons.Key> seen = new HashSet<>(
                Reasons.known(db, workspace, found.stream().map(Found::key).toList()));
        return found.stream().filter(one -> seen.add(one.key())).toList();
    }

    /** Somebody else may have found the same meanwhile: that is asked again when nobody else can write. */
    private int add(Change change, List<Found> found, Language language) {
        change.lock();
        List<Found> left = unknown(change.db(), change.workspace(), found);
        left.forEach(one -> change.create(reasons, one.reason(language)));
        return left.size();
    }

    /** A promise that has been kept, or a job that an undone import told of, is no reason any more. */
    private void settle(Change change, Source source) {
        List<Reason> open = Reasons.openFound(change.db(), change.workspace(), source.name(), Source.MOST);
        List<UUID> records =
                open.stream().map(one -> record(one, source)).flatMap(Optional::stream).distinct().toList();
        if (!records.isEmpty()) {
            Set<UUID> holding = source.holding(change.db(), change.workspace(), records);
            open.stream()
                    .filter(one -> record(one, source).filter(id -> !holding.contains(id)).isPresent())
                    .forEach(one -> change.update(reasons, one, one.withState(Reason.State.DISMISSED)));
        }
    }

    private static Optional<UUID> record(Reason one, Source source) {
        String foundAs = one.foundAs() == null ? "" : one.foundAs();
        return Ids.parse(foundAs.substring(Math.min(foundAs.length(), source.name().length())));
    }
}
