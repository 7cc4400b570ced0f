package piilo.contacts;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.EMPLOYMENT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** What contacts do at present: one query for a whole page of them. */
final class CurrentWork {
    private CurrentWork() {}

    static Map<UUID, List<ContactList.Work>> of(DSLContext db, UUID workspace, Collection<UUID> contacts) {
        return db.select(EMPLOYMENT.CONTACT_ID, EMPLOYMENT.TITLE, EMPLOYMENT.COMPANY_ID, COMPANY.NAME)
                .from(EMPLOYMENT)
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(EMPLOYMENT.CONTACT_ID.in(contacts))
                .and(EMPLOYMENT.CURRENT.isTrue())
                .and(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                .orderBy(EMPLOYMENT.FROM_DATE.desc(), EMPLOYMENT.ID)
                .fetchGroups(
                        EMPLOYMENT.CONTACT_ID,
                        row -> new ContactList.Work(
                                row.get(EMPLOYMENT.TITLE), row.get(EMPLOYMENT.COMPANY_ID), row.get(COMPANY.NAME)));
    }
}
