package piilo.http;

import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends events, as the HTML standard's server-sent events have them, until there are no more or nobody listens. */
final class EventReply {
    private final HttpServerResponse response;
    private final AtomicBoolean open = new AtomicBoolean(true);

    EventReply(HttpServerResponse response) {
        this.response = response;
    }

    void send(Answer.Events events) {
        response.closeHandler(closed -> open.set(false));
        response.putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Content-Encoding", "identity")
                .setChunked(true);
        Thread.ofVirtual().name("events").start(() -> {
            try {
                events.source().run(this::event);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                if (open.get()) {
                    response.end();
                }
            }
        });
    }

    private boolean event(String name, String data) {
        if (open.get()) {
            StringBuilder text = new StringBuilder("event: ").append(name).append('\n');
            data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
            response.write(text.append('\n').toString());
        }
        return open.get();
    }
}
