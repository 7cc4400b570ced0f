package piilo.search;

import static piilo.database.schema.Tables.JOURNAL;
import static piilo.database.schema.Tables.WORKSPACE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;

/** The rows that the index is made of, always many at once. */
final class SearchSource {
    private static final UUID NO_ID = new UUID(0, 0);
    private static final Field<UUID> RECORD = DSL.field(DSL.name("record"), JOURNAL.RECORD_ID.getDataType());
    private static final Field<Boolean> RENAMED = DSL.field(
            "{0} = 'update' and {1} in ('contact', 'company', 'lead') and json_contains_path({2}, 'one', '$.name', '$.title')",
            SQLDataType.BOOLEAN, JOURNAL.ACTION, JOURNAL.RECORD_KIND, JOURNAL.AFTER_JSON);
    private static final Field<JSON> AS_WHOLE =
            DSL.coalesce(JOURNAL.AFTER_JSON, JOURNAL.BEFORE_JSON).coerce(SQLDataType.JSON);
    private static final Field<@Nullable String> WHOLE = whole();

    private final Database database;

    private static Field<@Nullable String> whole() {
        Field<@Nullable String> whole = DSL.inline(null, SQLDataType.VARCHAR);
        for (SearchedKind kind : SearchedKinds.ALL) {
            for (SearchedKind.Piece piece : kind.pieces()) {
                Field<@Nullable String> member =
                        DSL.jsonValue(AS_WHOLE, "$." + piece.member()).coerce(SQLDataType.VARCHAR);
                whole = DSL.when(JOURNAL.RECORD_KIND.eq(piece.kind()), member).otherwise(whole);
            }
        }
        return whole;
    }

    SearchSource(Database database) {
        this.database = database;
    }

    /**
     * What a journal entry touched.
     *
     * @param renamed whether the record has been given another name, which other records are found by too
     * @param whole the record that one which came or went is found as a part of
     */
    record Touch(
            long number,
            String kind,
            UUID record,
            boolean renamed,
            @Nullable UUID whole) {}

    /** Returns the number of each workspace's last journal entry. */
    Map<UUID, Long> journalNumbers() {
        return database.read(db -> db.select(WORKSPACE.ID, WORKSPACE.JOURNAL_NUMBER)
                .from(WORKSPACE)
                .fetchMap(WORKSPACE.ID, WORKSPACE.JOURNAL_NUMBER));
    }

    /** Returns up to which number each workspace's journal has been emptied of what was deleted. */
    Map<UUID, Long> forgottenNumbers() {
        return database.read(db -> db.select(WORKSPACE.ID, WORKSPACE.FORGOTTEN_NUMBER)
                .from(WORKSPACE)
                .where(WORKSPACE.FORGOTTEN_NUMBER.gt(0L))
                .fetchMap(WORKSPACE.ID, WORKSPACE.FORGOTTEN_NUMBER));
    }

    /** Returns what the journal says after a number, in order; not what each record became. */
    List<Touch> touches(UUID workspace, long after, int limit) {
        return database.read(db -> db.select(JOURNAL.NUMBER, JOURNAL.RECORD_KIND, JOURNAL.RECORD_ID, RENAMED, WHOLE)
                .from(JOURNAL)
                .where(JOURNAL.WORKSPACE_ID.eq(workspace))
                .and(JOURNAL.NUMBER.gt(after))
                .orderBy(JOURNAL.NUMBER)
                .limit(limit)
                .fetch(row -> new Touch(
                        row.get(JOURNAL.NUMBER),
                        row.get(JOURNAL.RECORD_KIND),
                        row.get(JOURNAL.RECORD_ID),
                        Boolean.TRUE.equals(row.get(RENAMED)),
                        id(row.get(WHOLE)))));
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    /** Returns what some records belong to, of those that are still there. */
    List<UUID> wholes(UUID workspace, SearchedKind.Piece piece, Collection<UUID> ids) {
        return database.read(db -> db.selectDistinct(piece.whole())
                .from(piece.whole().getTable())
                .where(piece.workspace().eq(workspace))
                .and(piece.id().in(ids))
                .fetch(piece.whole()));
    }

    /** Returns up to {@code limit} records of a kind that name some contacts or companies and come after an id, in the order of their ids. */
    List<UUID> naming(UUID workspace, SearchedKind kind, Collection<UUID> named, @Nullable UUID after, int limit) {
        UUID last = after == null ? NO_ID : after;
        return kind.mentions().stream()
                .map(mention -> DSL.selectDistinct(mention.id().as(RECORD))
                        .from(mention.id().getTable())
                        .where(mention.workspace().eq(workspace))
                        .and(mention.named().in(named))
                        .and(mention.id().gt(last)))
                .<Select<Record1<UUID>>>map(select -> select)
                .reduce(Select::union)
                .map(all -> database.read(db -> db.select(RECORD)
                        .from(all.asTable("naming"))
                        .orderBy(RECORD)
                        .limit(limit)
                        .fetch(RECORD)))
                .orElse(List.of());
    }

    /** Returns those records of a kind that exist. */
    List<Searchable> find(UUID workspace, SearchedKind kind, Collection<UUID> ids) {
        Condition wanted = kind.workspace().eq(workspace).and(kind.id().in(ids));
        return database.read(db -> kind.read(db, wanted, ids.size()));
    }

    /** Returns up to {@code limit} records of a kind, of all workspaces, that come after an id, in the order of their ids. */
    List<Searchable> page(SearchedKind kind, @Nullable UUID after, int limit) {
        Condition wanted = kind.id().gt(after == null ? NO_ID : after);
        return database.read(db -> kind.read(db, wanted, limit));
    }
}
