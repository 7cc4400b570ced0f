package piilo.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.database.Keyset;
import piilo.text.Language;

/** What has happened with a contact, at a company or with a lead, newest first: whatever the sources know of. */
public final class Timeline {
    private final List<TimelineSource> sources;

    public Timeline(List<TimelineSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * One page.
     *
     * @param kinds of what may have happened
     * @param next where the next page begins; null on the last
     */
    public record Page(
            Set<TimelineKind> kinds,
            List<TimelineItem> items,
            @Nullable String next) {}

    /**
     * What is wanted of a timeline.
     *
     * @param kind of what has happened; null for all
     * @param cursor where the page begins; empty for the first
     * @param language of whoever reads it
     * @param nothingOf kinds of which there is known to be nothing, so that nobody asks
     */
    public record Wanted(
            @Nullable TimelineKind kind,
            Optional<String> cursor,
            int limit,
            Language language,
            Set<TimelineKind> nothingOf) {
        /** Returns the same with the knowledge that there is nothing of some kinds. */
        public Wanted knowing(Set<TimelineKind> nothing) {
            return new Wanted(kind, cursor, limit, language, nothing);
        }

        private boolean has(TimelineSource source) {
            return (kind == null || kind == source.kind()) && !nothingOf.contains(source.kind());
        }
    }

    /** Returns a page of at most {@code limit} things. Each source reads one more than fit, so that the newest of all are among what they found. */
    public Page page(UUID workspace, TimelineSubject subject, Wanted wanted) {
        Optional<Keyset.Place> after = wanted.cursor().map(Keyset.Place::of);
        TimelineSource.Stretch stretch = new TimelineSource.Stretch(after, wanted.limit() + 1, wanted.language);
        List<TimelineItem> items = sources(subject)
                .filter(wanted::has)
                .flatMap(source -> source.newest(workspace, subject, stretch).stream())
                .filter(item -> item.after(after))
                .sorted(TimelineItem.NEWEST_FIRST)
                .limit(stretch.limit())
                .toList();
        return items.size() > wanted.limit()
                ? new Page(
                        kinds(subject),
                        items.subList(0, wanted.limit()),
                        items.get(wanted.limit() - 1).place().cursor())
                : new Page(kinds(subject), items, null);
    }

    private Stream<TimelineSource> sources(TimelineSubject subject) {
        return sources.stream().filter(source -> source.subjects().contains(subject.kind()));
    }

    private Set<TimelineKind> kinds(TimelineSubject subject) {
        return sources(subject).map(TimelineSource::kind).collect(Collectors.toCollection(TreeSet::new));
    }
}
