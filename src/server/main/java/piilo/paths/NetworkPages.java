package piilo.paths;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.relationships.Acquaintance;
import piilo.relationships.Panel;
import piilo.relationships.Relationship;
import piilo.relationships.Relationship.Circle;

/** The network: a picture, a list with the same content, and the circles that nobody belongs to. */
public final class NetworkPages {
    private static final int PAGE_SIZE = 50;
    private static final int MOST_PAGES = 10_000;

    private final Network network;
    private final NetworkRows rows;
    private final PathNames names;
    private final Clock clock;

    public NetworkPages(Network network, NetworkRows rows, PathNames names, Clock clock) {
        this.network = network;
        this.rows = rows;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param total of those whom the filter lets through
     * @param left how many of them the picture does not show
     * @param page from 1
     * @param last number of the last page
     */
    record View(
            NetworkFilter filter,
            List<Row> people,
            int total,
            int left,
            int page,
            int last,
            List<NetworkRows.Covered> covered,
            List<String> tags) {
        public List<String> circles() {
            return Arrays.stream(Circle.Kind.values())
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .toList();
        }

        public List<Integer> rings() {
            return IntStream.rangeClosed(Relationship.CLOSEST, Relationship.FARTHEST)
                    .boxed()
                    .toList();
        }

        /** Returns the number of the page before; null on the first. */
        public @Nullable Integer previous() {
            return page > 1 ? Integer.valueOf(Math.min(page - 1, last)) : null;
        }

        /** Returns the number of the next page; null on the last. */
        public @Nullable Integer next() {
            return page < last ? Integer.valueOf(page + 1) : null;
        }

        /** Returns how many the picture shows. */
        public int drawn() {
            return total - left;
        }
    }

    /** Somebody as the list shows it. */
    record Row(
            UUID id,
            String name,
            @Nullable Integer ring,
            List<String> circles,
            List<String> companies,
            @Nullable LocalDate last) {}

    public Answer show(Request request) {
        UUID workspace = request.workspace();
        NetworkFilter filter = NetworkFilter.of(request);
        int page = request.number("page", 1, 1, MOST_PAGES);
        List<Acquaintance> people = shown(request, filter).people();
        int pages = Math.max(1, (people.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        List<Acquaintance> onPage = people.stream()
                .skip((long) (page - 1) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .toList();
        return Answer.page(
                "network/show",
                new View(
                        filter,
                        rows(workspace, onPage),
                        people.size(),
                        Math.max(0, people.size() - NetworkGraph.MOST_PEOPLE),
                        page,
                        pages,
                        rows.covered(workspace),
                        rows.tags(workspace)));
    }

    private Network.Shown shown(Request request, NetworkFilter filter) {
        return network.of(request.workspace(), filter, Panel.now(request.signedIn(), clock));
    }

    private List<Row> rows(UUID workspace, List<Acquaintance> people) {
        List<UUID> ids = people.stream().map(Acquaintance::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> called = names.of(workspace, ids, List.of());
        Map<UUID, List<String>> circles = rows.circles(workspace, ids);
        Map<UUID, List<String>> companies = rows.companies(workspace, ids);
        return people.stream()
                .map(one -> new Row(
                        one.id(),
                        called.getOrDefault(one.id(), ""),
                        one.ring(),
                        circles.getOrDefault(one.id(), List.of()),
                        companies.getOrDefault(one.id(), List.of()),
                        one.last()))
                .toList();
    }

    /** Tells what the picture is drawn from. */
    public Answer graph(Request request) {
        UUID workspace = request.workspace();
        NetworkFilter filter = NetworkFilter.of(request);
        Network.Shown shown = shown(request, filter);
        return Answer.json(filter.any() ? drawn(workspace, shown) : shown.web().drawn(() -> drawn(workspace, shown)));
    }

    private NetworkGraph drawn(UUID workspace, Network.Shown shown) {
        NetworkGraph.Outline outline = NetworkGraph.outline(shown);
        List<UUID> ids = outline.ids();
        return NetworkGraph.of(
                outline,
                names.of(workspace, ids, outline.companies()),
                ids.isEmpty() ? Map.of() : rows.circles(workspace, ids));
    }
}
