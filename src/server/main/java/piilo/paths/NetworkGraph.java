package piilo.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.relationships.Acquaintance;

/**
 * What the picture of the network is drawn from: the nearest people, the companies at which several of them are or were, and what ties them. It has a thousand nodes at
 * the most, the user's own among them.
 *
 * @param left how many people are not shown
 */
record NetworkGraph(List<Node> people, List<Node> companies, List<Edge> edges, int left) {
    static final int MOST_PEOPLE = 850;
    private static final int MOST_COMPANIES = 149;
    private static final int MOST_EDGES = 10_000;

    /** Somebody, or a company. */
    record Node(
            UUID id,
            String name,
            @Nullable Integer ring,
            @Nullable String circle) {}

    /** That two are tied: by knowing each other, or by a company. */
    record Edge(UUID from, UUID to) {}

    /** What is drawn, before anything is known of it but its ids. */
    record Outline(List<Acquaintance> people, List<UUID> companies, Set<Edge> edges, int left) {
        List<UUID> ids() {
            return people.stream().map(Acquaintance::id).toList();
        }
    }

    static Outline outline(Network.Shown shown) {
        List<Acquaintance> people = shown.people().stream().limit(MOST_PEOPLE).toList();
        Set<UUID> ids = people.stream().map(Acquaintance::id).collect(Collectors.toSet());
        Map<UUID, Set<UUID>> companies = new HashMap<>();
        Set<Edge> edges = new LinkedHashSet<>();
        for (UUID person : ids) {
            for (Link link : shown.web().links(person)) {
                UUID other = link.other(person);
                if (link.strand() instanceof Employed) {
                    companies.computeIfAbsent(other, absent -> new HashSet<>()).add(person);
                } else if (ids.contains(other) && link.one().equals(person)) {
                    edges.add(new Edge(person, other));
                }
            }
        }
        List<Map.Entry<UUID, Set<UUID>>> biggest = biggest(companies);
        biggest.forEach(company -> company.getValue().forEach(person -> edges.add(new Edge(person, company.getKey()))));
        return new Outline(
                people,
                biggest.stream().map(Map.Entry::getKey).toList(),
                edges,
                shown.people().size() - people.size());
    }

    /** Returns the companies that tie several of those who are shown. */
    private static List<Map.Entry<UUID, Set<UUID>>> biggest(Map<UUID, Set<UUID>> companies) {
        return companies.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .sorted(Comparator.<Map.Entry<UUID, Set<UUID>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_COMPANIES)
                .toList();
    }

    static NetworkGraph of(Outline outline, Map<UUID, String> names, Map<UUID, List<String>> circles) {
        List<Node> people = new ArrayList<>();
        for (Acquaintance one : outline.people) {
            String circle = circles.getOrDefault(one.id(), List.of()).stream()
                    .findFirst()
                    .orElse(null);
            people.add(new Node(one.id(), names.getOrDefault(one.id(), ""), one.ring(), circle));
        }
        return new NetworkGraph(
                people,
                outline.companies.stream()
                        .map(id -> new Node(id, names.getOrDefault(id, ""), null, null))
                        .toList(),
                outline.edges.stream().limit(MOST_EDGES).toList(),
                outline.left);
    }
}
