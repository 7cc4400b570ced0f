package piilo.reasons;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.EMPLOYMENT;
import static piilo.database.schema.Tables.JOURNAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.journal.Cause;
import piilo.journal.JournalEntry;
import piilo.relationships.Relationships;

/**
 * Who has changed jobs, as an import tells of somebody who was known before: a present employment that it added beside an earlier one, or whose company or title
 * it changed, or that it made the present one. It looks at those of the last months only; what is older is no news.
 */
final class NewJobs implements Source {
    private static final int NEWS_DAYS = 60;

    @Override
    public String name() {
        return "job:";
    }

    @Override
    public List<Found> find(DSLContext db, Question question) {
        Instant since = question.today()
                .minusDays(NEWS_DAYS)
                .atStartOfDay(question.zone())
                .toInstant();
        return db.select(EMPLOYMENT.ID, EMPLOYMENT.CONTACT_ID, EMPLOYMENT.TITLE, COMPANY.NAME)
                .select(DSL.max(JOURNAL.WRITTEN_AT).as(JOURNAL.WRITTEN_AT))
                .from(EMPLOYMENT)
                .join(JOURNAL)
                .on(JOURNAL.WORKSPACE_ID.eq(EMPLOYMENT.WORKSPACE_ID))
                .and(JOURNAL.RECORD_ID.eq(EMPLOYMENT.ID))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(EMPLOYMENT.WORKSPACE_ID.eq(question.workspace()))
                .and(EMPLOYMENT.CURRENT.isTrue())
                .and(EMPLOYMENT.UPDATED_AT.ge(since))
                .and(imported(since))
                .and(DSL.not(Relationships.neverForWork(EMPLOYMENT.CONTACT_ID, question.rules())))
                .groupBy(EMPLOYMENT.ID, EMPLOYMENT.CONTACT_ID, EMPLOYMENT.TITLE, COMPANY.NAME)
                .limit(MOST)
                .fetch(row -> found(row, question));
    }

    private static Condition imported(Instant since) {
        return JOURNAL.CAUSE_KIND
                .eq(Cause.Kind.IMPORT.text())
                .and(JOURNAL.WRITTEN_AT.ge(since))
                .and(added().or(changed()))
                .and(knownBefore());
    }

    private static Condition added() {
        var earlier = EMPLOYMENT.as("earlier");
        return JOURNAL.ACTION
                .eq(JournalEntry.Action.CREATE.text())
                .and(DSL.exists(DSL.selectOne()
                        .from(earlier)
                        .where(earlier.CONTACT_ID.eq(EMPLOYMENT.CONTACT_ID))
                        .and(earlier.ID.ne(EMPLOYMENT.ID))
                        .and(earlier.CREATED_AT.lt(EMPLOYMENT.CREATED_AT))));
    }

    private static Condition changed() {
        return JOURNAL.ACTION
                .eq(JournalEntry.Action.UPDATE.text())
                .and(JOURNAL.AFTER_JSON
                        .contains("\"company\":")
                        .or(JOURNAL.AFTER_JSON.contains("\"title\":"))
                        .or(JOURNAL.AFTER_JSON.contains("\"current\":true")));
    }

    /** Whom the same import made has not changed, but was met. */
    private static Condition knownBefore() {
        var made = JOURNAL.as("made");
        return DSL.notExists(DSL.selectOne()
                .from(made)
                .where(made.WORKSPACE_ID.eq(JOURNAL.WORKSPACE_ID))
                .and(made.RECORD_ID.eq(EMPLOYMENT.CONTACT_ID))
                .and(made.ACTION.eq(JournalEntry.Action.CREATE.text()))
                .and(made.CAUSE_ID.eq(JOURNAL.CAUSE_ID)));
    }

    private Found found(Record row, Question question) {
        LocalDate day = LocalDate.ofInstant(row.get(JOURNAL.WRITTEN_AT), question.zone());
        return new Found(
                row.get(EMPLOYMENT.CONTACT_ID),
                Reason.Kind.CONGRATULATION,
                name() + row.get(EMPLOYMENT.ID),
                text(row.get(EMPLOYMENT.TITLE), row.get(COMPANY.NAME)),
                day,
                day.plusDays(NEWS_DAYS));
    }

    private static Wording text(@Nullable String title, @Nullable String company) {
        if (title == null) {
            return Wording.of("found.job.company", company == null ? "" : company);
        } else {
            return company == null ? Wording.of("found.job.title", title) : Wording.of("found.job", title, company);
        }
    }

    @Override
    public Set<UUID> holding(DSLContext db, UUID workspace, Collection<UUID> records) {
        return new HashSet<>(db.select(EMPLOYMENT.ID)
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.WORKSPACE_ID.eq(workspace))
                .and(EMPLOYMENT.CURRENT.isTrue())
                .and(EMPLOYMENT.ID.in(records))
                .fetch(EMPLOYMENT.ID));
    }
}
