package piilo.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.imports.Candidates.Namesake;
import piilo.imports.Candidates.Origin;
import piilo.imports.Sightings.Sighting;

/**
 * Says whom the contact lines of a chunk are about: whoever an earlier import of the same source said, else whoever has the same profile or e-mail address, else,
 * for a line that has no address at all, whoever has the same name and employer. A name alone never tells.
 */
final class ContactMatching {
    private final Seen seen;
    private final Map<String, Origin> origins;
    private final Set<UUID> present;
    private final Map<String, Set<UUID>> byPoint;
    private final Map<String, Set<Namesake>> byName;

    ContactMatching(Candidates candidates, String plugin, List<Subject> subjects, Seen seen) {
        this.seen = seen;
        origins = candidates.origins(plugin, subjects.stream().map(Subject::key).toList());
        present = candidates.existing(
                LineKind.CONTACT, origins.values().stream().map(Origin::record).toList());
        List<Subject> others =
                subjects.stream().filter(subject -> origin(subject) == null).toList();
        byPoint = candidates.byPoint(
                others.stream().flatMap(subject -> subject.points().stream()).collect(Collectors.toSet()));
        byName = candidates.byName(unmatchedNames(others));
    }

    private Set<String> unmatchedNames(List<Subject> subjects) {
        Set<String> names = new HashSet<>();
        for (Subject subject : subjects) {
            if (subject.points().stream().noneMatch(byPoint::containsKey)) {
                names.add(subject.line().name().display());
            }
        }
        return names;
    }

    /** Returns whom one of the lines is about; those before it must have been {@linkplain Seen#person seen}. */
    Match match(Subject subject) {
        Sighting before = seen.keyed(subject.key());
        Origin origin = origin(subject);
        if (before != null) {
            return again(before);
        } else if (origin != null) {
            return new Match(origin.record(), Reason.of("imports.match.source"), false, origin.payload());
        } else {
            Match match = byPoint(subject);
            return match != null ? match : byName(subject);
        }
    }

    /** Returns null also when the contact has been deleted since. */
    private @Nullable Origin origin(Subject subject) {
        Origin origin = origins.get(subject.key());
        return origin != null && present.contains(origin.record()) ? origin : null;
    }

    private static Match again(Sighting before) {
        return new Match(
                before.record(), Reason.of("imports.match.twice", Integer.toString(before.line())), true, null);
    }

    private @Nullable Match byPoint(Subject subject) {
        for (String match : subject.points()) {
            Sighting before = seen.withPoint(match);
            if (before != null && before.mayBe(subject.line().key())) {
                return again(before);
            }
            Set<UUID> owners = byPoint.getOrDefault(match, Set.of());
            // What two people have is nobody's own.
            if (owners.size() == 1 && free(owners.iterator().next(), subject)) {
                String key = match.indexOf('@') > 0 ? "imports.match.email" : "imports.match.profile";
                return new Match(owners.iterator().next(), Reason.of(key, match), false, null);
            }
        }
        return null;
    }

    private boolean free(UUID contact, Subject subject) {
        Sighting before = seen.of(contact);
        return before == null || before.mayBe(subject.line().key());
    }

    private Match byName(Subject subject) {
        String name = subject.line().name().display();
        Set<Namesake> namesakes = byName.getOrDefault(subject.name(), Set.of());
        Sighting before = subject.nameOnly() ? seen.namedAt(subject.nameAndCompany()) : null;
        List<UUID> colleagues = subject.nameOnly() ? colleagues(subject, namesakes) : List.of();
        if (before != null) {
            return again(before);
        } else if (colleagues.size() == 1) {
            return new Match(colleagues.getFirst(), Reason.of("imports.match.name_company", name), false, null);
        } else {
            boolean unique = namesakes.isEmpty() && seen.named(subject.name()) == null;
            return Match.nobody(unique ? null : Reason.of("imports.match.same_name", name));
        }
    }

    private static List<UUID> colleagues(Subject subject, Set<Namesake> namesakes) {
        List<UUID> found = new ArrayList<>();
        for (Namesake namesake : namesakes) {
            String nameAndCompany = subject.name() + "|" + namesake.company();
            if (!namesake.company().isEmpty()
                    && nameAndCompany.equals(subject.nameAndCompany())
                    && !found.contains(namesake.contact())) {
                found.add(namesake.contact());
            }
        }
        return found;
    }
}
