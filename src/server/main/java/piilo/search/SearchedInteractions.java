package piilo.search;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.PARTICIPANT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Interactions, by what was said, the place, the company and those who took part. */
final class SearchedInteractions implements SearchedKind {
    @Override
    public String kind() {
        return Searchable.INTERACTION;
    }

    @Override
    public TableField<?, UUID> id() {
        return INTERACTION.ID;
    }

    @Override
    public TableField<?, UUID> workspace() {
        return INTERACTION.WORKSPACE_ID;
    }

    @Override
    public List<Mention> mentions() {
        return List.of(
                Mention.of(
                        PARTICIPANT.INTERACTION_ID,
                        PARTICIPANT.WORKSPACE_ID,
                        PARTICIPANT.CONTACT_ID,
                        Searchable.CONTACT),
                Mention.of(INTERACTION.ID, INTERACTION.WORKSPACE_ID, INTERACTION.COMPANY_ID, Searchable.COMPANY));
    }

    @Override
    public List<Searchable> read(DSLContext db, Condition condition, int limit) {
        List<? extends Record> rows = db.select(
                        INTERACTION.ID,
                        INTERACTION.WORKSPACE_ID,
                        INTERACTION.SUBJECT,
                        INTERACTION.BODY,
                        INTERACTION.PLACE,
                        INTERACTION.AT,
                        COMPANY.NAME)
                .from(INTERACTION)
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(INTERACTION.COMPANY_ID))
                .where(condition)
                .orderBy(INTERACTION.ID)
                .limit(limit)
                .fetch();
        Map<UUID, List<String>> people =
                people(db, rows.stream().map(row -> row.get(INTERACTION.ID)).toList());
        return rows.stream()
                .map(row -> interaction(row, people.getOrDefault(row.get(INTERACTION.ID), List.of())))
                .toList();
    }

    private static Map<UUID, List<String>> people(DSLContext db, Collection<UUID> interactions) {
        return db.select(PARTICIPANT.INTERACTION_ID, DSL.coalesce(CONTACT.SHOWN_NAME, PARTICIPANT.NAME))
                .from(PARTICIPANT)
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(PARTICIPANT.CONTACT_ID))
                .where(PARTICIPANT.INTERACTION_ID.in(interactions))
                .orderBy(PARTICIPANT.POSITION)
                .fetchGroups(PARTICIPANT.INTERACTION_ID, row -> row.value2());
    }

    private static Searchable interaction(Record row, List<String> people) {
        return new Searchable(
                row.get(INTERACTION.WORKSPACE_ID),
                Searchable.INTERACTION,
                row.get(INTERACTION.ID),
                people.isEmpty() ? SearchedKind.joined(", ", row.get(COMPANY.NAME)) : String.join(", ", people),
                List.of(),
                SearchedKind.joined(
                        "\n",
                        row.get(INTERACTION.SUBJECT),
                        row.get(INTERACTION.BODY) == null ? null : PlainText.of(row.get(INTERACTION.BODY)),
                        row.get(INTERACTION.PLACE),
                        row.get(COMPANY.NAME)),
                row.get(INTERACTION.AT));
    }
}
