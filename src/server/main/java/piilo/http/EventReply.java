package piilo.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends events, as the HTML standard's server-sent events have them, until there are no more, nobody listens, or the server ends. */
final class EventReply {
    private static final Logger LOG = LoggerFactory.getLogger(EventReply.class);

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicBoolean wanted = new AtomicBoolean(true);

    EventReply(HttpServerRequest request) {
        this.request = request;
        this.response = request.response();
    }

    void send(Answer.Events events) {
        response.closeHandler(closed -> open.set(false));
        // Without it a server that ends would wait for whoever just looks on.
        request.connection().shutdownHandler(ending -> wanted.set(false));
        response.putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Content-Encoding", "identity")
                .setChunked(true);
        Thread.ofVirtual().name("events").start(() -> {
            try {
                events.source().run(this::event);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) {
                LOG.warn("Events broke off: {}", failure.toString());
            } finally {
                if (open.get()) {
                    response.end();
                }
            }
        });
    }

    private boolean event(String name, String data) {
        if (open.get() && wanted.get()) {
            StringBuilder text = new StringBuilder("event: ").append(name).append('\n');
            data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
            response.write(text.append('\n').toString());
        }
        return open.get() && wanted.get();
    }
}
