package piilo.leads;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.JOB_LEAD;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.companies.LeadsOf;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.database.schema.tables.records.JobLeadRecord;
import piilo.journal.Counts;

/** The leads of a workspace as a table and as a board. */
public final class LeadList {
    private static final int ON_A_PAGE_OF_OTHERS = 20;

    private final Database database;
    private final Counts counts;

    public LeadList(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /**
     * A lead as lists show it.
     *
     * @param company its name; null when nobody names it
     */
    public record Row(Lead lead, @Nullable String company) {
        public String stageKey() {
            return LeadNames.key(lead.stage());
        }

        public String confidence() {
            return LeadNames.text(lead.confidence());
        }

        public String sure() {
            return lead.sure() == null ? "" : lead.sure().toString();
        }

        public String stage() {
            return LeadNames.text(lead.stage());
        }
    }

    /**
     * One page.
     *
     * @param next where the next page begins; null on the last
     */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** Returns a page of at most {@code limit} leads, the first when {@code cursor} is empty. */
    Page page(UUID workspace, LeadFilter filter, Optional<String> cursor, int limit) {
        Keyset<?> keyset = filter.sort().keyset();
        Condition place =
                cursor.map(text -> keyset.after(Keyset.Place.of(text))).orElseGet(DSL::noCondition);
        return database.read(db -> {
            List<? extends Record> found = db.selectFrom(JOB_LEAD)
                    .where(condition(workspace, filter))
                    .and(place)
                    .orderBy(keyset.order())
                    .limit(limit + 1)
                    .fetch();
            List<? extends Record> shown = found.size() > limit ? found.subList(0, limit) : found;
            return new Page(rows(db, workspace, shown, parts(db, workspace, shown)), next(found, limit, keyset));
        });
    }

    private static LeadParts parts(DSLContext db, UUID workspace, List<? extends Record> found) {
        return LeadParts.load(
                db, workspace, found.stream().map(row -> row.get(JOB_LEAD.ID)).toList());
    }

    /** Returns the first of each of some stages, at most {@code limit} each, all in one statement, and without the people of a lead: a card has no room for them. */
    Map<Lead.Stage, List<Row>> first(UUID workspace, LeadFilter filter, Collection<Lead.Stage> stages, int limit) {
        return stages.stream()
                .map(stage -> filter.withStage(LeadFilter.Stages.of(LeadNames.text(stage))))
                .<Select<JobLeadRecord>>map(one -> DSL.selectFrom(JOB_LEAD)
                        .where(condition(workspace, one))
                        .orderBy(one.sort().keyset().order())
                        .limit(limit))
                .reduce(Select::unionAll)
                .map(all -> database.read(db -> rows(db, workspace, db.fetch(all), LeadParts.NONE)))
                .orElseGet(List::of)
                .stream()
                .collect(Collectors.groupingBy(row -> row.lead().stage()));
    }

    private static @Nullable String next(List<? extends Record> found, int limit, Keyset<?> keyset) {
        if (found.size() <= limit) {
            return null;
        }
        Record last = found.get(limit - 1);
        Object value = last.get(keyset.field());
        return new Keyset.Place(value == null ? null : value.toString(), last.get(JOB_LEAD.ID)).cursor();
    }

    private static Condition condition(UUID workspace, LeadFilter filter) {
        return JOB_LEAD.WORKSPACE_ID.eq(workspace).and(filter.condition(workspace));
    }

    private static List<Row> rows(DSLContext db, UUID workspace, List<? extends Record> found, LeadParts parts) {
        Map<UUID, String> companies = companies(
                db,
                workspace,
                found.stream()
                        .map(row -> row.get(JOB_LEAD.COMPANY_ID))
                        .filter(Objects::nonNull)
                        .toList());
        return found.stream()
                .map(row -> new Row(Leads.read(row, parts), companies.get(row.get(JOB_LEAD.COMPANY_ID))))
                .toList();
    }

    private static Map<UUID, String> companies(DSLContext db, UUID workspace, List<UUID> ids) {
        return ids.isEmpty()
                ? new java.util.HashMap<>()
                : db.select(COMPANY.ID, COMPANY.NAME)
                        .from(COMPANY)
                        .where(COMPANY.WORKSPACE_ID.eq(workspace))
                        .and(COMPANY.ID.in(ids))
                        .fetchMap(COMPANY.ID, COMPANY.NAME);
    }

    /** Returns how many leads a filter lets through. */
    int count(UUID workspace, LeadFilter filter) {
        return counts.now(workspace)
                .of(filter, () -> database.read(db -> db.fetchCount(JOB_LEAD, condition(workspace, filter))));
    }

    /** Returns how many leads there are at each stage. */
    Map<Lead.Stage, Integer> counts(UUID workspace, LeadFilter filter) {
        return counts.now(workspace).of(List.of("stages", filter), () -> {
            Map<Lead.Stage, Integer> found = new EnumMap<>(Lead.Stage.class);
            database.read(db -> db.select(JOB_LEAD.STAGE, DSL.count())
                            .from(JOB_LEAD)
                            .where(condition(workspace, filter))
                            .groupBy(JOB_LEAD.STAGE)
                            .fetch())
                    .forEach(row -> found.put(stage(row.value1()), row.value2()));
            return found;
        });
    }

    private static Lead.Stage stage(String name) {
        return Arrays.stream(Lead.Stage.values())
                .filter(one -> LeadNames.text(one).equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the leads at a company. */
    public List<LeadsOf.Line> at(UUID workspace, UUID company) {
        return lines(workspace, JOB_LEAD.COMPANY_ID.eq(company));
    }

    /** Returns the leads that a contact told of or has to do with. */
    public List<LeadsOf.Line> through(UUID workspace, UUID contact) {
        return lines(workspace, JOB_LEAD.ID.in(Mentions.of(workspace, contact)));
    }

    private List<LeadsOf.Line> lines(UUID workspace, Condition condition) {
        return database
                .read(db -> rows(
                        db,
                        workspace,
                        db.selectFrom(JOB_LEAD)
                                .where(JOB_LEAD.WORKSPACE_ID.eq(workspace))
                                .and(condition)
                                .orderBy(JOB_LEAD.STAGE_SINCE.desc(), JOB_LEAD.ID.desc())
                                .limit(ON_A_PAGE_OF_OTHERS)
                                .fetch(),
                        LeadParts.NONE))
                .stream()
                .map(row -> new LeadsOf.Line(
                        row.lead().id(),
                        row.lead().title(),
                        row.company(),
                        row.stageKey(),
                        row.lead().stageSince(),
                        row.lead().hidden()))
                .toList();
    }
}
