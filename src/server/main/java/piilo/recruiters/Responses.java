package piilo.recruiters;

import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.PARTICIPANT;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.database.Database;
import piilo.database.Names;
import piilo.interactions.Interaction;

/**
 * How recruiters have answered. Each message, e-mail, letter and call of the user's own is an asking; the next thing that comes from them within {@value #DAYS}
 * days is the answer, and a call in which both talked is one by itself. Docs: market.md.
 */
public final class Responses {
    static final int DAYS = 60;

    private static final String ASKED = "asked";
    private static final String AT = "said_at";
    private static final String ANSWERED = "answered_at";
    private static final Condition OWN = INTERACTION
            .DIRECTION
            .eq(Names.of(Direction.OUTGOING))
            .and(INTERACTION.KIND.in(
                    Names.of(Kind.MESSAGE), Names.of(Kind.EMAIL), Names.of(Kind.LETTER), Names.of(Kind.CALL)));
    private static final Condition THEIRS = INTERACTION
            .DIRECTION
            .in(Names.of(Direction.INCOMING), Names.of(Direction.MUTUAL))
            .and(INTERACTION.KIND.ne(Names.of(Kind.INVITATION)));
    private static final Condition TALKED = OWN.and(INTERACTION.OUTCOME.eq(Names.of(Interaction.Outcome.TALKED)));

    private final Database database;

    public Responses(Database database) {
        this.database = database;
    }

    /** Returns how some contacts have answered, all in one query; who was never asked is left out. */
    Map<UUID, ResponseRecord> of(UUID workspace, Collection<UUID> contacts) {
        Table<Record> said = said(workspace, contacts);
        Map<UUID, List<Asked>> asked = new LinkedHashMap<>();
        database.read(db ->
                        db.select()
                                .from(said)
                                .where(DSL.condition(said.field(ASKED, Boolean.class)))
                                .fetch())
                .forEach(row -> asked.computeIfAbsent(row.get(PARTICIPANT.CONTACT_ID), absent -> new ArrayList<>())
                        .add(new Asked(
                                row.get(AT, LocalDateTime.class), row.get(ANSWERED, LocalDateTime.class))));
        Map<UUID, ResponseRecord> records = new LinkedHashMap<>();
        asked.forEach((contact, all) -> records.put(
                contact, ResponseRecord.of(all.stream().map(Asked::days).toList())));
        return records;
    }

    private record Asked(LocalDateTime at, @Nullable LocalDateTime answered) {
        /** Returns after how many days the answer came; -1 when none did. */
        int days() {
            long days = answered == null ? -1 : ChronoUnit.DAYS.between(at.toLocalDate(), answered.toLocalDate());
            return days > DAYS ? -1 : (int) days;
        }
    }

    /** All that was said, in its order, each with the time of the next answer after it. */
    private static Table<Record> said(UUID workspace, Collection<UUID> contacts) {
        Field<LocalDateTime> at = at();
        Field<LocalDateTime> next = DSL.min(DSL.when(THEIRS, at))
                .over()
                .partitionBy(PARTICIPANT.CONTACT_ID)
                .orderBy(at, INTERACTION.ID)
                .rowsBetweenFollowing(1)
                .andUnboundedFollowing();
        return DSL.select(List.of(
                        PARTICIPANT.CONTACT_ID,
                        DSL.field(OWN).as(ASKED),
                        at.as(AT),
                        DSL.when(TALKED, at).otherwise(next).as(ANSWERED)))
                .from(PARTICIPANT)
                .join(INTERACTION)
                .on(INTERACTION.ID.eq(PARTICIPANT.INTERACTION_ID))
                .where(PARTICIPANT.WORKSPACE_ID.eq(workspace))
                .and(PARTICIPANT.CONTACT_ID.in(contacts))
                .asTable("said");
    }

    /** An answer of which only the day is known comes after all else of the day, as what it answers was said before. */
    private static Field<LocalDateTime> at() {
        Field<LocalDateTime> at = INTERACTION.AT.coerce(SQLDataType.LOCALDATETIME);
        return DSL.when(
                        INTERACTION.WHOLE_DAY.isTrue().and(THEIRS),
                        DSL.localDateTimeAdd(at, 24 * 60 - 1, DatePart.MINUTE))
                .otherwise(at);
    }
}
