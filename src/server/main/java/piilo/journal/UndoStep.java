package piilo.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.journal.CauseEntries.Entry;
import piilo.json.Json;

/** One transaction of an undo. Entries are taken back in runs of one kind and one action, so that each run needs a few statements, however long it is. */
final class UndoStep {
    private final Change change;
    private final List<RecordKind<?>> kinds;
    private final CauseEntries cause;
    private final List<Undo.LeftAlone> leftAlone = new ArrayList<>();
    private int removed;
    private int reverted;
    private int restored;

    UndoStep(Change change, List<RecordKind<?>> kinds, CauseEntries cause) {
        this.change = change;
        this.kinds = kinds;
        this.cause = cause;
    }

    Undo.Report take(List<Entry> newestFirst) {
        List<Entry> run = new ArrayList<>();
        Set<UUID> records = new HashSet<>();
        for (Entry entry : newestFirst) {
            boolean fits = run.isEmpty()
                    || (run.getLast().kind().equals(entry.kind())
                            && run.getLast().action() == entry.action());
            if (!fits || records.contains(entry.record())) {
                takeRun(run);
                run.clear();
                records.clear();
            }
            run.add(entry);
            records.add(entry.record());
        }
        takeRun(run);
        return new Undo.Report(removed, reverted, restored, List.copyOf(leftAlone));
    }

    private void takeRun(List<Entry> run) {
        String name = run.getFirst().kind();
        kinds.stream().filter(kind -> kind.kind().equals(name)).findFirst().ifPresent(kind -> take(kind, run));
        change.flush();
    }

    private <R extends Journalled> void take(RecordKind<R> kind, List<Entry> all) {
        all.stream()
                .filter(Entry::forgotten)
                .forEach(entry -> leftAlone.add(new Undo.LeftAlone(kind.kind(), entry.record(), "", null, Undo.GONE)));
        List<Entry> run = all.stream().filter(entry -> !entry.forgotten()).toList();
        if (run.isEmpty()) {
            return;
        }
        List<UUID> ids = run.stream().map(Entry::record).toList();
        Map<UUID, R> present = kind.load(change.db(), change.workspace(), ids).stream()
                .collect(Collectors.toMap(Journalled::id, Function.identity()));
        switch (run.getFirst().action()) {
            case CREATE -> remove(kind, run, present);
            case UPDATE -> revert(kind, run, present);
            case DELETE -> restore(kind, run, present);
        }
    }

    private <R extends Journalled> void remove(RecordKind<R> kind, List<Entry> run, Map<UUID, R> present) {
        Set<UUID> used = inUse(kind, present.keySet());
        if (!used.isEmpty() && new FoundAlong(change, kinds).remove(kind, used)) {
            used = inUse(kind, present.keySet());
        }
        Set<UUID> touched =
                cause.changedByOthers(present.keySet(), run.getLast().number());
        for (Entry entry : run) {
            R record = present.get(entry.record());
            if (record != null && used.contains(record.id())) {
                leave(kind, record, null, Undo.IN_USE);
            } else if (record != null && touched.contains(record.id()) && differs(record, entry)) {
                leave(kind, record, null, Undo.CHANGED_SINCE);
            } else if (record != null) {
                change.delete(kind, record);
                removed++;
            }
        }
    }

    /** Returns those of the ids that records of any kind still refer to. */
    private Set<UUID> inUse(RecordKind<?> kind, Set<UUID> ids) {
        Set<UUID> used = new HashSet<>();
        kinds.forEach(other -> used.addAll(other.rows().referred(change.db(), change.workspace(), kind.rows(), ids)));
        return used;
    }

    /** What was changed and changed back, by hand or by an undo, is as if it had not been touched. */
    private static boolean differs(Journalled record, Entry created) {
        // The database keeps microseconds, the journal what the clock said.
        return !Json.tree(record)
                .without("createdAt")
                .equals(created.stateAfter().without("createdAt"));
    }

    private <R extends Journalled> void revert(RecordKind<R> kind, List<Entry> run, Map<UUID, R> present) {
        Map<UUID, ObjectNode> states = new HashMap<>();
        for (Entry entry : run) {
            R record = present.get(entry.record());
            if (record != null) {
                ObjectNode state = Json.tree(record);
                new Difference(entry.stateBefore(), entry.stateAfter())
                        .revert(state)
                        .forEach(field -> leave(kind, record, field, Undo.FIELD_CHANGED));
                states.put(entry.record(), state);
            }
        }
        Set<UUID> missing = missing(states.values());
        states.forEach((id, state) -> {
            R record = Objects.requireNonNull(present.get(id));
            R earlier = Json.read(state.put("version", record.version()), kind.type());
            if (refersToAny(state, missing)) {
                leave(kind, record, null, Undo.PARENT_GONE);
            } else if (!earlier.equals(record)) {
                change.update(kind, record, earlier);
                reverted++;
            }
        });
    }

    private <R extends Journalled> void restore(RecordKind<R> kind, List<Entry> run, Map<UUID, R> present) {
        List<ObjectNode> states = run.stream()
                .filter(entry -> !present.containsKey(entry.record()))
                .map(Entry::stateBefore)
                .toList();
        Set<UUID> missing = missing(states);
        for (ObjectNode state : states) {
            R record = Json.read(state.put("version", 0), kind.type());
            if (refersToAny(state, missing)) {
                leave(kind, record, null, Undo.PARENT_GONE);
            } else {
                change.create(kind, record);
                restored++;
            }
        }
    }

    private <R extends Journalled> void leave(RecordKind<R> kind, R record, @Nullable String field, String reason) {
        leftAlone.add(new Undo.LeftAlone(kind.kind(), record.id(), kind.title(record), field, reason));
    }

    private static boolean refersToAny(ObjectNode state, Set<UUID> ids) {
        return !ids.isEmpty() && references(state).stream().anyMatch(ids::contains);
    }

    /** Returns what records would refer to and is no longer there. */
    private Set<UUID> missing(Collection<ObjectNode> states) {
        Set<UUID> missing = new HashSet<>();
        states.forEach(state -> missing.addAll(references(state)));
        for (RecordKind<?> kind : kinds) {
            if (!missing.isEmpty()) {
                kind.load(change.db(), change.workspace(), List.copyOf(missing))
                        .forEach(found -> missing.remove(found.id()));
            }
        }
        return missing;
    }

    /** Whatever in a record is an id, apart from its own, is that of a record it refers to. */
    private static Set<UUID> references(ObjectNode state) {
        Set<UUID> ids = new LinkedHashSet<>();
        state.forEach(member -> collect(member, ids));
        Ids.parse(state.path("id").asText()).ifPresent(ids::remove);
        return ids;
    }

    private static void collect(JsonNode node, Set<UUID> ids) {
        if (node.isTextual()) {
            Ids.parse(node.textValue()).ifPresent(ids::add);
        } else {
            node.forEach(member -> collect(member, ids));
        }
    }
}
