package piilo.interactions;

import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.PARTICIPANT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.database.Database;
import piilo.database.Names;
import piilo.database.Rows;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.interactions.Interaction.Participant;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;

/** The interactions of each workspace. */
public final class Interactions implements RecordKind<Interaction> {
    private static final RecordRows<Interaction> ROWS = new RecordRows<>(
                    INTERACTION,
                    List.of(
                            INTERACTION.KIND,
                            INTERACTION.DIRECTION,
                            INTERACTION.AT,
                            INTERACTION.WHOLE_DAY,
                            INTERACTION.MINUTES,
                            INTERACTION.COMPANY_ID,
                            INTERACTION.LEAD_ID,
                            INTERACTION.REASON_ID,
                            INTERACTION.PLACE,
                            INTERACTION.SUBJECT,
                            INTERACTION.BODY,
                            INTERACTION.MEANINGFUL,
                            INTERACTION.ASK,
                            INTERACTION.OUTCOME,
                            INTERACTION.ORIGIN),
                    Interactions::values,
                    row -> interaction(row, List.of()))
            .withReferencesOf(PARTICIPANT.INTERACTION_ID);
    private static final List<Field<?>> PART = List.of(
            PARTICIPANT.INTERACTION_ID,
            PARTICIPANT.POSITION,
            PARTICIPANT.WORKSPACE_ID,
            PARTICIPANT.CONTACT_ID,
            PARTICIPANT.NAME,
            PARTICIPANT.KNOWN_BY,
            PARTICIPANT.AT,
            PARTICIPANT.MEANINGFUL,
            PARTICIPANT.ASK);

    private final Database database;

    public Interactions(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "interaction";
    }

    @Override
    public Class<Interaction> type() {
        return Interaction.class;
    }

    @Override
    public RecordRows<Interaction> rows() {
        return ROWS;
    }

    /** What was said between the user and people of whom nobody is known any more, about nothing that is, goes with the last of them. */
    @Override
    public Optional<Interaction> without(Interaction interaction, UUID gone) {
        Interaction left = interaction.without(gone);
        return left.ofNothingKnown() && !interaction.ofNothingKnown() ? Optional.empty() : Optional.of(left);
    }

    @Override
    public String title(Interaction interaction) {
        return interaction.subject() != null
                ? interaction.subject()
                : String.join(
                        ", ",
                        interaction.participants().stream()
                                .map(Participant::name)
                                .toList());
    }

    /**
     * Returns an interaction.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    public Interaction get(UUID workspace, UUID id) {
        return database.read(db -> load(db, workspace, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such interaction"));
    }

    /** Returns the interactions in which somebody took part who is no contact, and would be known by one of these. */
    public List<Interaction> withStrangers(DSLContext db, UUID workspace, Collection<String> knownBy) {
        return load(
                db,
                workspace,
                db.selectDistinct(PARTICIPANT.INTERACTION_ID)
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.WORKSPACE_ID.eq(workspace))
                        .and(PARTICIPANT.KNOWN_BY.in(knownBy))
                        .and(PARTICIPANT.CONTACT_ID.isNull())
                        .fetch(PARTICIPANT.INTERACTION_ID));
    }

    @Override
    public List<Interaction> load(DSLContext db, UUID workspace, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Participant>> participants = db.selectFrom(PARTICIPANT)
                .where(PARTICIPANT.INTERACTION_ID.in(ids))
                .and(PARTICIPANT.WORKSPACE_ID.eq(workspace))
                .orderBy(PARTICIPANT.INTERACTION_ID, PARTICIPANT.POSITION)
                .fetchGroups(
                        PARTICIPANT.INTERACTION_ID,
                        row -> new Participant(row.getContactId(), row.getName(), row.getKnownBy()));
        return db.selectFrom(INTERACTION)
                .where(INTERACTION.WORKSPACE_ID.eq(workspace))
                .and(INTERACTION.ID.in(ids))
                .fetch(row -> interaction(row, participants.getOrDefault(row.getId(), List.of())));
    }

    private static Interaction interaction(Record row, List<Participant> participants) {
        return new Interaction(
                row.get(INTERACTION.ID),
                row.get(INTERACTION.VERSION),
                row.get(INTERACTION.CREATED_AT),
                Kind.valueOf(row.get(INTERACTION.KIND).toUpperCase(Locale.ROOT)),
                Direction.valueOf(row.get(INTERACTION.DIRECTION).toUpperCase(Locale.ROOT)),
                row.get(INTERACTION.AT),
                row.get(INTERACTION.WHOLE_DAY),
                row.get(INTERACTION.MINUTES),
                participants,
                row.get(INTERACTION.COMPANY_ID),
                row.get(INTERACTION.LEAD_ID),
                row.get(INTERACTION.REASON_ID),
                row.get(INTERACTION.PLACE),
                row.get(INTERACTION.SUBJECT),
                row.get(INTERACTION.BODY),
                row.get(INTERACTION.MEANINGFUL),
                row.get(INTERACTION.ASK),
                Names.read(Interaction.Outcome.class, row.get(INTERACTION.OUTCOME)),
                Names.read(Interaction.Origin.class, row.get(INTERACTION.ORIGIN)));
    }

    private static @Nullable Object[] values(Interaction one) {
        return new @Nullable Object[] {
            Names.of(one.kind()),
            Names.of(one.direction()),
            one.at(),
            one.wholeDay(),
            one.minutes(),
            one.company(),
            one.lead(),
            one.reason(),
            one.place(),
            one.subject(),
            one.body(),
            one.meaningful(),
            one.ask(),
            Names.of(one.outcome()),
            Names.of(one.origin())
        };
    }

    @Override
    public void insert(DSLContext db, UUID workspace, List<Interaction> interactions) {
        ROWS.insert(db, workspace, interactions);
        insertParticipants(db, workspace, interactions);
    }

    @Override
    public int update(DSLContext db, UUID workspace, List<Interaction> interactions) {
        int rows = ROWS.update(db, workspace, interactions);
        Rows.delete(
                db,
                PARTICIPANT.WORKSPACE_ID,
                workspace,
                PARTICIPANT.INTERACTION_ID,
                interactions.stream().map(Interaction::id).toList());
        insertParticipants(db, workspace, interactions);
        return rows;
    }

    private static void insertParticipants(DSLContext db, UUID workspace, List<Interaction> interactions) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Interaction one : interactions) {
            int position = 0;
            for (Participant participant : one.participants()) {
                rows.add(new @Nullable Object[] {
                    one.id(),
                    position++,
                    workspace,
                    participant.contact(),
                    participant.name(),
                    participant.knownBy(),
                    one.at(),
                    one.meaningful(),
                    one.ask()
                });
            }
        }
        Rows.insert(db, PART, rows, row -> row);
    }
}
