package piilo.today;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.JOB_LEAD;
import static piilo.database.schema.Tables.TARGET;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import piilo.database.Database;
import piilo.database.Names;
import piilo.leads.Lead;
import piilo.targets.Target;

/** What comes next with the leads and targets of a workspace, and which targets it is time to turn to again. */
public final class Steps {
    private static final List<String> ENDINGS = Arrays.stream(Lead.Stage.values())
            .filter(Lead.Stage::ending)
            .map(stage -> String.valueOf(Names.of(stage)))
            .toList();
    private static final List<String> RESTING =
            List.of(String.valueOf(Names.of(Target.Stage.PAUSED)), String.valueOf(Names.of(Target.Stage.CLOSED)));

    private final Database database;

    public Steps(Database database) {
        this.database = database;
    }

    /** Returns at most {@code limit} steps that are planned for a day or before, the earliest first. */
    public List<Step> until(UUID workspace, LocalDate day, int limit) {
        return Stream.of(leads(workspace, day, limit), targets(workspace, day, limit), again(workspace, day, limit))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Step::on))
                .limit(limit)
                .toList();
    }

    private List<Step> leads(UUID workspace, LocalDate day, int limit) {
        return database.read(
                db -> db.select(JOB_LEAD.ID, JOB_LEAD.TITLE, COMPANY.NAME, JOB_LEAD.NEXT_STEP, JOB_LEAD.NEXT_STEP_ON)
                        .from(JOB_LEAD)
                        .leftJoin(COMPANY)
                        .on(COMPANY.ID.eq(JOB_LEAD.COMPANY_ID))
                        .where(JOB_LEAD.WORKSPACE_ID.eq(workspace))
                        .and(JOB_LEAD.NEXT_DUE.le(day))
                        .and(JOB_LEAD.NEXT_STEP.isNotNull())
                        .and(JOB_LEAD.STAGE.notIn(ENDINGS))
                        .orderBy(JOB_LEAD.NEXT_DUE, JOB_LEAD.ID)
                        .limit(limit)
                        .fetch(row -> new Step(
                                Step.Kind.LEAD, row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    }

    private List<Step> targets(UUID workspace, LocalDate day, int limit) {
        return database.read(db -> db.select(COMPANY.ID, COMPANY.NAME, TARGET.NEXT_STEP, TARGET.NEXT_STEP_ON)
                .from(TARGET)
                .join(COMPANY)
                .on(COMPANY.ID.eq(TARGET.COMPANY_ID))
                .where(TARGET.WORKSPACE_ID.eq(workspace))
                .and(TARGET.NEXT_STEP_ON.le(day))
                .and(TARGET.NEXT_STEP.isNotNull())
                .and(TARGET.STAGE.notIn(RESTING))
                .orderBy(TARGET.NEXT_STEP_ON, TARGET.ID)
                .limit(limit)
                .fetch(row ->
                        new Step(Step.Kind.TARGET, row.value1(), row.value2(), null, row.value3(), row.value4())));
    }

    /** One that is paused waits for just this day; one that is closed waits for none. */
    private List<Step> again(UUID workspace, LocalDate day, int limit) {
        return database.read(db -> db.select(COMPANY.ID, COMPANY.NAME, TARGET.APPROACH_AFTER)
                .from(TARGET)
                .join(COMPANY)
                .on(COMPANY.ID.eq(TARGET.COMPANY_ID))
                .where(TARGET.WORKSPACE_ID.eq(workspace))
                .and(TARGET.APPROACH_AFTER.le(day))
                .and(TARGET.STAGE.ne(Names.of(Target.Stage.CLOSED)))
                .orderBy(TARGET.APPROACH_AFTER, TARGET.ID)
                .limit(limit)
                .fetch(row -> new Step(Step.Kind.AGAIN, row.value1(), row.value2(), null, null, row.value3())));
    }
}
