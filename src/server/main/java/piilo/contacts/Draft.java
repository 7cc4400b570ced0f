package piilo.contacts;

import java.util.List;

/** A contact with its employments, as somebody wants them to be. */
public record Draft(Contact contact, List<JobRow> jobs) {
    public Draft {
        jobs = List.copyOf(jobs);
    }

    Draft withContact(Contact other) {
        return new Draft(other, jobs);
    }

    Draft withJobs(List<JobRow> others) {
        return new Draft(contact, others);
    }
}
