package piilo.today;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.FAVOUR;
import static piilo.database.schema.Tables.RELATIONSHIP;
import static piilo.database.schema.Tables.REMINDER;
import static piilo.database.schema.Tables.WISH;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import piilo.database.Database;
import piilo.relationships.CareRules;
import piilo.relationships.Relationships;

/** What could be given to whom before anything is asked. */
final class Gifts {
    /** Whoever was given something within so many days is not proposed. */
    static final int LATELY = 60;

    /** Along this index the first few are found without looking at all the others. */
    private static final String ONE_AFTER_THE_OTHER = "wish_contact";

    private static final Field<String> TAG = DSL.min(WISH.TAG);
    private static final Field<String> NAME = DSL.min(CONTACT.SHOWN_NAME);

    private final Database database;

    Gifts(Database database) {
        this.database = database;
    }

    /**
     * Returns who looks for something, has been given nothing lately, and has no reminder that speaks of it already; those close are left out, as what one gives
     * them is no work.
     */
    List<Gift> open(UUID workspace, CareRules rules, LocalDate today, int limit) {
        return database.read(db -> db.select(WISH.CONTACT_ID, NAME, TAG)
                .from(WISH.forceIndex(ONE_AFTER_THE_OTHER))
                .join(RELATIONSHIP)
                .on(RELATIONSHIP.ID.eq(WISH.RELATIONSHIP_ID))
                .join(CONTACT)
                .on(CONTACT.ID.eq(WISH.CONTACT_ID))
                .leftJoin(FAVOUR)
                .on(FAVOUR.CONTACT_ID.eq(WISH.CONTACT_ID))
                .and(FAVOUR.GIVEN.isTrue())
                .and(FAVOUR.PROMISED.isTrue().or(FAVOUR.DAY.gt(today.minusDays(LATELY))))
                .leftJoin(REMINDER)
                .on(REMINDER.CONTACT_ID.eq(WISH.CONTACT_ID))
                .and(REMINDER.NEXT_AT.isNotNull())
                .where(WISH.WORKSPACE_ID.eq(workspace))
                .and(WISH.OFFERED.isFalse())
                .and(DSL.not(Relationships.keptOut(rules)))
                .and(FAVOUR.ID.isNull())
                .and(REMINDER.ID.isNull())
                .groupBy(WISH.CONTACT_ID)
                .orderBy(WISH.CONTACT_ID)
                .limit(limit)
                .fetch(row -> new Gift(row.value1(), row.value2(), row.value3())));
    }
}
