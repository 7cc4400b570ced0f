package piilo.contacts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.companies.Employments;
import piilo.origins.FieldOrigin;

/**
 * A contact as the API tells it.
 *
 * @param displayName the name as it is shown, made of its parts where nothing else is known
 * @param origins where each value comes from
 */
record ContactResource(
        @JsonUnwrapped Contact contact, String displayName, List<Job> employments, List<FieldOrigin> origins) {
    /** An employment, with the company's name beside its id. */
    record Job(
            UUID id,
            @Nullable String title,
            @Nullable UUID companyId,
            @Nullable String company,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            boolean current) {
        static Job of(Employments.AtCompany job) {
            return new Job(
                    job.employment().id(),
                    job.employment().title(),
                    job.employment().company(),
                    job.company(),
                    job.employment().from(),
                    job.employment().to(),
                    job.employment().current());
        }
    }

    static ContactResource of(Contact contact, List<Employments.AtCompany> jobs, List<FieldOrigin> origins) {
        return new ContactResource(
                contact, contact.name().display(), jobs.stream().map(Job::of).toList(), origins);
    }

    List<UUID> employmentIds() {
        return employments.stream().map(Job::id).toList();
    }
}
