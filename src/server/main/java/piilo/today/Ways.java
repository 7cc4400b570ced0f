package piilo.today;

import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.PARTICIPANT;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Table;
import org.jooq.impl.DSL;
import piilo.api.InteractionLine.Kind;
import piilo.database.Database;

/** How contacts were met the last times. */
final class Ways {
    private static final int LAST = 3;

    private final Database database;

    Ways(Database database) {
        this.database = database;
    }

    /** Returns the way to meet each of some contacts. */
    Map<UUID, Way> of(UUID workspace, Collection<UUID> contacts, Instant now) {
        Map<UUID, List<Kind>> kinds = last(workspace, contacts, now);
        Map<UUID, Way> ways = new HashMap<>();
        contacts.forEach(contact -> ways.put(contact, Way.after(kinds.getOrDefault(contact, List.of()))));
        return ways;
    }

    private Map<UUID, List<Kind>> last(UUID workspace, Collection<UUID> contacts, Instant now) {
        Field<Integer> place = DSL.rowNumber()
                .over(DSL.partitionBy(PARTICIPANT.CONTACT_ID).orderBy(PARTICIPANT.AT.desc()))
                .as("place");
        Table<Record3<UUID, String, Integer>> ranked = DSL.select(PARTICIPANT.CONTACT_ID, INTERACTION.KIND, place)
                .from(PARTICIPANT)
                .join(INTERACTION)
                .on(INTERACTION.ID.eq(PARTICIPANT.INTERACTION_ID))
                .where(PARTICIPANT.WORKSPACE_ID.eq(workspace))
                .and(PARTICIPANT.CONTACT_ID.in(contacts))
                .and(PARTICIPANT.MEANINGFUL.isTrue())
                .and(PARTICIPANT.AT.le(now))
                .asTable("ranked");
        return database.read(db -> db.select(ranked.field(PARTICIPANT.CONTACT_ID), ranked.field(INTERACTION.KIND))
                .from(ranked)
                .where(DSL.field(DSL.name("ranked", "place"), Integer.class).le(LAST))
                .orderBy(DSL.field(DSL.name("ranked", "place"), Integer.class))
                .fetchGroups(
                        row -> row.value1(), row -> Kind.valueOf(row.value2().toUpperCase(Locale.ROOT))));
    }
}
