package piilo.recruiters;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.EMPLOYMENT;
import static piilo.database.schema.Tables.LEAD_PERSON;
import static piilo.database.schema.Tables.LEAD_TELLER;
import static piilo.database.schema.Tables.MANDATE;
import static piilo.database.schema.Tables.TOLD;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;

/** What the list says of recruiters beside their profile; each is one query for all of a page. */
public final class RecruiterFacts {
    /** As what somebody has to do with a lead that has come from him. */
    private static final List<String> SOURCES = List.of("source", "recruiter");

    private static final int TEXT_SHOWN = 300;
    private static final int LINE = 120;

    private final Database database;

    public RecruiterFacts(Database database) {
        this.database = database;
    }

    /** Where a recruiter works. */
    record Job(
            @Nullable String title,
            @Nullable UUID company,
            @Nullable String companyName) {}

    /**
     * What a recruiter was told last.
     *
     * @param text its beginning
     */
    record LastTold(LocalDate day, String text) {
        /** Returns so much of it as stands in a line or two, without the marks of Markdown. */
        public String excerpt() {
            String line = text.replaceAll("(?m)^\\s*[-+>#]+\\s+|[*_`]+", "").replaceAll("\\s+", " ").strip();
            return line.length() <= LINE ? line : line.substring(0, LINE).strip() + "…";
        }
    }

    /** Returns the current jobs. */
    Map<UUID, Job> jobs(UUID workspace, Collection<UUID> contacts) {
        Map<UUID, Job> jobs = new HashMap<>();
        database.read(db -> db.select(EMPLOYMENT.CONTACT_ID, EMPLOYMENT.TITLE, COMPANY.ID, COMPANY.NAME)
                        .from(EMPLOYMENT)
                        .leftJoin(COMPANY)
                        .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                        .where(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                        .and(EMPLOYMENT.CONTACT_ID.in(contacts))
                        .and(EMPLOYMENT.CURRENT.isTrue())
                        .orderBy(EMPLOYMENT.FROM_DATE.desc(), EMPLOYMENT.ID)
                        .fetch())
                .forEach(row -> jobs.putIfAbsent(row.value1(), new Job(row.value2(), row.value3(), row.value4())));
        return jobs;
    }

    /** Returns what each was told last. */
    Map<UUID, LastTold> told(UUID workspace, Collection<UUID> contacts) {
        Field<Integer> rank = DSL.rowNumber()
                .over()
                .partitionBy(TOLD.CONTACT_ID)
                .orderBy(TOLD.DAY.desc(), TOLD.ID.desc())
                .as("place");
        Table<?> ranked = DSL.select(TOLD.CONTACT_ID, TOLD.DAY, DSL.left(TOLD.TEXT, TEXT_SHOWN).as("text"), rank)
                .from(TOLD)
                .where(TOLD.WORKSPACE_ID.eq(workspace))
                .and(TOLD.CONTACT_ID.in(contacts))
                .asTable("ranked");
        return database.read(db -> db.select()
                .from(ranked)
                .where(ranked.field("place", Integer.class).eq(1))
                .fetchMap(
                        row -> row.get(TOLD.CONTACT_ID),
                        row -> new LastTold(row.get("day", LocalDate.class), row.get("text", String.class))));
    }

    /** Returns how many open mandates each has; who has none is left out. */
    Map<UUID, Integer> openMandates(UUID workspace, Collection<UUID> contacts) {
        return database.read(db -> db.select(MANDATE.CONTACT_ID, DSL.count())
                .from(MANDATE)
                .where(MANDATE.WORKSPACE_ID.eq(workspace))
                .and(MANDATE.CONTACT_ID.in(contacts))
                .and(MANDATE.STATUS.eq(Names.of(Mandate.Status.OPEN)))
                .groupBy(MANDATE.CONTACT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2()));
    }

    /** Returns the names of companies. */
    Map<UUID, String> companies(UUID workspace, Collection<UUID> ids) {
        return database.read(db -> db.select(COMPANY.ID, COMPANY.NAME)
                .from(COMPANY)
                .where(COMPANY.WORKSPACE_ID.eq(workspace))
                .and(COMPANY.ID.in(ids))
                .fetchMap(COMPANY.ID, COMPANY.NAME));
    }

    /** Returns how many leads have come from each; who has told of none is left out. */
    Map<UUID, Integer> leads(UUID workspace, Collection<UUID> contacts) {
        Condition tellers =
                LEAD_TELLER.WORKSPACE_ID.eq(workspace).and(LEAD_TELLER.CONTACT_ID.in(contacts));
        Condition people = LEAD_PERSON
                .WORKSPACE_ID
                .eq(workspace)
                .and(LEAD_PERSON.CONTACT_ID.in(contacts))
                .and(LEAD_PERSON.ROLE.in(SOURCES));
        Table<?> all = DSL.select(LEAD_TELLER.CONTACT_ID.as("contact_id"), LEAD_TELLER.LEAD_ID.as("lead_id"))
                .from(LEAD_TELLER)
                .where(tellers)
                .union(DSL.select(LEAD_PERSON.CONTACT_ID, LEAD_PERSON.LEAD_ID)
                        .from(LEAD_PERSON)
                        .where(people))
                .asTable("all_leads");
        Field<UUID> contact = all.field("contact_id", LEAD_TELLER.CONTACT_ID.getDataType());
        return database.read(db -> db.select(contact, DSL.count())
                .from(all)
                .groupBy(contact)
                .fetchMap(row -> row.value1(), row -> row.value2()));
    }
}
