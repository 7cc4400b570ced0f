package piilo.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.companies.Employments;

/**
 * One employment as a form or the API gives it.
 *
 * @param id of the employment that is changed; null for a new one
 * @param company the employer's name; null for a title without one
 * @param to null while it lasts
 */
public record JobRow(
        @Nullable UUID id,
        @Nullable String title,
        @Nullable String company,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        boolean current) {
    static JobRow of(Employments.AtCompany job) {
        return new JobRow(
                job.employment().id(),
                job.employment().title(),
                job.company(),
                job.employment().from(),
                job.employment().to(),
                job.employment().current());
    }

    boolean empty() {
        return title == null && company == null;
    }
}
