package piilo.contacts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.favours.Favour;
import piilo.favours.Favours;
import piilo.interactions.Interaction;
import piilo.interactions.Interactions;
import piilo.journal.Cause;
import piilo.journal.JournalEntry;
import piilo.notes.Note;
import piilo.notes.Notes;
import piilo.text.Markdown;
import piilo.view.Html;

/** What has happened with a contact, newest first: notes, interactions, favours, imports. */
public final class Timeline {
    private final Notes notes;
    private final Interactions interactions;
    private final Favours favours;

    public Timeline(Notes notes, Interactions interactions, Favours favours) {
        this.notes = notes;
        this.interactions = interactions;
        this.favours = favours;
    }

    /**
     * One thing that has happened; of its last four members one is there.
     *
     * @param kind note, interaction, favour or import
     */
    public record Item(
            Instant at,
            String kind,
            @Nullable NoteView note,
            @Nullable Interaction interaction,
            @Nullable Favour favour,
            @Nullable ImportView imported) {
        /** Returns the key of the sentence about an interaction or a favour, such as timeline.message.incoming. */
        public String key() {
            if (interaction != null) {
                return "timeline." + lower(interaction.kind()) + "." + lower(interaction.direction());
            } else if (favour != null) {
                return favour.given() ? "timeline.favour.given" : "timeline.favour.received";
            } else {
                return "timeline." + kind;
            }
        }

        private static String lower(Enum<?> value) {
            return value.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A note with its text as HTML. */
    public record NoteView(Note note, Html html) {
        public static NoteView of(Note note) {
            return new NoteView(note, new Html(Markdown.html(note.text())));
        }
    }

    /** An import that made or changed the contact. */
    public record ImportView(UUID id, boolean created) {}

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    public record Page(List<Item> items, @Nullable Instant next) {}

    /** Returns what happened before a time, at most {@code limit} things. */
    public Page page(UUID workspace, UUID contact, List<JournalEntry> entries, Instant before, int limit) {
        List<Item> items = new ArrayList<>();
        notes.ofContact(workspace, contact, before, limit + 1)
                .forEach(note -> items.add(new Item(note.writtenAt(), "note", NoteView.of(note), null, null, null)));
        interactions
                .with(workspace, contact, before, limit + 1)
                .forEach(one -> items.add(new Item(one.at(), "interaction", null, one, null, null)));
        addFavours(workspace, contact, before, items);
        addImports(entries, before, items);
        items.sort(Comparator.comparing(Item::at).reversed());
        return items.size() > limit
                ? new Page(items.subList(0, limit), items.get(limit - 1).at())
                : new Page(items, null);
    }

    private void addFavours(UUID workspace, UUID contact, Instant before, List<Item> items) {
        for (Favour favour : favours.with(workspace, contact)) {
            Instant at = favour.day() == null
                    ? favour.createdAt()
                    : favour.day().atStartOfDay(ZoneOffset.UTC).toInstant();
            if (at.isBefore(before)) {
                items.add(new Item(at, "favour", null, null, favour, null));
            }
        }
    }

    private static void addImports(List<JournalEntry> entries, Instant before, List<Item> items) {
        for (JournalEntry entry : entries) {
            if (entry.cause().kind() == Cause.Kind.IMPORT && entry.at().isBefore(before)) {
                boolean created = entry.action() == JournalEntry.Action.CREATE;
                items.add(new Item(
                        entry.at(),
                        "import",
                        null,
                        null,
                        null,
                        new ImportView(entry.cause().id(), created)));
            }
        }
    }
}
