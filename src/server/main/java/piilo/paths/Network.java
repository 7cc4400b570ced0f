package piilo.paths;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import piilo.relationships.Acquaintance;
import piilo.relationships.History;

/** The people whom a filter lets through, the closest ring first, and in it those whom the user was in touch with last. */
public final class Network {
    private final Webs webs;
    private final NetworkRows rows;

    public Network(Webs webs, NetworkRows rows) {
        this.webs = webs;
        this.rows = rows;
    }

    /** The people, with the web that they are of. */
    record Shown(Web web, List<Acquaintance> people) {}

    Shown of(UUID workspace, NetworkFilter filter, History.Now now) {
        Web web = webs.of(workspace, now);
        List<Acquaintance> all = web.nearestFirst();
        if (!filter.any()) {
            return new Shown(web, all);
        }
        Set<UUID> matching =
                filter.kept().nothing() ? Set.of() : new HashSet<>(rows.matching(workspace, filter.kept()));
        return new Shown(
                web,
                all.stream()
                        .filter(one -> filter.ring() == null || Objects.equals(filter.ring(), one.ring()))
                        .filter(one -> filter.kept().nothing() || matching.contains(one.id()))
                        .toList());
    }
}
