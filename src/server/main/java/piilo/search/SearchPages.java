package piilo.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Request;

/** The search page and what the palette suggests while one types. */
public final class SearchPages {
    private static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 50;
    private static final int SUGGESTIONS = 8;
    static final List<String> KINDS =
            SearchedKinds.ALL.stream().map(SearchedKind::kind).toList();

    private final SearchIndex index;

    public SearchPages(SearchIndex index) {
        this.index = index;
    }

    /**
     * The search page.
     *
     * @param kind the only kind that is shown; empty for all
     * @param next number of the next page; null on the last
     */
    record SearchView(
            String text,
            String kind,
            long total,
            long all,
            List<HitView> hits,
            List<Facet> facets,
            boolean complete,
            @Nullable Integer next,
            @Nullable Integer previous) {}

    /** A kind and how many hits are of it. */
    record Facet(String of, String label, long count, boolean chosen) {}

    record HitView(Hit hit, String link, String label, String symbol) {}

    record SuggestionsView(List<SuggestionView> suggestions) {}

    record SuggestionView(Suggestion suggestion, String link, String symbol) {}

    public Answer search(Request request) {
        String text = request.query("q").orElse("");
        String kind = kind(request);
        int page = request.number("page", 1, 1, LAST_PAGE);
        Hits hits = index.search(
                request.workspace(), text, kind.isEmpty() ? Set.of() : Set.of(kind), (page - 1) * PAGE_SIZE, PAGE_SIZE);
        SearchView view = new SearchView(
                text,
                kind,
                hits.total(),
                hits.facets().values().stream().mapToLong(Long::longValue).sum(),
                hits.hits().stream().map(SearchPages::view).toList(),
                facets(hits.facets(), kind),
                hits.complete(),
                page < LAST_PAGE && (long) page * PAGE_SIZE < hits.total() ? page + 1 : null,
                page > 1 ? page - 1 : null);
        return Answer.page("search/results", view);
    }

    /**
     * Returns the kind asked for, empty for all.
     *
     * @throws PiiloException {@link Fault#BAD_REQUEST} when there is no such kind
     */
    static String kind(Request request) {
        String kind = request.query("kind").orElse("");
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            throw new PiiloException(Fault.BAD_REQUEST, "kind is one of " + String.join(", ", KINDS));
        }
        return kind;
    }

    /** Returns the kinds of which something was found, and the one that was asked for. */
    private static List<Facet> facets(Map<String, Long> counts, String chosen) {
        return KINDS.stream()
                .filter(kind -> counts.containsKey(kind) || kind.equals(chosen))
                .map(kind -> new Facet(
                        kind, "search.kind." + kind + ".many", counts.getOrDefault(kind, 0L), kind.equals(chosen)))
                .toList();
    }

    private static HitView view(Hit hit) {
        return new HitView(hit, link(hit.kind(), hit.id(), hit.of()), "search.kind." + hit.kind(), icon(hit.kind()));
    }

    private static String link(String kind, UUID id, UUID of) {
        return switch (kind) {
            case "contact" -> "/contacts/" + id;
            case "company" -> "/companies/" + id;
            case "lead" -> "/leads/" + id;
            case "interaction" -> "/interactions/" + id;
            case "favour" -> "/favours/" + id + "/edit";
            case "introduction" -> "/introductions/" + id;
            case "reason" -> "/reasons/" + id + "/edit";
            case "reminder" -> "/reminders/" + id + "/edit";
            case "tie" -> "/ties/" + id + "/edit";
            case "circle", "offer", "looks_for" -> "/contacts/" + of + "/relationship";
            case "recruiter" -> "/contacts/" + of + "/recruiter";
            case "target" -> "/companies/" + of;
            case "attachment" -> "/told/" + of + "/edit";
            case "told" -> "/told/" + id + "/edit";
            case "mandate" -> "/mandates/" + id + "/edit";
            case "trigger_event" -> "/events/" + id + "/edit";
            default -> "/notes/" + id;
        };
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "contact" -> "user";
            case "company" -> "building-2";
            case "lead" -> "target";
            case "interaction" -> "message-square";
            case "favour" -> "handshake";
            case "introduction" -> "users-round";
            case "reason" -> "message-circle";
            case "reminder" -> "bell";
            case "tie" -> "link";
            case "circle" -> "users";
            case "offer" -> "star";
            case "looks_for" -> "search";
            case "recruiter" -> "user-plus";
            case "target" -> "pin";
            case "attachment" -> "download";
            case "told" -> "send";
            case "mandate" -> "briefcase";
            case "trigger_event" -> "calendar";
            default -> "file-text";
        };
    }

    public Answer suggest(Request request) {
        List<SuggestionView> suggestions =
                index.suggest(request.workspace(), request.query("q").orElse(""), SUGGESTIONS).stream()
                        .map(one -> new SuggestionView(one, link(one.kind(), one.id(), one.id()), icon(one.kind())))
                        .toList();
        return Answer.page("search/suggestions", new SuggestionsView(suggestions));
    }
}
