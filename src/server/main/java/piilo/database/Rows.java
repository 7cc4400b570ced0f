package piilo.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes many rows of one table with one prepared statement, which is what MariaDB is quickest at. */
public final class Rows {
    private static final String INTEGRITY = "23";

    private Rows() {}

    /** Adds a row for each item; {@code values} are in the order of {@code fields}. */
    public static <T> void insert(
            DSLContext db, List<? extends Field<?>> fields, List<T> items, Function<T, @Nullable Object[]> values) {
        if (items.isEmpty()) {
            return;
        }
        Query insert = db.insertInto(table(fields), fields).values(new @Nullable Object[fields.size()]);
        execute(db, insert, fields, items, values);
    }

    /**
     * Writes over the rows that a key selects.
     *
     * @param key the fields that select a row
     * @param values for each item first those of {@code fields}, then those of {@code key}
     * @return how many rows were selected
     */
    public static <T> int update(
            DSLContext db,
            List<? extends Field<?>> fields,
            List<? extends Field<?>> key,
            List<T> items,
            Function<T, @Nullable Object[]> values) {
        if (items.isEmpty()) {
            return 0;
        }
        Map<Field<?>, @Nullable Object> blanks = new LinkedHashMap<>();
        fields.forEach(field -> blanks.put(field, null));
        Query update = db.update(table(fields)).set(blanks).where(blank(key));
        return Arrays.stream(execute(db, update, fields(fields, key), items, values))
                .sum();
    }

    /** A batch of jOOQ's makes a type of its own for each value it binds, and that would be the largest part of a long import. */
    private static <T> int[] execute(
            DSLContext db,
            Query query,
            List<? extends Field<?>> fields,
            List<T> items,
            Function<T, @Nullable Object[]> values) {
        return db.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query.getSQL())) {
                for (T item : items) {
                    bind(statement, fields, values.apply(item));
                    statement.addBatch();
                }
                return statement.executeBatch();
            } catch (SQLException failure) {
                throw translated(failure);
            }
        });
    }

    private static void bind(PreparedStatement statement, List<? extends Field<?>> fields, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (stored(fields.get(i), values[i])) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case String text -> statement.setString(i + 1, text);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Integer number -> statement.setInt(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                case Boolean truth -> statement.setBoolean(i + 1, truth);
                case Object other -> statement.setObject(i + 1, other);
            }
        }
    }

    @SuppressWarnings("unchecked") // A value is of its field's type.
    private static @Nullable Object stored(Field<?> field, @Nullable Object value) {
        return ((Converter<?, @Nullable Object>) field.getConverter()).to(value);
    }

    private static DataAccessException translated(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith(INTEGRITY)
                ? new IntegrityConstraintViolationException("Rows that do not fit the others", failure)
                : new DataAccessException("Rows cannot be written", failure);
    }

    /** Returns two lists of fields as one. */
    public static List<Field<?>> fields(List<? extends Field<?>> first, List<? extends Field<?>> second) {
        return Stream.<Field<?>>concat(first.stream(), second.stream()).toList();
    }

    /** Returns two rows of values as one. */
    public static @Nullable Object[] values(@Nullable Object[] first, @Nullable Object[] second) {
        @Nullable Object[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Table<?> table(List<? extends Field<?>> fields) {
        return ((TableField<?, ?>) fields.getFirst()).getTable();
    }

    private static Condition blank(List<? extends Field<?>> key) {
        return DSL.and(key.stream().map(Rows::blank).toList());
    }

    private static <V> Condition blank(Field<V> field) {
        return field.eq(DSL.val((V) null, field));
    }

    /** Removes the rows of a workspace that bear one of the ids. */
    public static void delete(
            DSLContext db, Field<UUID> workspaceField, UUID workspace, Field<UUID> idField, Collection<UUID> ids) {
        db.deleteFrom(table(List.of(idField)))
                .where(workspaceField.eq(workspace))
                .and(idField.in(ids))
                .execute();
    }
}
