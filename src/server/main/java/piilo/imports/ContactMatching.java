package piilo.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactLine;
import piilo.imports.Candidates.Namesake;
import piilo.imports.Candidates.Origin;
import piilo.imports.Seen.Sighting;

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

    ContactMatching(Candidates candidates, String plugin, List<ContactLine> lines, Seen seen) {
        this.seen = seen;
        origins = candidates.origins(plugin, lines.stream().map(SourceKeys::of).toList());
        present = candidates.existing(
                LineKind.CONTACT, origins.values().stream().map(Origin::record).toList());
        List<ContactLine> others =
                lines.stream().filter(line -> origin(line) == null).toList();
        byPoint = candidates.byPoint(
                others.stream().flatMap(line -> SourceKeys.matches(line).stream()).collect(Collectors.toSet()));
        byName = candidates.byName(unmatchedNames(others));
    }

    private Set<String> unmatchedNames(List<ContactLine> lines) {
        Set<String> names = new HashSet<>();
        for (ContactLine line : lines) {
            if (SourceKeys.matches(line).stream().noneMatch(byPoint::containsKey)) {
                names.add(line.name().display());
            }
        }
        return names;
    }

    /** Returns whom one of the lines is about; those before it must have been {@linkplain Seen#person seen}. */
    Match match(ContactLine line) {
        Sighting before = seen.keyed(SourceKeys.of(line));
        Origin origin = origin(line);
        if (before != null) {
            return again(before);
        } else if (origin != null) {
            return new Match(origin.record(), Reason.of("imports.match.source"), false, origin.payload());
        } else {
            Match match = byPoint(line);
            return match != null ? match : byName(line);
        }
    }

    /** Returns null also when the contact has been deleted since. */
    private @Nullable Origin origin(ContactLine line) {
        Origin origin = origins.get(SourceKeys.of(line));
        return origin != null && present.contains(origin.record()) ? origin : null;
    }

    private static Match again(Sighting before) {
        return new Match(
                before.record(), Reason.of("imports.match.twice", Integer.toString(before.line())), true, null);
    }

    private @Nullable Match byPoint(ContactLine line) {
        for (String match : SourceKeys.matches(line)) {
            Sighting before = seen.withPoint(match);
            if (before != null && before.mayBe(line.key())) {
                return again(before);
            }
            Set<UUID> owners = byPoint.getOrDefault(match, Set.of());
            // What two people have is nobody's own.
            if (owners.size() == 1 && free(owners.iterator().next(), line)) {
                String key = match.indexOf('@') > 0 ? "imports.match.email" : "imports.match.profile";
                return new Match(owners.iterator().next(), Reason.of(key, match), false, null);
            }
        }
        return null;
    }

    private boolean free(UUID contact, ContactLine line) {
        Sighting before = seen.of(contact);
        return before == null || before.mayBe(line.key());
    }

    private Match byName(ContactLine line) {
        String name = line.name().display();
        Set<Namesake> namesakes = byName.getOrDefault(SourceKeys.name(name), Set.of());
        boolean nameless = line.key() == null && SourceKeys.matches(line).isEmpty();
        Sighting before = nameless ? seen.namedAt(SourceKeys.nameAndCompany(line)) : null;
        List<UUID> colleagues = nameless ? colleagues(line, namesakes) : List.of();
        if (before != null) {
            return again(before);
        } else if (colleagues.size() == 1) {
            return new Match(colleagues.getFirst(), Reason.of("imports.match.name_company", name), false, null);
        } else {
            return Match.nobody(namesakes.isEmpty() ? null : Reason.of("imports.match.same_name", name));
        }
    }

    private static List<UUID> colleagues(ContactLine line, Set<Namesake> namesakes) {
        List<UUID> found = new ArrayList<>();
        for (Namesake namesake : namesakes) {
            String nameAndCompany = SourceKeys.name(line.name().display()) + "|" + namesake.company();
            if (!namesake.company().isEmpty()
                    && nameAndCompany.equals(SourceKeys.nameAndCompany(line))
                    && !found.contains(namesake.contact())) {
                found.add(namesake.contact());
            }
        }
        return found;
    }
}
