package piilo.relationships;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.LEAD_ASK;
import static piilo.database.schema.Tables.PARTICIPANT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** When the user has asked whom for something, by an interaction or by a step of a lead. Whatever counts asks counts these. */
final class Asks {
    private static final int MOST = 200_000;
    private static final int MOST_OF_ONE = 100;

    private Asks() {}

    /** Returns the days on which each of some contacts was asked, the latest ones when there are very many; who never was is left out. */
    static Map<UUID, List<LocalDate>> of(DSLContext db, UUID workspace, Collection<UUID> contacts, History.Now now) {
        return interactions(db, workspace, contacts)
                .unionAll(steps(db, workspace, contacts))
                .fetchGroups(
                        row -> row.value1(),
                        row -> row.value3() == null ? Due.day(row.value2(), now.offset()) : row.value3());
    }

    private static Select<Record3<UUID, Instant, LocalDate>> interactions(
            DSLContext db, UUID workspace, Collection<UUID> contacts) {
        return db.select(PARTICIPANT.CONTACT_ID, PARTICIPANT.AT, DSL.inline((LocalDate) null, LEAD_ASK.DAY))
                .from(PARTICIPANT)
                .where(PARTICIPANT.WORKSPACE_ID.eq(workspace))
                .and(PARTICIPANT.CONTACT_ID.in(contacts))
                .and(PARTICIPANT.ASK.isTrue())
                .orderBy(PARTICIPANT.AT.desc())
                .limit(MOST_OF_ONE * contacts.size());
    }

    private static Select<Record3<UUID, Instant, LocalDate>> steps(
            DSLContext db, UUID workspace, Collection<UUID> contacts) {
        return db.select(LEAD_ASK.CONTACT_ID, DSL.inline((Instant) null, PARTICIPANT.AT), LEAD_ASK.DAY)
                .from(LEAD_ASK)
                .where(LEAD_ASK.WORKSPACE_ID.eq(workspace))
                .and(LEAD_ASK.CONTACT_ID.in(contacts))
                .orderBy(LEAD_ASK.DAY.desc())
                .limit(MOST_OF_ONE * contacts.size());
    }

    /** Returns the days on which each contact was asked; it goes from the contacts, as both tables have an index by contact and none by workspace. */
    static Map<UUID, List<LocalDate>> all(DSLContext db, UUID workspace, History.Now now) {
        Map<UUID, List<LocalDate>> all = db.select(PARTICIPANT.CONTACT_ID, PARTICIPANT.AT)
                .from(CONTACT)
                .join(PARTICIPANT)
                .on(PARTICIPANT.CONTACT_ID.eq(CONTACT.ID))
                .where(CONTACT.WORKSPACE_ID.eq(workspace))
                .and(PARTICIPANT.ASK.isTrue())
                .limit(MOST)
                .fetchGroups(row -> row.value1(), row -> Due.day(row.value2(), now.offset()));
        db.select(LEAD_ASK.CONTACT_ID, LEAD_ASK.DAY)
                .from(CONTACT)
                .join(LEAD_ASK)
                .on(LEAD_ASK.CONTACT_ID.eq(CONTACT.ID))
                .where(CONTACT.WORKSPACE_ID.eq(workspace))
                .limit(MOST)
                .forEach(row -> all.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(row.value2()));
        return all;
    }
}
