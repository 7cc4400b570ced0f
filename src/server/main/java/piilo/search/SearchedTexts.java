package piilo.search;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.JOB_LEAD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import piilo.database.schema.tables.Company;
import piilo.database.schema.tables.Contact;
import piilo.database.schema.tables.JobLead;

/**
 * Records of one table with a few texts, by those and by the names of what they are about.
 *
 * @param about what gives them their title
 * @param besides others whose names they are found by
 * @param texts with the first a title is made for a record about nothing
 * @param changed when, which tells the newer of two that are found equally well
 */
record SearchedTexts(
        String kind,
        Columns columns,
        List<About> about,
        List<About> besides,
        List<Text> texts,
        TableField<?, Instant> changed)
        implements SearchedKind {
    /** A longer text makes no title. */
    private static final int LONGEST_TITLE = 80;

    /** The columns by which a record is found. */
    record Columns(TableField<?, UUID> id, TableField<?, UUID> workspace) {}

    /** A column with a text, which may be Markdown. */
    record Text(TableField<?, String> column, boolean markdown) {
        static Text plain(TableField<?, String> column) {
            return new Text(column, false);
        }

        static Text markdown(TableField<?, String> column) {
            return new Text(column, true);
        }

        private @Nullable String of(Record row) {
            String text = row.get(column);
            return markdown && text != null ? PlainText.of(text) : text;
        }
    }

    /** A column that refers to a record of a table, which has a name. */
    record About(TableField<?, UUID> column, Table<?> table, Field<UUID> id, Field<String> name) {
        static About contact(TableField<?, UUID> column) {
            Contact contact = CONTACT.as("named_" + column.getName());
            return new About(column, contact, contact.ID, contact.SHOWN_NAME);
        }

        static About company(TableField<?, UUID> column) {
            Company company = COMPANY.as("named_" + column.getName());
            return new About(column, company, company.ID, company.NAME);
        }

        static About lead(TableField<?, UUID> column) {
            JobLead lead = JOB_LEAD.as("named_" + column.getName());
            return new About(column, lead, lead.ID, lead.TITLE);
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
        return all().map(one -> new Mention(columns.id, columns.workspace, one.column))
                .toList();
    }

    private Stream<About> all() {
        return Stream.concat(about.stream(), besides.stream());
    }

    @Override
    public List<Searchable> read(DSLContext db, Condition condition, int limit) {
        List<Field<?>> fields = new ArrayList<>(List.of(columns.id, columns.workspace, changed));
        texts.forEach(text -> fields.add(text.column));
        all().forEach(one -> fields.add(one.name));
        SelectJoinStep<Record> rows = db.select(fields).from(columns.id.getTable());
        for (About one : all().toList()) {
            rows = rows.leftJoin(one.table).on(one.id.eq(one.column));
        }
        return rows.where(condition).orderBy(columns.id).limit(limit).fetch(this::found);
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
                title.isEmpty() ? beginning(written) : title,
                List.of(),
                Stream.concat(written.stream(), names(row, besides).stream()).collect(Collectors.joining("\n")),
                row.get(changed));
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
