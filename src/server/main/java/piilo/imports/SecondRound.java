package piilo.imports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.api.CompanyLine;
import piilo.api.ContactLine;
import piilo.api.FavourLine;
import piilo.api.IgnoredEntry;
import piilo.api.InteractionLine;
import piilo.api.LeadLine;
import piilo.api.Line;
import piilo.api.NoteLine;
import piilo.api.PersonReference;
import piilo.api.SkippedLine;
import piilo.database.Ids;
import piilo.favours.Favour;
import piilo.imports.Candidates.Origin;
import piilo.imports.ImportLine.Decision;
import piilo.imports.ImportLine.Read;
import piilo.interactions.Interaction;
import piilo.interactions.Interaction.Participant;
import piilo.journal.Change;
import piilo.notes.Note;

/** Interactions, favours and notes, which refer to people. Each is made once; what the user makes of it afterwards is never written over. */
final class SecondRound implements Round {
    private static final Reason TWICE = Reason.of("imports.match.twice_reference");

    private final Setting setting;
    private final List<Consumer<Change>> writes = new ArrayList<>();
    private final Map<UUID, Interaction> known = new HashMap<>();

    SecondRound(Setting setting) {
        this.setting = setting;
    }

    /** A line with whom it is about and what an earlier import made of it. */
    private record Referring(ImportLine stored, Line line, String key, List<PersonReference> people) {}

    @Override
    public List<ImportLine> decide(List<Read> lines) {
        List<Referring> referring = lines.stream().map(SecondRound::referring).toList();
        Candidates candidates = setting.candidates();
        Map<String, Origin> origins = origins(candidates, referring);
        People people =
                People.of(referring.stream().flatMap(one -> one.people.stream()).toList(), candidates, setting.seen());
        loadInteractionsWithoutBody(referring, origins);
        return referring.stream()
                .map(one -> one.stored.with(decide(one, origins.get(one.key), people)))
                .toList();
    }

    private static Referring referring(Read read) {
        ImportLine stored = read.stored();
        return switch (read.line()) {
            case InteractionLine one -> new Referring(stored, one, SourceKeys.of(one), one.participants());
            case FavourLine one -> new Referring(stored, one, SourceKeys.of(one), List.of(one.person()));
            case NoteLine one -> new Referring(stored, one, SourceKeys.of(one), List.of(one.person()));
            case ContactLine _, CompanyLine _, LeadLine _, SkippedLine _, IgnoredEntry _ ->
                throw new IllegalArgumentException("Refers to nobody: " + stored.kind());
        };
    }

    /** Returns what earlier imports made and is still there. */
    private Map<String, Origin> origins(Candidates candidates, List<Referring> referring) {
        Map<String, Origin> origins = candidates.origins(
                setting.plugin(), referring.stream().map(Referring::key).toList());
        Map<LineKind, List<UUID>> records = referring.stream()
                .filter(one -> origins.containsKey(one.key))
                .collect(Collectors.groupingBy(
                        one -> one.stored.kind(),
                        Collectors.mapping(
                                one -> Objects.requireNonNull(origins.get(one.key))
                                        .record(),
                                Collectors.toList())));
        Set<UUID> present = records.entrySet().stream()
                .flatMap(kind -> candidates.existing(kind.getKey(), kind.getValue()).stream())
                .collect(Collectors.toSet());
        origins.values().removeIf(origin -> !present.contains(origin.record()));
        return origins;
    }

    private void loadInteractionsWithoutBody(List<Referring> referring, Map<String, Origin> origins) {
        List<UUID> ids = referring.stream()
                .filter(one -> one.line instanceof InteractionLine line && line.body() != null)
                .map(one -> origins.get(one.key))
                .filter(Objects::nonNull)
                .map(Origin::record)
                .toList();
        if (!ids.isEmpty()) {
            setting.stores().interactions().load(setting.db(), setting.one().workspace(), ids).stream()
                    .filter(interaction -> interaction.body() == null)
                    .forEach(interaction -> known.put(interaction.id(), interaction));
        }
    }

