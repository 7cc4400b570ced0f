package piilo.recruiters;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.EMPLOYMENT;
import static piilo.database.schema.Tables.RECRUITER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.journal.Counts;

/** Finds contacts whose current title sounds like a recruiter's and of whom the user has not yet said whether they are. */
public final class Proposals {
    /** How many titles are looked at more closely; an index finds those that may be meant. */
    private static final int READ = 500;

    private final Database database;
    private final Counts counts;

    public Proposals(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /** Somebody who may be a recruiter. */
    record Proposal(
            UUID contact,
            String name,
            String title,
            @Nullable UUID company,
            @Nullable String companyName) {}

    /** What is kept until something is written. */
    private record Limited(int limit) {}

    /** Returns at most {@code limit} of them, those added last first. */
    List<Proposal> of(UUID workspace, int limit) {
        return counts.now(workspace).of(new Limited(limit), () -> find(workspace, limit));
    }

    private List<Proposal> find(UUID workspace, int limit) {
        Map<UUID, Proposal> found = new LinkedHashMap<>();
        read(workspace, DSL.noCondition()).stream()
                .filter(one -> RecruiterTitle.sounds(one.title))
                .forEach(one -> found.putIfAbsent(one.contact, one));
        return found.values().stream().limit(limit).toList();
    }

    /** Returns whether a contact would be proposed. */
    boolean has(UUID workspace, UUID contact) {
        return read(workspace, EMPLOYMENT.CONTACT_ID.eq(contact)).stream()
                .anyMatch(one -> RecruiterTitle.sounds(one.title));
    }

    private List<Proposal> read(UUID workspace, Condition which) {
        return database.read(db -> db.select(
                        EMPLOYMENT.CONTACT_ID, CONTACT.SHOWN_NAME, EMPLOYMENT.TITLE, COMPANY.ID, COMPANY.NAME)
                .from(EMPLOYMENT)
                .join(CONTACT)
                .on(CONTACT.ID.eq(EMPLOYMENT.CONTACT_ID))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                .and(EMPLOYMENT.PERHAPS_RECRUITER.isTrue())
                .and(EMPLOYMENT.CURRENT.isTrue())
                .and(which)
                .and(DSL.notExists(
                        DSL.selectOne().from(RECRUITER).where(RECRUITER.CONTACT_ID.eq(EMPLOYMENT.CONTACT_ID))))
                .orderBy(EMPLOYMENT.CONTACT_ID.desc(), EMPLOYMENT.ID)
                .limit(READ)
                .fetch(row -> new Proposal(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    }
}
