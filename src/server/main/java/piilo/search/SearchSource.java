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
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;

/** The rows that the index is made of, always many at once. */
final class SearchSource {
    private static final UUID NO_ID = new UUID(0, 0);
    /** By which members of a record others are found. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "contact", List.of("$.name"),
            "company", List.of("$.name"),
            "lead", List.of("$.title"),
            "note", List.of("$.text", "$.contact", "$.company"),
            "told", List.of("$.contact"),
            "introduction", List.of("$.first", "$.second"));

    private static final Field<Boolean> RENAMED = DSL.field(JOURNAL.ACTION
            .eq("update")
            .and(DSL.or(NAMES.entrySet().stream()
                    .map(names -> JOURNAL.RECORD_KIND.eq(names.getKey()).and(has(names.getValue())))
                    .toList())));
    private static final Field<JSON> AS_WHOLE =
            DSL.coalesce(JOURNAL.AFTER_JSON, JOURNAL.BEFORE_JSON).coerce(SQLDataType.JSON);
    private static final Field<@Nullable String> WHOLE = whole();

    private final Database database;

    private static Condition has(List<String> members) {
        return DSL.or(members.stream()
                .map(member -> DSL.jsonExists(JOURNAL.AFTER_JSON.coerce(SQLDataType.JSON), member))
                .toList());
    }

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

    /** Returns up to {@code limit} records that name some others and come after an id, in the order of their ids. */
    List<UUID> naming(
            UUID workspace, SearchedKind.Mention mention, Collection<UUID> named, @Nullable UUID after, int limit) {
        return database.read(db -> db.selectDistinct(mention.id())
                .from(mention.rows())
                .where(mention.workspace().eq(workspace))
                .and(mention.named().in(named))
                .and(mention.id().gt(after == null ? NO_ID : after))
                .orderBy(mention.id())
                .limit(limit)
                .fetch(mention.id()));
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
