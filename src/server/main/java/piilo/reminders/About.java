package piilo.reminders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reminder is about, as the journal and the API tell it: one of these at most. */
public record About(
        @Nullable UUID contact,
        @Nullable UUID company,
        @Nullable UUID lead,
        @Nullable UUID introduction,
        @Nullable UUID note,
        @Nullable UUID favour,
        @Nullable UUID mandate,
        @Nullable UUID told,
        @Nullable UUID interaction,
        @Nullable UUID reason,
        @Nullable UUID event) {
    /** About nothing but itself. */
    public static final About NOTHING = new About(null, null, null, null, null, null, null, null, null, null, null);

    /** Says what it is about. */
    public static About of(Subject subject) {
        return new About(
                subject.of("contact"),
                subject.of("company"),
                subject.of("lead"),
                subject.of("introduction"),
                subject.of("note"),
                subject.of("favour"),
                subject.of("mandate"),
                subject.of("told"),
                subject.of("interaction"),
                subject.of("reason"),
                subject.of("event"));
    }

    /** Returns all that is named. */
    List<Subject> all() {
        return Stream.of(
                        one("contact", contact),
                        one("company", company),
                        one("lead", lead),
                        one("introduction", introduction),
                        one("note", note),
                        one("favour", favour),
                        one("mandate", mandate),
                        one("told", told),
                        one("interaction", interaction),
                        one("reason", reason),
                        one("event", event))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Subject> one(String kind, @Nullable UUID id) {
        return Optional.ofNullable(id).map(known -> new Subject(kind, known));
    }

    /** Returns what it is about; empty for nothing. */
    public Optional<Subject> subject() {
        return all().stream().findFirst();
    }
}
