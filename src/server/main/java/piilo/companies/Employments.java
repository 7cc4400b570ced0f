package piilo.companies;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.EMPLOYMENT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.database.Database;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;

/** Who works or worked where. */
public final class Employments implements RecordKind<Employment> {
    private static final RecordRows<Employment> ROWS = new RecordRows<>(
            EMPLOYMENT,
            List.of(
                    EMPLOYMENT.CONTACT_ID,
                    EMPLOYMENT.COMPANY_ID,
                    EMPLOYMENT.TITLE,
                    EMPLOYMENT.FROM_DATE,
                    EMPLOYMENT.TO_DATE,
                    EMPLOYMENT.CURRENT),
            Employments::values,
            Employments::employment);

    private final Database database;

    public Employments(Database database) {
        this.database = database;
    }

    /** An employment with the company's name beside it. */
    public record AtCompany(Employment employment, @Nullable String company) {}

    /** Somebody who works or worked at a company. */
    public record Person(UUID contact, String name, Employment employment) {}

    /** Somebody who has a new employment besides an ended one. */
    public record Moved(
            UUID contact,
            String name,
            @Nullable String title,
            @Nullable String company) {}

    @Override
    public String kind() {
        return "employment";
    }

    @Override
    public Class<Employment> type() {
        return Employment.class;
    }

    @Override
    public RecordRows<Employment> rows() {
        return ROWS;
    }

    /** Who worked at a company that is no longer kept has a title without it. */
    @Override
    public Optional<Employment> without(Employment employment, UUID gone) {
        return gone.equals(employment.company()) ? Optional.of(employment.withoutCompany()) : Optional.empty();
    }

    @Override
    public String title(Employment employment) {
        return employment.title() == null ? "" : employment.title();
    }

    /** Returns the employments of some contacts, the current and latest first. */
    public List<AtCompany> of(UUID workspace, Collection<UUID> contacts) {
        return database.read(db -> of(db, workspace, contacts));
    }

    /** Returns the employments of some contacts, the current and latest first. */
    public List<AtCompany> of(DSLContext db, UUID workspace, Collection<UUID> contacts) {
        return db.select(EMPLOYMENT.fields())
                .select(COMPANY.NAME)
                .from(EMPLOYMENT)
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                .and(EMPLOYMENT.CONTACT_ID.in(contacts))
                .orderBy(EMPLOYMENT.CURRENT.desc(), EMPLOYMENT.FROM_DATE.desc(), EMPLOYMENT.ID)
                .fetch(row -> new AtCompany(employment(row), row.get(COMPANY.NAME)));
    }

    /** Returns who works at a company, then who did, by name; at most {@code limit} of them. */
    public List<Person> at(UUID workspace, UUID company, int limit) {
        return database.read(db -> db.select(EMPLOYMENT.fields())
                .select(CONTACT.SHOWN_NAME)
                .from(EMPLOYMENT)
                .join(CONTACT)
                .on(CONTACT.ID.eq(EMPLOYMENT.CONTACT_ID))
                .where(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                .and(EMPLOYMENT.COMPANY_ID.eq(company))
                .orderBy(EMPLOYMENT.CURRENT.desc(), CONTACT.SORT_NAME)
                .limit(limit)
                .fetch(row ->
                        new Person(row.get(EMPLOYMENT.CONTACT_ID), row.get(CONTACT.SHOWN_NAME), employment(row))));
    }

    /** Returns who took up something new since they were first known, the latest first: one of the best reasons to write. */
    public List<Moved> movedLately(UUID workspace, int limit) {
        var ended = EMPLOYMENT.as("ended");
        return database.read(db -> db.select(EMPLOYMENT.CONTACT_ID, CONTACT.SHOWN_NAME, EMPLOYMENT.TITLE, COMPANY.NAME)
                .from(ended)
                .join(EMPLOYMENT)
                .on(EMPLOYMENT.CONTACT_ID.eq(ended.CONTACT_ID))
                .and(EMPLOYMENT.CURRENT.isTrue())
                .and(EMPLOYMENT.CREATED_AT.gt(ended.CREATED_AT))
                .join(CONTACT)
                .on(CONTACT.ID.eq(ended.CONTACT_ID))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(ended.WORKSPACE_ID.eq(workspace))
                .and(ended.CURRENT.isFalse())
                .and(ended.VERSION.gt(1))
                .orderBy(ended.UPDATED_AT.desc(), ended.ID.desc())
                .limit(limit)
                .fetch(row -> new Moved(row.value1(), row.value2(), row.value3(), row.value4())));
    }

    private static Employment employment(Record row) {
        return new Employment(
                row.get(EMPLOYMENT.ID),
                row.get(EMPLOYMENT.VERSION),
                row.get(EMPLOYMENT.CREATED_AT),
                row.get(EMPLOYMENT.CONTACT_ID),
                row.get(EMPLOYMENT.COMPANY_ID),
                row.get(EMPLOYMENT.TITLE),
                date(row.get(EMPLOYMENT.FROM_DATE)),
                date(row.get(EMPLOYMENT.TO_DATE)),
                row.get(EMPLOYMENT.CURRENT));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private static @Nullable Object[] values(Employment one) {
        return new @Nullable Object[] {
            one.contact(),
            one.company(),
            one.title(),
            one.from() == null ? null : one.from().toString(),
            one.to() == null ? null : one.to().toString(),
            one.current()
        };
    }
}
