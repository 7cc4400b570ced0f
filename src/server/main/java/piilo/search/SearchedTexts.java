package piilo.search;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.INTRODUCTION;
import static piilo.database.schema.Tables.JOB_LEAD;
import static piilo.database.schema.Tables.NOTE;
import static piilo.database.schema.Tables.TOLD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.schema.tables.Company;
import piilo.database.schema.tables.Contact;
import piilo.database.schema.tables.JobLead;
import piilo.json.Json;

/**
 * Records of one table with a few texts, by those and by the names of what they are about.
 *
 * @param about what gives them their title
 * @param besides others whose names they are found by
 * @param texts with the first a title is made for a record about nothing
 */
record SearchedTexts(String kind, Columns columns, List<About> about, List<About> besides, List<Text> texts)
        implements SearchedKind {
    /** A longer text makes no title. */
    private static final int LONGEST_TITLE = 80;

    /**
     * The columns by which a record is found.
     *
     * @param changed when, which tells the newer of two that are found equally well
     * @param of the record on whose page it stands
     * @param found which of them are found
     */
    record Columns(
            TableField<?, UUID> id,
            TableField<?, UUID> workspace,
            TableField<?, Instant> changed,
            TableField<?, UUID> of,
            Condition found) {
        Columns(TableField<?, UUID> id, TableField<?, UUID> workspace, TableField<?, Instant> changed) {
            this(id, workspace, changed, id, DSL.noCondition());
        }
    }

    /** A column with a text, and how to read it. */
    record Text(TableField<?, String> column, UnaryOperator<String> reading) {
        static Text plain(TableField<?, String> column) {
            return new Text(column, text -> text);
        }

        static Text markdown(TableField<?, String> column) {
            return new Text(column, PlainText::of);
        }

        static Text list(TableField<?, String> column) {
            return new Text(column, texts -> String.join(", ", Json.texts(texts)));
        }

        private @Nullable String of(Record row) {
            String text = row.get(column);
            return text == null ? null : reading.apply(text);
        }
    }

    /**
     * A table that is joined to get at what it refers to.
     *
     * @param which of its rows, when a record has several
     */
    record Via(TableField<?, UUID> column, Table<?> table, TableField<?, UUID> id, String kind, Condition which) {
        Via(TableField<?, UUID> column, Table<?> table, TableField<?, UUID> id, String kind) {
            this(column, table, id, kind, DSL.noCondition());
        }

        Via when(Condition one) {
            return new Via(column, table, id, kind, one);
        }

        static Via introduction(TableField<?, UUID> column) {
            return new Via(column, INTRODUCTION, INTRODUCTION.ID, "introduction");
        }

        static Via note(TableField<?, UUID> column) {
            return new Via(column, NOTE, NOTE.ID, "note");
        }

        static Via told(TableField<?, UUID> column) {
            return new Via(column, TOLD, TOLD.ID, "told");
        }

        private Table<?> joined(Table<?> rows) {
            return rows.leftJoin(table).on(id.eq(column)).and(which);
        }
    }

    /**
     * A column that refers to a record of a table, which has a name.
     *
     * @param via the table that has the column, when it is not the records' own
     */
    record About(
            TableField<?, UUID> column,
            Table<?> table,
            Field<UUID> id,
            Field<String> name,
            String kind,
            @Nullable Via via) {
        static About contact(TableField<?, UUID> column) {
            Contact contact = CONTACT.as("named_" + column.getTable().getName() + "_" + column.getName());
            return new About(column, contact, contact.ID, contact.SHOWN_NAME, Searchable.CONTACT, null);
        }

        static About company(TableField<?, UUID> column) {
            Company company = COMPANY.as("named_" + column.getTable().getName() + "_" + column.getName());
            return new About(column, company, company.ID, company.NAME, Searchable.COMPANY, null);
        }

        static About lead(TableField<?, UUID> column) {
            JobLead lead = JOB_LEAD.as("named_" + column.getTable().getName() + "_" + column.getName());
            return new About(column, lead, lead.ID, lead.TITLE, Searchable.LEAD, null);
        }

        About via(Via way) {
            return new About(column, table, id, name, kind, way);
        }
    }

    @Override
    public TableField<?, UUID> id() {
        return columns.id;
    }

    @Override
    public TableField<?, UUID> workspace() {
        return columns.workspace;
    }

    @Override
    public List<Mention> mentions() {
        Stream<Mention> ways =
                ways().stream().map(way -> Mention.of(columns.id, columns.workspace, way.column, way.kind));
        return Stream.concat(ways, all().map(this::mention)).toList();
    }

    private List<Via> ways() {
        return all().flatMap(one -> Stream.ofNullable(one.via)).distinct().toList();
    }

    private Stream<About> all() {
        return Stream.concat(about.stream(), besides.stream());
    }

    private Mention mention(About one) {
        Table<?> rows = columns.id.getTable();
        return new Mention(
                one.via == null ? rows : one.via.joined(rows), columns.id, columns.workspace, one.column, one.kind);
    }

    @Override
    public List<Searchable> read(DSLContext db, Condition condition, int limit) {
        List<Field<?>> fields = new ArrayList<>(List.of(columns.id, columns.workspace, columns.changed, columns.of));
        texts.forEach(text -> fields.add(text.column));
        all().forEach(one -> fields.add(one.name));
        Table<?> rows = columns.id.getTable();
        for (Via way : ways()) {
            rows = way.joined(rows);
        }
        for (About one : all().toList()) {
            rows = rows.leftJoin(one.table).on(one.id.eq(one.column));
        }
        return db.select(fields)
                .from(rows)
                .where(condition)
                .and(columns.found)
                .orderBy(columns.id)
                .limit(limit)
                .fetch(this::found);
    }

    private Searchable found(Record row) {
        List<String> written = texts.stream()
                .map(text -> text.of(row))
                .flatMap(text -> SearchedKind.present(text).stream())
                .toList();
        String title = String.join(", ", names(row, about));
        return new Searchable(
                row.get(columns.workspace),
                kind,
                row.get(columns.id),
                row.get(columns.of),
                title.isEmpty() ? beginning(written) : title,
                List.of(),
                List.of(),
                Stream.concat(written.stream(), names(row, besides).stream()).collect(Collectors.joining("\n")),
                row.get(columns.changed));
    }

    private static List<String> names(Record row, Collection<About> named) {
        return named.stream()
                .flatMap(one -> SearchedKind.present(row.get(one.name)).stream())
                .toList();
    }

    private static String beginning(List<String> written) {
        String first = written.isEmpty() ? "" : written.getFirst();
        return first.length() > LONGEST_TITLE ? first.substring(0, LONGEST_TITLE) + "…" : first;
    }
}
