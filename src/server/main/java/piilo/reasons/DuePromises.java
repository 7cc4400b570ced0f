package piilo.reasons;

import static piilo.database.schema.Tables.FAVOUR;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.favours.FavourKind;

/** Promises of either side whose day has come. */
final class DuePromises implements Source {
    @Override
    public String name() {
        return "promise:";
    }

    @Override
    public List<Found> find(DSLContext db, Question question) {
        return db.select(FAVOUR.ID, FAVOUR.CONTACT_ID, FAVOUR.GIVEN, FAVOUR.KIND, FAVOUR.TEXT, FAVOUR.PROMISED_FOR)
                .from(FAVOUR)
                .where(FAVOUR.WORKSPACE_ID.eq(question.workspace()))
                .and(FAVOUR.PROMISED.isTrue())
                .and(FAVOUR.PROMISED_FOR.le(question.today()))
                .orderBy(FAVOUR.PROMISED_FOR.desc(), FAVOUR.ID.desc())
                .limit(MOST)
                .fetch(this::found);
    }

    private Found found(Record row) {
        String key = row.get(FAVOUR.GIVEN) ? "found.promise.given" : "found.promise.received";
        return new Found(
                row.get(FAVOUR.CONTACT_ID),
                Reason.Kind.PROMISE,
                name() + row.get(FAVOUR.ID),
                Wording.of(key, what(row.get(FAVOUR.KIND), row.get(FAVOUR.TEXT))),
                row.get(FAVOUR.PROMISED_FOR),
                null);
    }

    private static Object what(String kind, @Nullable String text) {
        String known = FavourKind.texts().contains(kind) ? kind : FavourKind.OTHER.text();
        return text == null ? Wording.of("favours.kind." + known) : text;
    }

    @Override
    public Set<UUID> holding(DSLContext db, UUID workspace, Collection<UUID> records) {
        return new HashSet<>(db.select(FAVOUR.ID)
                .from(FAVOUR)
                .where(FAVOUR.WORKSPACE_ID.eq(workspace))
                .and(FAVOUR.PROMISED.isTrue())
                .and(FAVOUR.ID.in(records))
                .fetch(FAVOUR.ID));
    }
}
