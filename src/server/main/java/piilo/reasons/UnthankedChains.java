package piilo.reasons;

import static piilo.database.schema.Tables.JOB_LEAD;
import static piilo.database.schema.Tables.LEAD_TELLER;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Leads that were won and whose chain has not been thanked; named as the leads themselves name the reasons that they give. */
final class UnthankedChains implements Source {
    private static final String WON = "accepted";

    @Override
    public String name() {
        return "lead_won:";
    }

    @Override
    public List<Found> find(DSLContext db, Question question) {
        return db.select(JOB_LEAD.ID, LEAD_TELLER.CONTACT_ID, JOB_LEAD.TITLE, JOB_LEAD.STAGE_SINCE)
                .from(JOB_LEAD)
                .join(LEAD_TELLER)
                .on(LEAD_TELLER.LEAD_ID.eq(JOB_LEAD.ID))
                .where(JOB_LEAD.WORKSPACE_ID.eq(question.workspace()))
                .and(JOB_LEAD.STAGE.eq(WON))
                .and(LEAD_TELLER.CONTACT_ID.isNotNull())
                .and(LEAD_TELLER.THANKED_ON.isNull())
                .orderBy(JOB_LEAD.STAGE_SINCE.desc(), JOB_LEAD.ID.desc())
                .limit(MOST)
                .fetch(row -> new Found(
                        Objects.requireNonNull(row.value2(), "only contacts are asked for"),
                        Reason.Kind.THANKS,
                        name() + row.value1(),
                        Wording.of("leads.thanks.reason", row.value3()),
                        row.value4(),
                        null));
    }

    @Override
    public Set<UUID> holding(DSLContext db, UUID workspace, Collection<UUID> records) {
        return new HashSet<>(db.select(JOB_LEAD.ID)
                .from(JOB_LEAD)
                .where(JOB_LEAD.WORKSPACE_ID.eq(workspace))
                .and(JOB_LEAD.STAGE.eq(WON))
                .and(JOB_LEAD.ID.in(records))
                .fetch(JOB_LEAD.ID));
    }
}
