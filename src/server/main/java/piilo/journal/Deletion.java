package piilo.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The deletion of a record with all that has no meaning without it; what has is changed so that it no longer refers to it. */
final class Deletion {
    private final Change change;
    private final List<RecordKind<?>> kinds;
    private final Map<UUID, Gone<?>> gone = new LinkedHashMap<>();
    private final Map<UUID, Changed<?>> changed = new LinkedHashMap<>();
    private final Deque<Gone<?>> open = new ArrayDeque<>();

    Deletion(Change change, List<RecordKind<?>> kinds) {
        this.change = change;
        this.kinds = kinds;
    }

    private record Gone<R extends Journalled>(RecordKind<R> kind, R record) {
        void apply(Change change) {
            change.delete(kind, record);
        }
    }

    private record Changed<R extends Journalled>(RecordKind<R> kind, R before, R after) {
        void apply(Change change) {
            change.update(kind, before, after);
        }
    }

    <R extends Journalled> void run(RecordKind<R> kind, R record) {
        remove(kind, record);
        while (!open.isEmpty()) {
            Gone<?> next = open.remove();
            kinds.forEach(other -> letGo(other, next));
        }
        changed.values().forEach(one -> one.apply(change));
        gone.values().forEach(one -> one.apply(change));
    }

    private <R extends Journalled> void remove(RecordKind<R> kind, R record) {
        Gone<R> one = new Gone<>(kind, record);
        changed.remove(record.id());
        gone.put(record.id(), one);
        open.add(one);
    }

    private <R extends Journalled> void letGo(RecordKind<R> kind, Gone<?> of) {
        UUID id = of.record().id();
        List<UUID> referring =
                kind
                        .rows()
                        .referringTo(change.db(), change.workspace(), of.kind().rows(), List.of(id))
                        .stream()
                        .filter(one -> !gone.containsKey(one))
                        .toList();
        if (!referring.isEmpty()) {
            kind.load(change.db(), change.workspace(), referring).forEach(record -> letGo(kind, record, id));
        }
    }

    private <R extends Journalled> void letGo(RecordKind<R> kind, R record, UUID id) {
        Changed<?> known = changed.get(record.id());
        R present = known == null ? record : kind.type().cast(known.after());
        Optional<R> left = kind.without(present, id);
        left.ifPresentOrElse(
                after -> changed.put(record.id(), new Changed<>(kind, record, after)), () -> remove(kind, record));
    }
}
