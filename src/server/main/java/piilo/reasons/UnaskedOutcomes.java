package piilo.reasons;

import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.INTRODUCTION;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import piilo.database.schema.tables.Contact;
import piilo.relationships.Relationships;

/**
 * Introductions that were made a fortnight ago or more, and of which nobody knows what came of them: either of both may be asked. Whoever introduced the user himself is told
 * that instead, and thanked.
 */
final class UnaskedOutcomes implements Source {
    private static final int PATIENCE_DAYS = 14;
    private static final Condition UNASKED = INTRODUCTION.FIRST_ID.isNotNull().and(INTRODUCTION.STATE.eq("made"));
    private static final Condition UNTHANKED =
            INTRODUCTION.FIRST_ID.isNull().and(INTRODUCTION.STATE.in("made", "outcome"));
    private static final List<Letter> LETTERS = List.of(
            new Letter(INTRODUCTION.FIRST_ID, INTRODUCTION.SECOND_ID, UNASKED, Reason.Kind.QUESTION, "found.outcome"),
            new Letter(INTRODUCTION.SECOND_ID, INTRODUCTION.FIRST_ID, UNASKED, Reason.Kind.QUESTION, "found.outcome"),
            new Letter(INTRODUCTION.BY_ID, INTRODUCTION.SECOND_ID, UNTHANKED, Reason.Kind.THANKS, "found.introduced"));

    /**
     * Something to write about an introduction.
     *
     * @param to whom to write
     * @param other of whom the text speaks
     */
    private record Letter(
            TableField<?, UUID> to, TableField<?, UUID> other, Condition when, Reason.Kind kind, String key) {}

    @Override
    public String name() {
        return "introduction:";
    }

    @Override
    public List<Found> find(DSLContext db, Question question) {
        return LETTERS.stream()
                .flatMap(letter -> find(db, question, letter).stream())
                .toList();
    }

    private List<Found> find(DSLContext db, Question question, Letter letter) {
        Contact other = CONTACT.as("other");
        Field<UUID> contact = letter.to;
        return db.select(INTRODUCTION.ID, contact, INTRODUCTION.STATE_SINCE, other.SHOWN_NAME)
                .from(INTRODUCTION)
                .join(other)
                .on(other.ID.eq(letter.other))
                .where(INTRODUCTION.WORKSPACE_ID.eq(question.workspace()))
                .and(letter.when)
                .and(INTRODUCTION.STATE_SINCE.le(question.today().minusDays(PATIENCE_DAYS)))
                .and(Relationships.neverForWork(contact, question.rules()).not())
                .orderBy(INTRODUCTION.STATE_SINCE.desc())
                .limit(MOST)
                .fetch(row -> new Found(
                        row.value2(),
                        letter.kind,
                        name() + row.value1(),
                        Wording.of(letter.key, row.value4()),
                        row.value3(),
                        null));
    }

    @Override
    public Set<UUID> holding(DSLContext db, UUID workspace, Collection<UUID> records) {
        return new HashSet<>(db.select(INTRODUCTION.ID)
                .from(INTRODUCTION)
                .where(INTRODUCTION.WORKSPACE_ID.eq(workspace))
                .and(UNASKED.or(UNTHANKED))
                .and(INTRODUCTION.ID.in(records))
                .fetch(INTRODUCTION.ID));
    }
}
