package piilo.search;

import static piilo.database.schema.Tables.CIRCLE;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.RELATIONSHIP;
import static piilo.database.schema.Tables.WISH;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What a relationship has several of: the circles that are shared with a contact, what the contact offers, or looks for. Each is found by itself, all of one
 * contact together.
 *
 * @param relationship the column that says whose they are
 * @param meant which of the rows
 * @param texts what is written of each
 * @param says the column with the name of a text, and how that begins
 */
record SearchedParts(
        String kind,
        TableField<?, UUID> relationship,
        TableField<?, ?> position,
        Condition meant,
        List<TableField<?, String>> texts,
        @Nullable Named says)
        implements SearchedKind {
    static final SearchedKind CIRCLES = new SearchedParts(
            "circle",
            CIRCLE.RELATIONSHIP_ID,
            CIRCLE.POSITION,
            DSL.noCondition(),
            List.of(CIRCLE.PLACE),
            new Named(CIRCLE.KIND, "relationships.circle."));
    static final SearchedKind OFFERS = wishes("offer", WISH.OFFERED.isTrue());
    static final SearchedKind SEARCHES = wishes("looks_for", WISH.OFFERED.isFalse());

    /** A column whose value is the end of a text's key. */
    record Named(TableField<?, String> column, String prefix) {
        private String key(Record row) {
            return prefix + row.get(column);
        }
    }

    private static SearchedKind wishes(String kind, Condition meant) {
        return new SearchedParts(kind, WISH.RELATIONSHIP_ID, WISH.POSITION, meant, List.of(WISH.TAG, WISH.TEXT), null);
    }

    @Override
    public String record() {
        return "relationship";
    }

    @Override
    public TableField<?, UUID> id() {
        return RELATIONSHIP.ID;
    }

    @Override
    public TableField<?, UUID> workspace() {
        return RELATIONSHIP.WORKSPACE_ID;
    }

    @Override
    public List<Mention> mentions() {
        return List.of(
                Mention.of(RELATIONSHIP.ID, RELATIONSHIP.WORKSPACE_ID, RELATIONSHIP.CONTACT_ID, Searchable.CONTACT));
    }

    @Override
    public List<Searchable> read(DSLContext db, Condition condition, int limit) {
        List<? extends Record> rows = db.select(
                        RELATIONSHIP.ID,
                        RELATIONSHIP.WORKSPACE_ID,
                        RELATIONSHIP.CONTACT_ID,
                        RELATIONSHIP.UPDATED_AT,
                        CONTACT.SHOWN_NAME)
                .from(RELATIONSHIP)
                .join(CONTACT)
                .on(CONTACT.ID.eq(RELATIONSHIP.CONTACT_ID))
                .where(condition)
                .and(DSL.exists(DSL.selectOne()
                        .from(relationship.getTable())
                        .where(relationship.eq(RELATIONSHIP.ID))
                        .and(meant)))
                .orderBy(RELATIONSHIP.ID)
                .limit(limit)
                .fetch();
        Map<UUID, List<Record>> parts =
                parts(db, rows.stream().map(row -> row.get(RELATIONSHIP.ID)).toList());
        return rows.stream()
                .map(row -> found(row, parts.getOrDefault(row.get(RELATIONSHIP.ID), List.of())))
                .toList();
    }

    private Map<UUID, List<Record>> parts(DSLContext db, Collection<UUID> relationships) {
        List<Field<?>> fields = new ArrayList<>(texts);
        fields.add(relationship);
        if (says != null) {
            fields.add(says.column);
        }
        return db
                .select(fields)
                .from(relationship.getTable())
                .where(relationship.in(relationships))
                .and(meant)
                .orderBy(relationship, position)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(row -> row.get(relationship)));
    }

    private Searchable found(Record row, List<Record> parts) {
        return new Searchable(
                row.get(RELATIONSHIP.WORKSPACE_ID),
                kind,
                row.get(RELATIONSHIP.ID),
                row.get(RELATIONSHIP.CONTACT_ID),
                row.get(CONTACT.SHOWN_NAME),
                List.of(),
                says == null
                        ? List.of()
                        : parts.stream().map(says::key).distinct().toList(),
                parts.stream().map(this::line).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")),
                row.get(RELATIONSHIP.UPDATED_AT));
    }

    private String line(Record part) {
        return SearchedKind.joined(": ", texts.stream().map(part::get).toArray(String[]::new));
    }
}
