package piilo.favours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import piilo.database.Ids;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;

/** Favours, for programs. */
public final class FavourApi {
    private final Favours favours;
    private final FavourList list;
    private final FavourWriting writing;
    private final Clock clock;

    public FavourApi(Favours favours, FavourList list, FavourWriting writing, Clock clock) {
        this.favours = favours;
        this.list = list;
        this.writing = writing;
        this.clock = clock;
    }

    /** A balance with its words. */
    record Weighed(int given, int received, int total, Balance.Words words) {
        static Weighed of(Balance balance) {
            return new Weighed(balance.given(), balance.received(), balance.total(), balance.words());
        }
    }

    public Answer ofContact(Request request) {
        writing.name(request.workspace(), request.id("id"));
        return list(request, Optional.of(request.id("id")));
    }

    /** Lists the favours between the user and everybody, the latest first. */
    public Answer all(Request request) {
        return list(request, Optional.empty());
    }

    private Answer list(Request request, Optional<UUID> contact) {
        FavourList.Page page = list.page(request.workspace(), contact, request.query("cursor"), Listing.limit(request));
        return Answer.json(new Listing<>(
                page.rows().stream().map(FavourList.Row::favour).toList(),
                page.next(),
                list.count(request.workspace(), contact)));
    }

    /** Tells how given and received stand over all contacts. */
    public Answer balance(Request request) {
        return Answer.json(Weighed.of(list.balance(request.workspace())));
    }

    public Answer add(Request request) {
        UUID contact = request.id("id");
        writing.name(request.workspace(), contact);
        Favour empty = Favour.done(Ids.next(), contact, true, "", null, null);
        return new JsonEdit<>(FavourBody.class)
                .create(
                        request,
                        (body, problems) -> on(request, body, empty, problems),
                        favour -> created(request, favour));
    }

    private Favour on(Request request, FavourBody body, Favour stored, Problems problems) {
        writing.checkLead(request.workspace(), body.lead());
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), request.signedIn().zone());
        return body.on(stored, today, problems);
    }

    private Answer created(Request request, Favour favour) {
        writing.create(request.author(), favour);
        return Answer.versioned(favours.get(request.workspace(), favour.id()))
                .created("/api/v1/favours/" + favour.id());
    }

    public Answer show(Request request) {
        return Answer.versioned(favour(request));
    }

    private Favour favour(Request request) {
        return favours.get(request.workspace(), request.id("id"));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Favour stored = favour(request);
        EntityTag.check(request, stored);
        return new JsonEdit<>(FavourBody.class)
                .change(
                        request,
                        stored,
                        (body, problems) -> on(request, body, stored, problems),
                        favour -> updated(request, stored, favour));
    }

    private Answer updated(Request request, Favour stored, Favour favour) {
        writing.update(request.author(), stored, favour);
        return show(request);
    }

    public Answer delete(Request request) {
        Favour stored = favour(request);
        EntityTag.check(request, stored);
        return Answer.json(new Undoable(writing.delete(request.author(), stored).id()));
    }
}
