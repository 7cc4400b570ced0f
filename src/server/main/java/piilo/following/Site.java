package piilo.following;

import java.net.URI;
import java.util.Optional;
import piilo.http.Request;

/** Where the server is found from outside. */
record Site(Optional<URI> publicUrl) {
    private static final String ENDING = ".ics";

    /** Returns its address without a slash at the end: the one that was set, else the one that was asked. */
    String of(Request request) {
        return publicUrl
                .map(url -> url.toString().replaceFirst("/$", ""))
                .orElseGet(() -> "http://" + request.header("host").orElse("localhost"));
    }

    /** Returns the address of a calendar. */
    String calendar(Request request, String token) {
        return of(request) + "/calendar/" + token + ENDING;
    }
}
