package piilo.paths;

import piilo.http.Answer;
import piilo.http.Listing;
import piilo.http.Request;

/** The network, for programs. */
public final class NetworkApi {
    private final NetworkPages pages;
    private final NetworkRows rows;

    public NetworkApi(NetworkPages pages, NetworkRows rows) {
        this.pages = pages;
        this.rows = rows;
    }

    /** Tells who ties whom, the same that the picture is drawn from. */
    public Answer graph(Request request) {
        return pages.graph(request);
    }

    /** Tells how many people there are in each circle. */
    public Answer circles(Request request) {
        return Answer.json(Listing.whole(rows.covered(request.workspace())));
    }
}
