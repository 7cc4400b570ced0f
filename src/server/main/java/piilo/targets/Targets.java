package piilo.targets;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.TARGET;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;
import piilo.json.Json;

/** The target companies of each workspace. */
public final class Targets implements RecordKind<Target> {
    private static final RecordRows<Target> ROWS = new RecordRows<>(
            TARGET,
            List.of(
                    TARGET.COMPANY_ID,
                    TARGET.STAGE,
                    TARGET.STAGE_SINCE,
                    TARGET.STAGES,
                    TARGET.HIRING,
                    TARGET.WHY,
                    TARGET.NEXT_STEP,
                    TARGET.NEXT_STEP_ON,
                    TARGET.APPROACH_AFTER),
            Targets::values,
            Targets::read);

    private final Database database;

    public Targets(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "target";
    }

    @Override
    public Class<Target> type() {
        return Target.class;
    }

    @Override
    public RecordRows<Target> rows() {
        return ROWS;
    }

    @Override
    public String title(Target one) {
        return "";
    }

    /** Returns a company as a target; empty when it is none. */
    public Optional<Target> of(UUID workspace, UUID company) {
        return database.read(db -> of(db, workspace, company));
    }

    /** Returns a company as a target; empty when it is none. */
    Optional<Target> of(DSLContext db, UUID workspace, UUID company) {
        return ROWS.where(db, workspace, TARGET.COMPANY_ID.eq(company)).stream().findFirst();
    }

    /** Adds targets, and marks their companies for the lists that show only targets. */
    @Override
    public void insert(DSLContext db, UUID workspace, List<Target> targets) {
        ROWS.insert(db, workspace, targets);
        mark(db, workspace, targets.stream().map(Target::company).toList(), true);
    }

    @Override
    public void delete(DSLContext db, UUID workspace, Collection<UUID> ids) {
        List<UUID> companies = db.select(TARGET.COMPANY_ID)
                .from(TARGET)
                .where(TARGET.WORKSPACE_ID.eq(workspace))
                .and(TARGET.ID.in(ids))
                .fetch(TARGET.COMPANY_ID);
        ROWS.delete(db, workspace, ids);
        mark(db, workspace, companies, false);
    }

    private static void mark(DSLContext db, UUID workspace, Collection<UUID> companies, boolean target) {
        db.update(COMPANY)
                .set(COMPANY.TARGET, target)
                .where(COMPANY.WORKSPACE_ID.eq(workspace))
                .and(COMPANY.ID.in(companies))
                .execute();
    }

    static Target read(Record row) {
        return new Target(
                row.get(TARGET.ID),
                row.get(TARGET.VERSION),
                row.get(TARGET.CREATED_AT),
                row.get(TARGET.COMPANY_ID),
                Target.Stage.valueOf(row.get(TARGET.STAGE).toUpperCase(Locale.ROOT)),
                row.get(TARGET.STAGE_SINCE),
                List.of(Json.read(row.get(TARGET.STAGES), Target.Step[].class)),
                row.get(TARGET.HIRING),
                row.get(TARGET.WHY),
                row.get(TARGET.NEXT_STEP),
                row.get(TARGET.NEXT_STEP_ON),
                row.get(TARGET.APPROACH_AFTER));
    }

    private static @Nullable Object[] values(Target one) {
        return new @Nullable Object[] {
            one.company(),
            Names.of(one.stage()),
            one.stageSince(),
            Json.write(one.stages()),
            one.hiring(),
            one.why(),
            one.nextStep(),
            one.nextStepOn(),
            one.approachAfter()
        };
    }
}
