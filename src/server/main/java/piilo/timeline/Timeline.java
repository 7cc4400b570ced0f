package piilo.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.database.Keyset;
import piilo.favours.Favours;
import piilo.interactions.Interaction;
import piilo.interactions.InteractionList;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.journal.JournalEntry;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;
import piilo.notes.Notes;

/** What has happened with a contact or a company, newest first: notes, interactions, favours, imports. */
public final class Timeline {
    private final Notes notes;
    private final InteractionList interactions;
    private final Favours favours;
    private final Names companies;

    /**
     * Makes the timeline.
     *
     * @param companies are asked for their names
     */
    public <R extends Journalled> Timeline(
            Notes notes, InteractionList interactions, Favours favours, Journal journal, RecordKind<R> companies) {
        this.notes = notes;
        this.interactions = interactions;
        this.favours = favours;
        this.companies = (workspace, ids) -> journal.read(db -> companies.load(db, workspace, ids)).stream()
                .collect(Collectors.toMap(Journalled::id, companies::title));
    }

    private interface Names {
        Map<UUID, String> of(UUID workspace, Collection<UUID> ids);
    }

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    public record Page(List<TimelineItem> items, @Nullable String next) {}

    /**
     * What is wanted of a timeline.
     *
     * @param kind of what has happened; null for all
     * @param cursor where the page begins; empty for the first
     */
    public record Wanted(@Nullable TimelineKind kind, Optional<String> cursor, int limit) {
        private boolean has(TimelineKind other) {
            return kind == null || kind == other;
        }
    }

    /** Returns a page of at most {@code limit} things. */
    public Page page(UUID workspace, TimelineSubject subject, Wanted wanted) {
        Optional<Keyset.Place> after = wanted.cursor().map(Keyset.Place::of);
        List<TimelineItem> items = new ArrayList<>();
        if (wanted.has(TimelineKind.NOTE)) {
            items.addAll(notes(workspace, subject, after, wanted.limit() + 1));
        }
        if (wanted.has(TimelineKind.INTERACTION)) {
            items.addAll(interactions(workspace, subject, after, wanted.limit() + 1));
        }
        if (wanted.has(TimelineKind.FAVOUR) && subject.contact() != null) {
            favours.with(workspace, subject.contact()).stream()
                    .map(TimelineItem::of)
                    .filter(item -> item.after(after))
                    .forEach(items::add);
        }
        if (wanted.has(TimelineKind.IMPORT)) {
            items.addAll(imports(subject.entries(), after));
        }
        items.sort(TimelineItem.NEWEST_FIRST);
        return items.size() > wanted.limit()
                ? new Page(
                        items.subList(0, wanted.limit()),
                        items.get(wanted.limit() - 1).place().cursor())
                : new Page(items, null);
    }

    private List<TimelineItem> notes(UUID workspace, TimelineSubject subject, Optional<Keyset.Place> after, int limit) {
        return (subject.contact() != null
                        ? notes.ofContact(workspace, subject.id(), after, limit)
                        : notes.ofCompany(workspace, subject.id(), after, limit))
                .stream().map(TimelineItem::of).toList();
    }

    private List<TimelineItem> interactions(
            UUID workspace, TimelineSubject subject, Optional<Keyset.Place> after, int limit) {
        List<Interaction> found = interactions.newest(workspace, subject.filter(), after, limit);
        Map<UUID, String> names = companies.of(
                workspace,
                found.stream()
                        .map(Interaction::company)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return found.stream()
                .map(one -> TimelineItem.of(
                        InteractionView.of(one, subject.id(), one.company() == null ? null : names.get(one.company()))))
                .toList();
    }

    /** An import is told once, however often it has changed the record. */
    private static Collection<TimelineItem> imports(List<JournalEntry> entries, Optional<Keyset.Place> after) {
        return entries.stream()
                .filter(entry -> entry.cause().kind() == Cause.Kind.IMPORT)
                .map(TimelineItem::of)
                .filter(item -> item.after(after))
                .toList();
    }
}
