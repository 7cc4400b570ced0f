package piilo.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Rows;

/**
 * The rows of one kind of record. Every such table has an id, a workspace, a version and two times, beside the columns of its own; what its rows refer to is
 * read off the schema's foreign keys.
 *
 * @param <R> the record
 */
public final class RecordRows<R extends Journalled> {
    private final Table<?> table;
    private final Field<UUID> id;
    private final Field<UUID> workspace;
    private final List<Field<?>> changing;
    private final List<Field<?>> all;
    private final List<Field<?>> key;
    private final Function<R, @Nullable Object[]> values;
    private final Function<Record, R> read;
    private final Map<Field<UUID>, Column> references = new LinkedHashMap<>();

    /**
     * A column that refers to records of another kind.
     *
     * @param owner the column of the same table that says whose the row is
     * @param to the table that is referred to
     */
    private record Column(Field<UUID> owner, Table<?> to) {}

    /**
     * Describes the rows of a table.
     *
     * @param own the columns beside those that every table has
     * @param values a record's values of them, in their order
     * @param read makes a record of a row
     */
    public RecordRows(
            Table<?> table,
            List<? extends Field<?>> own,
            Function<R, @Nullable Object[]> values,
            Function<Record, R> read) {
        this.table = table;
        this.values = values;
        this.read = read;
        id = column(table, "id", UUID.class);
        workspace = column(table, "workspace_id", UUID.class);
        Field<Integer> version = column(table, "version", Integer.class);
        changing = Rows.fields(List.of(version, column(table, "updated_at", Instant.class)), own);
        all = Rows.fields(List.of(id, workspace, column(table, "created_at", Instant.class)), changing);
        key = List.of(id, workspace, version);
        addReferences(table, id);
    }

    @SuppressWarnings("unchecked") // The generated schema's columns of this name are all of this type.
    private static <T> Field<T> column(Table<?> table, String name, Class<T> type) {
        Field<?> column = Objects.requireNonNull(table.field(name), () -> table + " has no column " + name);
        if (column.getType() != type) {
            throw new IllegalArgumentException(column + " is no " + type.getSimpleName());
        }
        return (Field<T>) column;
    }

    private void addReferences(Table<?> from, Field<UUID> owner) {
        from.getReferences().forEach(reference -> {
            TableField<?, ?> column = reference.getFields().getFirst();
            if (!column.getName().equals("workspace_id") && !column.equals(owner)) {
                references.put(
                        column(from, column.getName(), UUID.class),
                        new Column(owner, reference.getKey().getTable()));
            }
        });
    }

    /**
     * Adds what the rows of another table that belong to these records refer to.
     *
     * @param owner the column that says to which record such a row belongs
     */
    public RecordRows<R> withReferencesOf(TableField<?, UUID> owner) {
        addReferences(Objects.requireNonNull(owner.getTable()), owner);
        return this;
    }

    Table<?> table() {
        return table;
    }

    /** Returns those that exist, in no particular order. */
    public List<R> load(DSLContext db, UUID workspaceId, Collection<UUID> ids) {
        return where(db, workspaceId, id.in(ids));
    }

    /** Returns the records of a workspace that a condition holds for, in no particular order. */
    public List<R> where(DSLContext db, UUID workspaceId, Condition condition) {
        return db.selectFrom(table)
                .where(workspace.eq(workspaceId))
                .and(condition)
                .fetch(read::apply);
    }

    /** Returns at most {@code limit} records of a workspace that a condition holds for. */
    public List<R> where(DSLContext db, UUID workspaceId, Condition condition, List<SortField<?>> order, int limit) {
        return db.selectFrom(table)
                .where(workspace.eq(workspaceId))
                .and(condition)
                .orderBy(order)
                .limit(limit)
                .fetch(read::apply);
    }

    /** Adds the rows of new records. */
    public void insert(DSLContext db, UUID workspaceId, List<R> records) {
        Instant now = Instant.now();
        Rows.insert(
                db,
                all,
                records,
                record -> Rows.values(
                        new Object[] {record.id(), workspaceId, record.createdAt()}, changing(record, now)));
    }

    /** Writes records over the rows of the same id and version; returns how many there were. */
    public int update(DSLContext db, UUID workspaceId, List<R> records) {
        Instant now = Instant.now();
        return Rows.update(
                db,
                changing,
                key,
                records,
                record ->
                        Rows.values(changing(record, now), new Object[] {record.id(), workspaceId, record.version()}));
    }

    private @Nullable Object[] changing(R record, Instant now) {
        return Rows.values(new Object[] {record.version() + 1, now}, values.apply(record));
    }

    /** Removes rows. */
    public void delete(DSLContext db, UUID workspaceId, Collection<UUID> ids) {
        Rows.delete(db, workspace, workspaceId, id, ids);
    }

    /** Returns the ids of the records of these that refer to any of another kind's. */
    Set<UUID> referringTo(DSLContext db, UUID workspaceId, RecordRows<?> other, Collection<UUID> ids) {
        return union(db, references(other), workspaceId, ids, Column::owner);
    }

    /** Returns those of another kind's ids that any of these records refers to. */
    Set<UUID> referred(DSLContext db, UUID workspaceId, RecordRows<?> other, Collection<UUID> ids) {
        return union(db, references(other), workspaceId, ids, null);
    }

    private Map<Field<UUID>, Column> references(RecordRows<?> other) {
        Map<Field<UUID>, Column> found = new LinkedHashMap<>();
        references.forEach((field, column) -> {
            if (column.to().equals(other.table)) {
                found.put(field, column);
            }
        });
        return found;
    }

    private static Set<UUID> union(
            DSLContext db,
            Map<Field<UUID>, Column> columns,
            UUID workspaceId,
            Collection<UUID> ids,
            @Nullable Function<Column, Field<UUID>> shown) {
        List<Select<org.jooq.Record1<UUID>>> selects = new ArrayList<>();
        columns.forEach((field, column) -> {
            Table<?> from = Objects.requireNonNull(((TableField<?, ?>) field).getTable());
            selects.add(DSL.selectDistinct(shown == null ? field : shown.apply(column))
                    .from(from)
                    .where(field.in(ids))
                    .and(column(from, "workspace_id", UUID.class).eq(workspaceId)));
        });
        Set<UUID> found = new LinkedHashSet<>();
        selects.forEach(select -> found.addAll(db.fetch(select).getValues(0, UUID.class)));
        return found;
    }
}
