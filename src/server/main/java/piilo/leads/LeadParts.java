package piilo.leads;

import static piilo.database.schema.Tables.LEAD_ASK;
import static piilo.database.schema.Tables.LEAD_PERSON;
import static piilo.database.schema.Tables.LEAD_STEP;
import static piilo.database.schema.Tables.LEAD_TELLER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.database.Names;
import piilo.database.Rows;

/**
 * What a lead has several of, in tables of its own: those who told, and those who have to do with it. Its steps and asks are only written here, for timelines
 * and counts to be read from; the lead reads them from its own row.
 */
record LeadParts(Map<UUID, List<Lead.Teller>> allTellers, Map<UUID, List<Lead.Person>> allPeople) {
    /** Those of leads that have none. */
    static final LeadParts NONE = new LeadParts(Map.of(), Map.of());

    private static final List<Field<?>> TELLER = List.of(
            LEAD_TELLER.LEAD_ID,
            LEAD_TELLER.POSITION,
            LEAD_TELLER.WORKSPACE_ID,
            LEAD_TELLER.CONTACT_ID,
            LEAD_TELLER.NAME,
            LEAD_TELLER.THANKED_ON);
    private static final List<Field<?>> PERSON = List.of(
            LEAD_PERSON.LEAD_ID,
            LEAD_PERSON.POSITION,
            LEAD_PERSON.WORKSPACE_ID,
            LEAD_PERSON.CONTACT_ID,
            LEAD_PERSON.NAME,
            LEAD_PERSON.ROLE);

    private static final List<Field<?>> STEP = List.of(
            LEAD_STEP.ID,
            LEAD_STEP.WORKSPACE_ID,
            LEAD_STEP.LEAD_ID,
            LEAD_STEP.COMPANY_ID,
            LEAD_STEP.STAGE,
            LEAD_STEP.DAY);

    private static final List<Field<?>> ASK =
            List.of(LEAD_ASK.LEAD_ID, LEAD_ASK.POSITION, LEAD_ASK.WORKSPACE_ID, LEAD_ASK.CONTACT_ID, LEAD_ASK.DAY);

    static LeadParts load(DSLContext db, UUID workspace, Collection<UUID> ids) {
        return new LeadParts(tellers(db, workspace, ids), people(db, workspace, ids));
    }

    List<Lead.Teller> tellers(UUID lead) {
        return allTellers.getOrDefault(lead, List.of());
    }

    List<Lead.Person> people(UUID lead) {
        return allPeople.getOrDefault(lead, List.of());
    }

    private static Map<UUID, List<Lead.Teller>> tellers(DSLContext db, UUID workspace, Collection<UUID> ids) {
        return db.selectFrom(LEAD_TELLER)
                .where(LEAD_TELLER.WORKSPACE_ID.eq(workspace))
                .and(LEAD_TELLER.LEAD_ID.in(ids))
                .orderBy(LEAD_TELLER.LEAD_ID, LEAD_TELLER.POSITION)
                .fetchGroups(
                        LEAD_TELLER.LEAD_ID,
                        row -> new Lead.Teller(row.getContactId(), row.getName(), row.getThankedOn()));
    }

    private static Map<UUID, List<Lead.Person>> people(DSLContext db, UUID workspace, Collection<UUID> ids) {
        return db.selectFrom(LEAD_PERSON)
                .where(LEAD_PERSON.WORKSPACE_ID.eq(workspace))
                .and(LEAD_PERSON.LEAD_ID.in(ids))
                .orderBy(LEAD_PERSON.LEAD_ID, LEAD_PERSON.POSITION)
                .fetchGroups(
                        LEAD_PERSON.LEAD_ID,
                        row -> new Lead.Person(
                                row.getContactId(),
                                row.getName(),
                                Lead.Person.Role.valueOf(row.getRole().toUpperCase(Locale.ROOT))));
    }

    static void insert(DSLContext db, UUID workspace, List<Lead> leads) {
        List<@Nullable Object[]> tellers = new ArrayList<>();
        List<@Nullable Object[]> people = new ArrayList<>();
        for (Lead lead : leads) {
            int position = 0;
            for (Lead.Teller one : lead.tellers()) {
                tellers.add(new @Nullable Object[] {
                    lead.id(), position++, workspace, one.contact(), one.name(), one.thankedOn()
                });
            }
            position = 0;
            for (Lead.Person one : lead.people()) {
                people.add(new @Nullable Object[] {
                    lead.id(), position++, workspace, one.contact(), one.name(), Names.of(one.role())
                });
            }
        }
        Rows.insert(db, TELLER, tellers, row -> row);
        Rows.insert(db, PERSON, people, row -> row);
        Rows.insert(db, STEP, steps(workspace, leads), row -> row);
        Rows.insert(db, ASK, asks(workspace, leads), row -> row);
    }

    private static List<@Nullable Object[]> steps(UUID workspace, List<Lead> leads) {
        List<@Nullable Object[]> steps = new ArrayList<>();
        for (Lead lead : leads) {
            int position = 0;
            for (Lead.Step one : lead.stages()) {
                steps.add(new @Nullable Object[] {
                    Ids.part(lead.id(), position++),
                    workspace,
                    lead.id(),
                    lead.company(),
                    Names.of(one.stage()),
                    one.day()
                });
            }
        }
        return steps;
    }

    private static List<@Nullable Object[]> asks(UUID workspace, List<Lead> leads) {
        List<@Nullable Object[]> asks = new ArrayList<>();
        for (Lead lead : leads) {
            int position = 0;
            for (Ask one : lead.asks()) {
                asks.add(new @Nullable Object[] {lead.id(), position++, workspace, one.contact(), one.day()});
            }
        }
        return asks;
    }

    static void delete(DSLContext db, UUID workspace, Collection<UUID> ids) {
        Rows.delete(db, LEAD_TELLER.WORKSPACE_ID, workspace, LEAD_TELLER.LEAD_ID, ids);
        Rows.delete(db, LEAD_PERSON.WORKSPACE_ID, workspace, LEAD_PERSON.LEAD_ID, ids);
        Rows.delete(db, LEAD_STEP.WORKSPACE_ID, workspace, LEAD_STEP.LEAD_ID, ids);
        Rows.delete(db, LEAD_ASK.WORKSPACE_ID, workspace, LEAD_ASK.LEAD_ID, ids);
    }
}
