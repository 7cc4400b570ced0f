package piilo.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Request;

/** Where somebody is signed in, and the password that lets him in, for programs. */
public final class SettingsApi {
    private final Sessions sessions;
    private final PasswordChange passwordChange;

    public SettingsApi(Sessions sessions, PasswordChange passwordChange) {
        this.sessions = sessions;
        this.passwordChange = passwordChange;
    }

    record PasswordBody(@Nullable String present, @Nullable String password) {}

    /**
     * A session as the API tells it.
     *
     * @param browser what it calls itself, or its product and system where they are known; null when it says nothing
     */
    record SessionResource(UUID id, @Nullable String browser, Instant createdAt, Instant seenAt) {
        static SessionResource of(Sessions.Listed session) {
            BrowserName browser = session.browser();
            String name = browser.product().isEmpty() ? browser.text() : browser.product() + ", " + browser.system();
            return new SessionResource(
                    session.id(), name.isEmpty() ? null : name, session.createdAt(), session.seenAt());
        }
    }

    /** Changes the password and ends every session; tokens go on. */
    public Answer changePassword(Request request) {
        return new JsonEdit<>(PasswordBody.class)
                .create(
                        request,
                        (body, problems) -> passwordChange.check(
                                request,
                                Optional.ofNullable(body.present),
                                Optional.ofNullable(body.password),
                                problems),
                        wanted -> {
                            passwordChange.make(request, wanted);
                            return Answer.empty(204);
                        });
    }

    public Answer sessions(Request request) {
        return Answer.json(Listing.whole(sessions.of(request.signedIn().account(), null).stream()
                .map(SessionResource::of)
                .toList()));
    }

    public Answer endSession(Request request) {
        if (!sessions.end(request.signedIn().account(), request.id("id"))) {
            throw new PiiloException(Fault.NOT_FOUND, "There is no such session");
        }
        return Answer.empty(204);
    }
}
