package piilo.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactLine;
import piilo.api.Job;
import piilo.companies.CompanyName;
import piilo.companies.Employment;
import piilo.database.Ids;

/** Brings the jobs of a line into a person: a new one is added, and the one that the source named before it is ended, so that history is kept. */
final class JobMerge {
    private final Person person;
    private final ContactLine line;
    private final List<Job> ancestors;
    private final List<FieldChange> changes = new ArrayList<>();

    JobMerge(Person person, ContactLine line, @Nullable ContactLine ancestor) {
        this.person = person;
        this.line = line;
        this.ancestors = ancestor == null ? List.of() : ancestor.jobs();
    }

    List<FieldChange> merge(CompanyBook companies) {
        if (!line.jobs().isEmpty()) {
            ancestors.stream()
                    .filter(job -> job.current() && !isIn(line.jobs(), job))
                    .forEach(this::end);
            line.jobs().forEach(job -> merge(job, companies));
        }
        return changes;
    }

    private void end(Job job) {
        for (Person.Post post : person.posts()) {
            if (post.now().current() && post.is(company(job), job.title())) {
                post.become(post.now().ended(job.to()));
                changes.add(new FieldChange("jobEnded", text(job), null, false));
            }
        }
    }

    private void merge(Job job, CompanyBook companies) {
        Person.Post known = person.posts().stream()
                .filter(post -> post.is(company(job), job.title()))
                .findFirst()
                .orElse(null);
        if (known != null) {
            complete(known, job);
        } else if (!isIn(ancestors, job)) {
            add(job, companies);
        }
    }

    /** The source may learn when a job began and ended. */
    private void complete(Person.Post post, Job job) {
        Employment now = post.now();
        boolean ends = now.current() && !job.current();
        Employment completed = new Employment(
                now.id(),
                now.version(),
                now.createdAt(),
                now.contact(),
                now.company(),
                now.title(),
                now.from() == null ? job.from() : now.from(),
                now.to() == null ? job.to() : now.to(),
                now.current() && job.current());
        if (!completed.equals(now)) {
            post.become(completed);
            changes.add(new FieldChange(ends ? "jobEnded" : "jobDates", text(job), null, false));
        }
    }

    private void add(Job job, CompanyBook companies) {
        String company = job.company();
        Employment made = new Employment(
                Ids.next(),
                0,
                Instant.now(),
                person.contact().id(),
                company == null ? null : companies.of(company).id(),
                job.title(),
                job.from(),
                job.to(),
                job.current());
        person.add(made, company(job));
        changes.add(new FieldChange("job", null, text(job), false));
    }

    private static boolean isIn(List<Job> jobs, Job job) {
        return jobs.stream()
                .anyMatch(other -> Objects.equals(company(other), company(job))
                        && (job.title() == null
                                ? other.title() == null
                                : job.title().equalsIgnoreCase(other.title())));
    }

    private static @Nullable String company(Job job) {
        return job.company() == null ? null : CompanyName.match(job.company());
    }

    private static String text(Job job) {
        return Stream.of(job.title(), job.company()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
