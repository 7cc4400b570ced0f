package piilo.bench;

import java.util.UUID;
import piilo.database.Keyset;

/** A contact, and where it stands in the list of all. */
record ContactPlace(UUID id, String sortName) {
    /** Returns the address of the page of the list that begins behind it. */
    String listPath() {
        return "/contacts?cursor=" + new Keyset.Place(sortName, id).cursor();
    }

    String pagePath() {
        return "/contacts/" + id;
    }
}
