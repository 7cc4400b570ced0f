package piilo.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer, ready to be sent.
 *
 * @param cookies Set-Cookie headers besides one of the answer's own
 */
record Reply(
        Route route,
        Request request,
        int status,
        Map<String, String> headers,
        Answer.Body body,
        WebSettings settings,
        List<String> cookies) {
    private static final Logger REQUESTS = LoggerFactory.getLogger("piilo.requests");
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    Reply withCookie(String cookie) {
        return new Reply(
                route,
                request,
                status,
                headers,
                body,
                settings,
                Stream.concat(cookies.stream(), Stream.of(cookie)).toList());
    }

    /** Sends it; called on Vert.x's thread. */
    void send(RoutingContext context, long began) {
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        response.setStatusCode(status);
        secure(response);
        headers.forEach(response::putHeader);
        cookies.forEach(cookie -> response.headers().add("Set-Cookie", cookie));
        switch (body) {
            case Answer.Content content ->
                response.putHeader("Content-Type", content.type()).end(Buffer.buffer(content.bytes()));
            case Answer.Stream stream -> new StreamReply(response).send(stream);
            case Answer.Events events -> new EventReply(context.request()).send(events);
            case Answer.Template template -> throw new IllegalStateException("Not rendered: " + template.name());
            case Answer.Empty() -> response.end();
        }
        log(began);
    }

    private void secure(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .putHeader("Cache-Control", "no-store");
        if (settings.secure()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private void log(long began) {
        if (settings.logRequests()) {
            long millis = (System.nanoTime() - began) / 1_000_000;
            Visitor visitor = request.visitor();
            REQUESTS.info(
                    "{} {} {} {} ms {}",
                    request.method(),
                    route.path(),
                    status,
                    millis,
                    visitor == null ? "-" : visitor.account());
        }
    }
}
