package piilo.introductions;

import java.time.Clock;
import java.time.LocalDate;
import piilo.http.Request;

/** What day it is for whoever asks. */
public record Today(Clock clock) {
    LocalDate of(Request request) {
        return LocalDate.ofInstant(clock.instant(), request.signedIn().zone());
    }
}
