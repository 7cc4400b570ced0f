package piilo.leads;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.Answer;
import piilo.http.JsonBody;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;

/** The filters of leads that are kept, for programs. */
public final class FilterApi {
    private final FilterKeeping filters;

    public FilterApi(FilterKeeping filters) {
        this.filters = filters;
    }

    record Item(UUID id, String name, String query) {
        static Item of(SavedFilter one) {
            return new Item(one.id(), one.name(), one.query());
        }
    }

    record Body(@Nullable String name, @Nullable String query) {}

    public Answer list(Request request) {
        return Answer.json(Listing.whole(
                filters.all(request.workspace()).stream().map(Item::of).toList()));
    }

    public Answer keep(Request request) {
        Problems problems = new Problems();
        return JsonBody.read(request, Body.class, problems)
                .flatMap(body -> kept(request, body, problems))
                .map(undo -> Answer.json(undo).withStatus(201))
                .orElseGet(() -> Answer.invalid(request, problems));
    }

    private Optional<Undoable> kept(Request request, Body body, Problems problems) {
        String name = problems.required("name", JsonBody.text(body.name), FilterKeeping.NAME_LIMIT);
        String query = JsonBody.text(body.query).orElse("");
        if (!FilterKeeping.ours(query)) {
            problems.add("query", "leads.filter.none");
        }
        return problems.none()
                ? Optional.of(
                        new Undoable(filters.keep(request.author(), name, query).id()))
                : Optional.empty();
    }

    public Answer forget(Request request) {
        return Answer.json(
                new Undoable(filters.forget(request.author(), request.id("id")).id()));
    }
}
