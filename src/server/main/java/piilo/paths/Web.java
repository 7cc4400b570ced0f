package piilo.paths;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.graph.Multigraph;
import org.jspecify.annotations.Nullable;
import piilo.relationships.Acquaintance;

/**
 * Who knows whom among the contacts of a workspace. Contacts are tied to each other directly, or through a company: everybody who is or was there is tied to it, so that a
 * thousand people at one employer are a thousand edges and not half a million. Whether two of them were there at the same time is for whoever goes through it to ask.
 */
final class Web {
    private static final int LAST_RING = 6;
    private static final Comparator<Acquaintance> NEAREST_FIRST = Comparator.<Acquaintance>comparingInt(
                    one -> Objects.requireNonNullElse(one.ring(), LAST_RING))
            .thenComparing(Acquaintance::last, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Acquaintance::id);

    private final Graph<UUID, Link> graph = new Multigraph<>(null, null, false);
    private final Map<UUID, Acquaintance> people = new HashMap<>();
    private final List<Acquaintance> nearestFirst;
    private volatile @Nullable NetworkGraph drawn;

    Web(Collection<Acquaintance> people) {
        people.forEach(one -> this.people.put(one.id(), one));
        nearestFirst = people.stream().sorted(NEAREST_FIRST).toList();
    }

    /** Ties two contacts to each other, or a contact to a company; who is not among the contacts is left out. */
    void tie(UUID contact, UUID other, Strand strand) {
        boolean known = people.containsKey(contact) && (strand instanceof Employed || people.containsKey(other));
        if (known && !contact.equals(other)) {
            graph.addVertex(contact);
            graph.addVertex(other);
            graph.addEdge(contact, other, new Link(strand));
        }
    }

    /** Returns what a contact or a company is tied by. */
    Set<Link> links(UUID id) {
        return graph.containsVertex(id) ? graph.edgesOf(id) : Set.of();
    }

    /** Returns all there is. */
    Set<Link> links() {
        return graph.edgeSet();
    }

    Optional<Acquaintance> person(UUID id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Returns whether somebody can be a step of a path. */
    boolean passable(UUID id) {
        Acquaintance one = people.get(id);
        return one != null && !one.spared();
    }

    /** Returns all contacts, the closest ring first, and in it those whom the user was in touch with last. */
    List<Acquaintance> nearestFirst() {
        return nearestFirst;
    }

    /** Returns the picture of everybody, who are as they were when it was drawn first: a web is read anew after each change. */
    NetworkGraph drawn(Supplier<NetworkGraph> drawing) {
        NetworkGraph known = drawn;
        if (known == null) {
            known = drawing.get();
            drawn = known;
        }
        return known;
    }

    /** Returns how much memory it takes, in contacts and edges. */
    int size() {
        return people.size() + graph.edgeSet().size();
    }
}
