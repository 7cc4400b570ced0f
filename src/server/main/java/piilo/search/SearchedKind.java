package piilo.search;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** One kind of record that can be found: what of its rows is found, and by whose names else. */
interface SearchedKind {
    /** Returns the name of the kind in the journal, the index and the API. */
    String kind();

    /** Returns the kind of the records that it is made of, as the journal calls them. */
    default String record() {
        return kind();
    }

    TableField<?, UUID> id();

    TableField<?, UUID> workspace();

    /** Returns at most {@code limit} records that a condition holds for, in the order of their ids. */
    List<Searchable> read(DSLContext db, Condition condition, int limit);

    /** Returns where the records name others, by whose names they are found too. */
    List<Mention> mentions();

    /**
     * Rows of which each says that a record names another one.
     *
     * @param rows the table that has them, or several that are joined
     * @param id the record's
     * @param named the other one
     * @param kind of the other one
     */
    record Mention(
            Table<?> rows,
            TableField<?, UUID> id,
            TableField<?, UUID> workspace,
            TableField<?, UUID> named,
            String kind) {
        static Mention of(
                TableField<?, UUID> id, TableField<?, UUID> workspace, TableField<?, UUID> named, String kind) {
            return new Mention(id.getTable(), id, workspace, named, kind);
        }
    }

    /** Returns the records of other kinds that are found as a part of these. */
    default List<Piece> pieces() {
        return List.of();
    }

    /**
     * A kind of record that is found as a part of another one.
     *
     * @param kind its name in the journal
     * @param whole the record that it belongs to
     * @param member what the journal calls that
     */
    record Piece(
            String kind,
            TableField<?, UUID> id,
            TableField<?, UUID> workspace,
            TableField<?, UUID> whole,
            String member) {}

    /** Joins what is there of some texts. */
    static String joined(String between, @Nullable String... texts) {
        return String.join(between, present(texts));
    }

    static List<String> present(@Nullable String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).toList();
    }
}
