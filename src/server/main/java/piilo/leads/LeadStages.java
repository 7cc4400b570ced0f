package piilo.leads;

import static piilo.database.schema.Tables.JOB_LEAD;
import static piilo.database.schema.Tables.LEAD_STEP;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import piilo.database.Database;
import piilo.database.Keyset;
import piilo.timeline.StageReached;
import piilo.timeline.TimelineItem;
import piilo.timeline.TimelineKind;
import piilo.timeline.TimelineLine;
import piilo.timeline.TimelineSource;
import piilo.timeline.TimelineSubject;

/** The steps of leads: of one, of those at a company, of those that somebody told of or has to do with. */
public record LeadStages(Database database) implements TimelineSource {
    private static final Keyset<LocalDate> NEWEST = new Keyset<>(LEAD_STEP.DAY, LEAD_STEP.ID, true);

    @Override
    public TimelineKind kind() {
        return TimelineKind.STAGE;
    }

    @Override
    public Set<TimelineSubject.Kind> subjects() {
        return EnumSet.allOf(TimelineSubject.Kind.class);
    }

    @Override
    public List<TimelineItem> newest(UUID workspace, TimelineSubject subject, Stretch stretch) {
        boolean own = subject.kind() == TimelineSubject.Kind.LEAD;
        return database.read(db -> db.select(LEAD_STEP.fields())
                .select(JOB_LEAD.TITLE)
                .from(LEAD_STEP)
                .join(JOB_LEAD)
                .on(JOB_LEAD.ID.eq(LEAD_STEP.LEAD_ID))
                .where(LEAD_STEP.WORKSPACE_ID.eq(workspace))
                .and(of(workspace, subject))
                .and(NEWEST.afterTime(stretch.after()))
                .orderBy(NEWEST.order())
                .limit(stretch.limit())
                .fetch(row -> item(row, own)));
    }

    private static Condition of(UUID workspace, TimelineSubject subject) {
        return switch (subject.kind()) {
            case LEAD -> LEAD_STEP.LEAD_ID.eq(subject.id());
            case COMPANY -> LEAD_STEP.COMPANY_ID.eq(subject.id());
            case CONTACT -> LEAD_STEP.LEAD_ID.in(Mentions.of(workspace, subject.id()));
        };
    }

    private static TimelineItem item(Record row, boolean own) {
        UUID lead = row.get(LEAD_STEP.LEAD_ID);
        String title = row.get(JOB_LEAD.TITLE);
        String stage = row.get(LEAD_STEP.STAGE);
        LocalDate day = row.get(LEAD_STEP.DAY);
        TimelineLine line =
                TimelineLine.of("briefcase", "leads.stage." + stage, new StageReached("lead", lead, title, stage, day));
        return TimelineItem.onDay(
                day,
                row.get(LEAD_STEP.ID),
                TimelineKind.STAGE,
                own ? line : line.being("timeline.lead").leadingTo("/leads/" + lead, title));
    }
}
