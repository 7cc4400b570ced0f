package piilo.reasons;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.INTRODUCTION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import piilo.database.schema.tables.Contact;
import piilo.relationships.Relationships;

/** Introductions that were made a fortnight ago or more, and of which nobody knows what came of them: either of both may be asked. */
final class UnaskedOutcomes implements Source {
    private static final String MADE = "made";
    private static final int PATIENCE_DAYS = 14;

    @Override
    public String name() {
        return "introduction:";
    }

    @Override
    public List<Found> find(DSLContext db, Question question) {
        List<Found> found = new ArrayList<>(find(db, question, INTRODUCTION.FIRST_ID, INTRODUCTION.SECOND_ID));
        found.addAll(find(db, question, INTRODUCTION.SECOND_ID, INTRODUCTION.FIRST_ID));
        return found;
    }

    private List<Found> find(
            DSLContext db, Question question, TableField<?, UUID> asked, TableField<?, UUID> introduced) {
        Contact other = CONTACT.as("other");
        Field<UUID> contact = asked;
        return db.select(INTRODUCTION.ID, contact, INTRODUCTION.STATE_SINCE, other.SHOWN_NAME)
                .from(INTRODUCTION)
                .join(other)
                .on(other.ID.eq(introduced))
                .where(INTRODUCTION.WORKSPACE_ID.eq(question.workspace()))
                .and(INTRODUCTION.STATE.eq(MADE))
                .and(INTRODUCTION.STATE_SINCE.le(question.today().minusDays(PATIENCE_DAYS)))
                .and(Relationships.neverForWork(contact, question.rules()).not())
                .orderBy(INTRODUCTION.STATE_SINCE.desc())
                .limit(MOST)
                .fetch(row -> new Found(
                        row.value2(),
                        Reason.Kind.QUESTION,
                        name() + row.value1(),
                        new Found.Text("found.outcome", row.value4()),
                        row.value3(),
                        null));
    }

    @Override
    public Set<UUID> holding(DSLContext db, UUID workspace, Collection<UUID> records) {
        return new HashSet<>(db.select(INTRODUCTION.ID)
                .from(INTRODUCTION)
                .where(INTRODUCTION.WORKSPACE_ID.eq(workspace))
                .and(INTRODUCTION.STATE.eq(MADE))
                .and(INTRODUCTION.ID.in(records))
                .fetch(INTRODUCTION.ID));
    }
}
