package piilo.contacts;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.companies.Employment;
import piilo.companies.Employments.AtCompany;
import piilo.journal.Choice;
import piilo.journal.Merge;

/**
 * The versions of one employment that meet; each is null when the employment is not there.
 *
 * @param base when the form was opened
 * @param mine what is to be saved
 * @param theirs what is stored by now
 */
record JobVersions(
        UUID id,
        @Nullable Employment base,
        @Nullable AtCompany mine,
        @Nullable AtCompany theirs) {
    /**
     * What comes of it.
     *
     * @param kept null when it is to go
     * @param choice null when it is clear what to keep
     */
    record Outcome(
            @Nullable AtCompany theirs,
            @Nullable AtCompany kept,
            @Nullable Choice choice) {}

    Outcome outcome(Set<String> givenUp) {
        if (givenUp.contains(field()) || Objects.equals(employment(mine), base)) {
            return new Outcome(theirs, theirs, null);
        } else if (Objects.equals(employment(theirs), base)) {
            return new Outcome(theirs, mine, null);
        } else if (mine != null && theirs != null) {
            return merged(mine, theirs);
        } else {
            return new Outcome(theirs, mine, choice(mine));
        }
    }

    private String field() {
        return "job." + id;
    }

    private static @Nullable Employment employment(@Nullable AtCompany job) {
        return job == null ? null : job.employment();
    }

    private Outcome merged(AtCompany own, AtCompany other) {
        Merge<Employment> merge =
                Merge.of(Employment.class, new Merge.Versions<>(base, own.employment(), other.employment()), Set.of());
        boolean sameCompany =
                Objects.equals(merge.merged().company(), other.employment().company());
        AtCompany kept = new AtCompany(merge.merged(), sameCompany ? other.company() : own.company());
        return new Outcome(other, kept, merge.conflicts().isEmpty() ? null : choice(kept));
    }

    private Choice choice(@Nullable AtCompany own) {
        return new Choice(field(), "contacts.work", version(own), version(theirs));
    }

    private static Choice.Version version(@Nullable AtCompany job) {
        if (job == null) {
            return Choice.Version.REMOVED;
        }
        return Choice.Version.of(Stream.of(job.employment().title(), job.company(), period(job.employment()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ")));
    }

    private static @Nullable String period(Employment job) {
        if (job.from() == null && job.to() == null && job.current()) {
            return null;
        }
        String end = job.to() == null && !job.current() ? "?" : FormView.typed(job.to());
        return FormView.typed(job.from()) + "–" + end;
    }
}
