package piilo.contacts;

import java.util.List;

/** A contact with its employments, as somebody wants them to be. */
public record Draft(Contact contact, List<JobRow> jobs) {
    public Draft {
        jobs = List.copyOf(jobs);
    }
}
