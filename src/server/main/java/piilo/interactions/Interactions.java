package piilo.interactions;

import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.PARTICIPANT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.database.Database;
import piilo.database.Rows;
import piilo.interactions.Interaction.Participant;
import piilo.journal.RecordKind;

/** The interactions of each workspace. */
public final class Interactions implements RecordKind<Interaction> {
    private static final List<Field<?>> CHANGING = List.of(
            INTERACTION.VERSION,
            INTERACTION.KIND,
            INTERACTION.DIRECTION,
            INTERACTION.AT,
            INTERACTION.PLACE,
            INTERACTION.SUBJECT,
            INTERACTION.BODY,
            INTERACTION.UPDATED_AT);
    private static final List<Field<?>> KEY = List.of(INTERACTION.ID, INTERACTION.WORKSPACE_ID, INTERACTION.VERSION);
    private static final List<Field<?>> ALL =
            Rows.fields(List.of(INTERACTION.ID, INTERACTION.WORKSPACE_ID, INTERACTION.CREATED_AT), CHANGING);
    private static final List<Field<?>> PART = List.of(
            PARTICIPANT.INTERACTION_ID,
            PARTICIPANT.POSITION,
            PARTICIPANT.WORKSPACE_ID,
            PARTICIPANT.CONTACT_ID,
            PARTICIPANT.NAME,
            PARTICIPANT.KNOWN_BY,
            PARTICIPANT.AT);

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
    public String title(Interaction interaction) {
        return interaction.subject() != null
                ? interaction.subject()
                : String.join(
                        ", ",
                        interaction.participants().stream()
                                .map(Participant::name)
                                .toList());
    }

    /** Returns the interactions with a contact that began before a time, newest first. */
    public List<Interaction> with(UUID workspace, UUID contact, Instant before, int limit) {
        return database
                .read(db -> load(
                        db,
                        workspace,
                        db.select(PARTICIPANT.INTERACTION_ID)
                                .from(PARTICIPANT)
                                .where(PARTICIPANT.WORKSPACE_ID.eq(workspace))
                                .and(PARTICIPANT.CONTACT_ID.eq(contact))
                                .and(PARTICIPANT.AT.lt(before))
                                .orderBy(PARTICIPANT.AT.desc(), PARTICIPANT.INTERACTION_ID.desc())
                                .limit(limit)
                                .fetch(PARTICIPANT.INTERACTION_ID)))
                .stream()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }

    /** Returns all interactions with a contact, for its deletion. */
    public List<Interaction> allWith(DSLContext db, UUID workspace, UUID contact) {
        return load(
                db,
                workspace,
                db.select(PARTICIPANT.INTERACTION_ID)
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.WORKSPACE_ID.eq(workspace))
                        .and(PARTICIPANT.CONTACT_ID.eq(contact))
                        .fetch(PARTICIPANT.INTERACTION_ID));
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
                participants,
                row.get(INTERACTION.PLACE),
                row.get(INTERACTION.SUBJECT),
                row.get(INTERACTION.BODY));
    }

    @Override
    public void insert(DSLContext db, UUID workspace, List<Interaction> interactions) {
        Instant now = Instant.now();
        Rows.insert(
                db,
                ALL,
                interactions,
                one -> Rows.values(new Object[] {one.id(), workspace, one.createdAt()}, changing(one, now)));
        insertParticipants(db, workspace, interactions);
    }

    @Override
    public int update(DSLContext db, UUID workspace, List<Interaction> interactions) {
        Instant now = Instant.now();
        int rows = Rows.update(
                db,
                CHANGING,
                KEY,
                interactions,
                one -> Rows.values(changing(one, now), new Object[] {one.id(), workspace, one.version()}));
        Rows.delete(
                db,
                PARTICIPANT.WORKSPACE_ID,
                workspace,
                PARTICIPANT.INTERACTION_ID,
                interactions.stream().map(Interaction::id).toList());
        insertParticipants(db, workspace, interactions);
        return rows;
    }

    private static @Nullable Object[] changing(Interaction one, Instant now) {
        return new @Nullable Object[] {
            one.version() + 1,
            one.kind().name().toLowerCase(Locale.ROOT),
            one.direction().name().toLowerCase(Locale.ROOT),
            one.at(),
            one.place(),
            one.subject(),
            one.body(),
            now
        };
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
                    one.at()
                });
            }
        }
        Rows.insert(db, PART, rows, row -> row);
    }

    @Override
    public void delete(DSLContext db, UUID workspace, Collection<UUID> ids) {
        Rows.delete(db, INTERACTION.WORKSPACE_ID, workspace, INTERACTION.ID, ids);
    }
}
