package piilo.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.api.PersonReference;
import piilo.contacts.ContactPoints;
import piilo.imports.Candidates.Namesake;
import piilo.imports.Sightings.Sighting;

/**
 * Finds whom lines refer to, among the contacts and among the people of the same upload: by profile, else by e-mail address, else by name when just one bears it.
 */
final class People {
    private final Seen seen;
    private final Map<String, Set<UUID>> byPoint;
    private final Map<String, Set<Namesake>> byName;

    private People(Set<String> addresses, Set<String> names, Candidates candidates, Seen seen) {
        this.seen = seen;
        byPoint = candidates.byPoint(addresses);
        byName = candidates.byName(names);
    }

    static People of(List<PersonReference> references, Candidates candidates, Seen seen) {
        Set<String> addresses = references.stream().flatMap(People::matches).collect(Collectors.toSet());
        Set<String> names = references.stream()
                .map(PersonReference::name)
                .filter(name -> name != null)
                .collect(Collectors.toSet());
        return new People(addresses, names, candidates, seen);
    }

    static People knownBy(Set<String> addresses, Candidates candidates, Seen seen) {
        return new People(addresses, Set.of(), candidates, seen);
    }

    /** Returns the contact, or null for a stranger. */
    @Nullable
    UUID find(PersonReference person) {
        UUID found = matches(person)
                .map(this::owner)
                .filter(owner -> owner != null)
                .findFirst()
                .orElse(null);
        return found != null || person.profile() != null ? found : named(person.name());
    }

    /** Returns by what a contact would be the person, or null when there is no more than a name. */
    @Nullable
    static String knownBy(PersonReference person) {
        return matches(person).findFirst().orElse(null);
    }

    private static Stream<String> matches(PersonReference person) {
        return Stream.of(
                        person.profile() == null ? "" : ContactPoints.link(person.profile()),
                        person.email() == null ? "" : ContactPoints.email(person.email()))
                .filter(match -> !match.isEmpty());
    }

    /** Returns whose an address is, see {@link #knownBy(PersonReference)}; null also for what two people have. */
    @Nullable
    UUID owner(String match) {
        Set<UUID> owners = new HashSet<>(byPoint.getOrDefault(match, Set.of()));
        Sighting sighting = seen.withPoint(match);
        if (sighting != null) {
            owners.add(sighting.record());
        }
        return owners.size() == 1 ? owners.iterator().next() : null;
    }

    private @Nullable UUID named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Set<UUID> bearers = new HashSet<>();
        byName.getOrDefault(SourceKeys.name(name), Set.of()).forEach(namesake -> bearers.add(namesake.contact()));
        Sighting sighting = seen.named(SourceKeys.name(name));
        if (sighting != null) {
            bearers.add(sighting.record());
        }
        boolean one = bearers.size() == 1 && (sighting == null || sighting.line() > 0);
        return one ? bearers.iterator().next() : null;
    }
}
