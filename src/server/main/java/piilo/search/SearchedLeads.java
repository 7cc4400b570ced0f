package piilo.search;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.JOB_LEAD;
import static piilo.database.schema.Tables.LEAD_PERSON;
import static piilo.database.schema.Tables.LEAD_TELLER;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Leads, by their title and text, the company, and those who told of them or have to do with them. */
final class SearchedLeads implements SearchedKind {
    private static final People TELLERS =
            new People(LEAD_TELLER.LEAD_ID, LEAD_TELLER.CONTACT_ID, LEAD_TELLER.NAME, LEAD_TELLER.POSITION);
    private static final People PEOPLE =
            new People(LEAD_PERSON.LEAD_ID, LEAD_PERSON.CONTACT_ID, LEAD_PERSON.NAME, LEAD_PERSON.POSITION);

    /** The columns of a table of a lead's people. */
    private record People(
            TableField<?, UUID> lead,
            TableField<?, UUID> contact,
            TableField<?, String> name,
            TableField<?, ?> position) {}

    @Override
    public String kind() {
        return Searchable.LEAD;
    }

    @Override
    public TableField<?, UUID> id() {
        return JOB_LEAD.ID;
    }

    @Override
    public TableField<?, UUID> workspace() {
        return JOB_LEAD.WORKSPACE_ID;
    }

    @Override
    public List<Mention> mentions() {
        return List.of(
                Mention.of(JOB_LEAD.ID, JOB_LEAD.WORKSPACE_ID, JOB_LEAD.COMPANY_ID, Searchable.COMPANY),
                Mention.of(LEAD_TELLER.LEAD_ID, LEAD_TELLER.WORKSPACE_ID, LEAD_TELLER.CONTACT_ID, Searchable.CONTACT),
                Mention.of(LEAD_PERSON.LEAD_ID, LEAD_PERSON.WORKSPACE_ID, LEAD_PERSON.CONTACT_ID, Searchable.CONTACT));
    }

    @Override
    public List<Searchable> read(DSLContext db, Condition condition, int limit) {
        List<? extends Record> rows = db.select(
                        JOB_LEAD.ID,
                        JOB_LEAD.WORKSPACE_ID,
                        JOB_LEAD.TITLE,
                        JOB_LEAD.COMPANY_HINT,
                        JOB_LEAD.PLACE,
                        JOB_LEAD.NEXT_STEP,
                        JOB_LEAD.TEXT,
                        JOB_LEAD.UPDATED_AT,
                        COMPANY.NAME)
                .from(JOB_LEAD)
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(JOB_LEAD.COMPANY_ID))
                .where(condition)
                .orderBy(JOB_LEAD.ID)
                .limit(limit)
                .fetch();
        List<UUID> ids = rows.stream().map(row -> row.get(JOB_LEAD.ID)).toList();
        Map<UUID, List<String>> tellers = names(db, TELLERS, ids);
        Map<UUID, List<String>> people = names(db, PEOPLE, ids);
        return rows.stream()
                .map(row -> lead(row, people(row.get(JOB_LEAD.ID), tellers, people)))
                .toList();
    }

    private static Map<UUID, List<String>> names(DSLContext db, People people, Collection<UUID> leads) {
        return db.select(people.lead, DSL.coalesce(CONTACT.SHOWN_NAME, people.name))
                .from(people.lead.getTable())
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(people.contact))
                .where(people.lead.in(leads))
                .orderBy(people.lead, people.position)
                .fetchGroups(people.lead, row -> row.value2());
    }

    private static String people(UUID lead, Map<UUID, List<String>> tellers, Map<UUID, List<String>> people) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(tellers, people).forEach(some -> names.addAll(some.getOrDefault(lead, List.of())));
        return String.join(", ", names);
    }

    private static Searchable lead(Record row, String people) {
        return new Searchable(
                row.get(JOB_LEAD.WORKSPACE_ID),
                Searchable.LEAD,
                row.get(JOB_LEAD.ID),
                row.get(JOB_LEAD.TITLE),
                List.of(),
                SearchedKind.joined(
                        "\n",
                        row.get(COMPANY.NAME),
                        row.get(JOB_LEAD.COMPANY_HINT),
                        people,
                        row.get(JOB_LEAD.PLACE),
                        row.get(JOB_LEAD.NEXT_STEP),
                        row.get(JOB_LEAD.TEXT) == null ? null : PlainText.of(row.get(JOB_LEAD.TEXT))),
                row.get(JOB_LEAD.UPDATED_AT));
    }
}
