package piilo.recruiters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;

/** Puts together what a list tells of recruiters; each part is asked for once, for all of a page. */
public final class RecruiterRows {
    private final RecruiterFacts facts;
    private final Responses responses;

    public RecruiterRows(RecruiterFacts facts, Responses responses) {
        this.facts = facts;
        this.responses = responses;
    }

    /**
     * A recruiter as a list shows him.
     *
     * @param mandates how many are open
     * @param leads how many have come from him
     */
    record Row(
            Recruiter recruiter,
            String name,
            RecruiterFacts.@Nullable Job job,
            RecruiterFacts.@Nullable LastTold told,
            int mandates,
            ResponseRecord response,
            int leads) {
        public @Nullable String employer() {
            return recruiter.employer() == null ? null : "recruiters.employer." + Names.of(recruiter.employer());
        }
    }

    List<Row> of(UUID workspace, List<RecruiterList.Row> found) {
        List<UUID> contacts =
                found.stream().map(row -> row.recruiter().contact()).toList();
        Map<UUID, RecruiterFacts.Job> jobs = facts.jobs(workspace, contacts);
        Map<UUID, RecruiterFacts.LastTold> told = facts.told(workspace, contacts);
        Map<UUID, Integer> mandates = facts.openMandates(workspace, contacts);
        Map<UUID, ResponseRecord> answered = responses.of(workspace, contacts);
        Map<UUID, Integer> leads = facts.leads(workspace, contacts);
        return found.stream()
                .map(row -> {
                    UUID contact = row.recruiter().contact();
                    return new Row(
                            row.recruiter(),
                            row.name(),
                            jobs.get(contact),
                            told.get(contact),
                            mandates.getOrDefault(contact, 0),
                            answered.getOrDefault(contact, ResponseRecord.NONE),
                            leads.getOrDefault(contact, 0));
                })
                .toList();
    }
}