    private Decision decide(Referring one, @Nullable Origin origin, People people) {
        Decision before = one.stored.decision();
        if (TWICE.equals(before.reason()) || !setting.seen().reference(one.key)) {
            UUID first = setting.seen().record(one.key);
            return new Decision(Outcome.UNCHANGED, TWICE, first == null ? before.record() : first, null, List.of());
        }
        Decision decision = decideFirst(one, origin, people);
        if (decision.record() != null) {
            setting.seen().record(one.key, decision.record());
        }
        return decision;
    }

    private Decision decideFirst(Referring one, @Nullable Origin origin, People people) {
        Decision before = one.stored.decision();
        if (origin != null) {
            return again(one, origin);
        } else if (one.people.stream().allMatch(person -> people.find(person) == null)) {
            return Decision.of(Outcome.SKIPPED, Reason.of("imports.skip.nobody_known", names(one.people)));
        } else {
            UUID record = before.outcome() == Outcome.NEW && before.record() != null ? before.record() : Ids.next();
            make(one, record, people);
            return new Decision(Outcome.NEW, null, record, one.key, List.of());
        }
    }

    /** The texts of messages may be wanted later than the messages. */
    private Decision again(Referring one, Origin origin) {
        Interaction interaction = known.get(origin.record());
        Reason reason = Reason.of("imports.match.source");
        if (interaction != null && one.line instanceof InteractionLine line && line.body() != null) {
            Interaction completed = interaction.withBody(line.body());
            writes.add(change -> change.update(setting.stores().interactions(), interaction, completed));
            FieldChange body = new FieldChange("body", null, line.body(), false);
            return new Decision(Outcome.CHANGED, reason, origin.record(), one.key, List.of(body));
        }
        return new Decision(Outcome.UNCHANGED, reason, origin.record(), null, List.of());
    }

    private void make(Referring one, UUID record, People people) {
        Stores stores = setting.stores();
        switch (one.line) {
            case InteractionLine line -> {
                Interaction made = interaction(line, record, people);
                writes.add(change -> change.create(stores.interactions(), made));
            }
            case FavourLine line -> {
                Favour made =
                        Favour.done(record, person(one, people), line.given(), line.kind(), line.day(), line.text());
                writes.add(change -> change.create(stores.favours(), made));
            }
            case NoteLine line -> {
                Instant at = (line.at() == null ? Instant.now() : line.at()).truncatedTo(ChronoUnit.MICROS);
                Note made = new Note(record, 0, Instant.now(), person(one, people), null, null, line.text(), false, at);
                writes.add(change -> change.create(stores.notes(), made));
            }
            case ContactLine _, CompanyLine _, LeadLine _, SkippedLine _, IgnoredEntry _ ->
                throw new IllegalArgumentException("Refers to nobody");
        }
    }

    private static UUID person(Referring one, People people) {
        return Objects.requireNonNull(people.find(one.people.getFirst()), "nobody known is skipped");
    }

    private static Interaction interaction(InteractionLine line, UUID record, People people) {
        List<Participant> participants = line.participants().stream()
                .map(person -> new Participant(people.find(person), name(person), People.knownBy(person)))
                .distinct()
                .toList();
        return Interaction.of(record, line.kind(), line.direction(), line.at(), participants)
                .from(Interaction.Origin.IMPORT)
                .withTexts(line.place(), line.subject(), line.body());
    }

    static String names(List<PersonReference> people) {
        return people.stream().map(SecondRound::name).collect(Collectors.joining(", "));
    }

    static String name(PersonReference person) {
        return Stream.of(person.name(), person.email(), person.profile())
                .filter(text -> text != null)
                .findFirst()
                .map(text -> LineLimits.cut(text, LineLimits.TITLE))
                .orElse("");
    }

    @Override
    public void write(Change change) {
        writes.forEach(write -> write.accept(change));
    }
}
