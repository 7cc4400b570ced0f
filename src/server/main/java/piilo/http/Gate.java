package piilo.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** Decides whether a request may reach its page: from which host and page it comes, who sends it, and whether its form is one of ours. */
final class Gate {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    static final String CSRF_FIELD = "_csrf";
    private static final String CSRF_HEADER = "x-csrf-token";

    private final WebSettings settings;
    private final Visitors visitors;

    Gate(WebSettings settings, Visitors visitors) {
        this.settings = settings;
        this.visitors = visitors;
    }

    /** Finds out who asks: by the token for the API, by the cookie for a browser. */
    Optional<Visitor> visitor(Route route, @Nullable String cookie, @Nullable String authorization) {
        if (route.api()) {
            return bearer(authorization).flatMap(visitors::byToken);
        } else {
            return Optional.ofNullable(cookie).filter(value -> !value.isEmpty()).flatMap(visitors::bySession);
        }
    }

    private static Optional<String> bearer(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }

    /**
     * Lets a request pass.
     *
     * @throws PiiloException when it may not
     */
    void check(Route route, Request request) {
        checkHost(request);
        if (route.access() != Access.PUBLIC && request.visitor() == null) {
            throw new PiiloException(Fault.NOT_SIGNED_IN, "Nobody is signed in");
        }
        if (route.changes() && route.access() != Access.TOKEN) {
            checkOrigin(request);
        }
        if (route.changes() && !route.api()) {
            checkToken(request);
        }
    }

    /** A server that listens on loopback answers to loopback's names only, so that no foreign name can be made to point at it. */
    private void checkHost(Request request) {
        String host = request.header("host").orElse("");
        String name = host.replaceFirst(":\\d+$", "");
        boolean loopback =
                LOOPBACK_NAMES.contains(settings.host()) || settings.host().equals("::1");
        if (loopback && settings.publicUrl().isEmpty() && !LOOPBACK_NAMES.contains(name)) {
            throw new PiiloException(Fault.BAD_REQUEST, "Piilo does not answer to the name " + name);
        }
    }

    private void checkOrigin(Request request) {
        Optional<String> site = request.header("sec-fetch-site");
        Optional<String> origin = request.header("origin");
        boolean foreign = site.isPresent()
                ? !Set.of("same-origin", "none").contains(site.get())
                : origin.isPresent()
                        && !ours(origin.get(), request.header("host").orElse(""));
        if (foreign) {
            throw new PiiloException(Fault.FORBIDDEN, "The request comes from a foreign page");
        }
    }

    private boolean ours(String origin, String host) {
        try {
            URI uri = URI.create(origin);
            return host.equals(uri.getRawAuthority())
                    || settings.publicUrl()
                            .map(url -> url.getRawAuthority().equals(uri.getRawAuthority()))
                            .orElse(false);
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    private static void checkToken(Request request) {
        Visitor visitor = request.visitor();
        if (visitor == null) {
            return;
        }
        String sent =
                request.form(CSRF_FIELD).or(() -> request.header(CSRF_HEADER)).orElse("");
        if (!sent.equals(visitor.csrf())) {
            throw new PiiloException(Fault.FORBIDDEN, "The form's token is not the session's");
        }
    }
}
