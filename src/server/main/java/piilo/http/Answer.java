package piilo.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;

/**
 * What is sent back.
 *
 * @param headers besides those that every answer has
 * @param notice what the next page tells was done; null for nothing
 */
public record Answer(
        int status,
        Map<String, String> headers,
        Body body,
        @Nullable Notice notice) {

    /** What an answer consists of. */
    public sealed interface Body {}

    /** A page made of a template and what it shows. */
    public record Template(String name, Object view) implements Body {}

    /** Bytes as they are. */
    public record Content(String type, byte[] bytes) implements Body {}

    /** Bytes that are made while they are sent. */
    public record Stream(String type, Writer writer) implements Body {}

    /** Events for as long as the browser listens. */
    public record Events(EventSource source) implements Body {}

    /** Nothing. */
    public record Empty() implements Body {}

    /** Writes an answer's bytes; what it writes waits for the browser to read. */
    public interface Writer {
        void write(OutputStream stream) throws IOException;
    }

    /** Sends events until there are no more. */
    public interface EventSource {
        void run(EventSink sink) throws InterruptedException;
    }

    /** Takes events for a browser. */
    public interface EventSink {
        /** Sends an event; false when nobody listens any more. */
        boolean send(String event, String data);
    }

    /**
     * Tells on the next page what was done.
     *
     * @param key of the message
     * @param undo the cause that the toast's button takes back, or null
     */
    public record Notice(String key, @Nullable UUID undo) {}

    /** Shows a template. */
    public static Answer page(String template, Object view) {
        return new Answer(200, Map.of(), new Template(template, view), null);
    }

    /** Sends the browser to another page, to be got anew. */
    public static Answer redirect(String location) {
        return new Answer(303, Map.of("Location", location), new Empty(), null);
    }

    /** Sends a record as JSON. */
    public static Answer json(Object value) {
        return new Answer(200, Map.of(), new Content("application/json; charset=utf-8", ApiJson.bytes(value)), null);
    }

    /** Says that what is sent has just been made, and where it is to be found. */
    public Answer created(String location) {
        return withStatus(201).withHeader("Location", location);
    }

    /** Sends a record with the tag of its version. */
    public static Answer versioned(Object value) {
        return json(value).withHeader("ETag", EntityTag.of(value));
    }

    /** Tells the sender of a body, field by field, what is wrong with it. */
    public static Answer invalid(Request request, Problems problems) {
        return ProblemDocument.of(Fault.UNACCEPTABLE, "The body is not valid", request.language())
                .with(problems, request.language())
                .answer();
    }

    public static Answer text(String text) {
        return new Answer(
                200,
                Map.of(),
                new Content("text/plain; charset=utf-8", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                null);
    }

    /** Sends a file that is made while it is sent, to be saved under a name. */
    public static Answer download(String type, String fileName, Writer writer) {
        return new Answer(
                200, Map.of("Content-Disposition", FileNames.attachment(fileName)), new Stream(type, writer), null);
    }

    /** Sends a file that somebody brought, to be saved under a name; a browser that shows it all the same lets nothing in it run. */
    public static Answer file(String type, String fileName, byte[] bytes) {
        return new Answer(
                200,
                Map.of(
                        "Content-Disposition",
                        FileNames.attachment(fileName),
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'"),
                new Content(type, bytes),
                null);
    }

    public static Answer events(EventSource source) {
        return new Answer(200, Map.of(), new Events(source), null);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new Empty(), null);
    }

    public Answer withStatus(int other) {
        return new Answer(other, headers, body, notice);
    }

    Answer withBody(Body other) {
        return new Answer(status, headers, other, notice);
    }

    public Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, notice);
    }

    /** Lets the next page say what was done, with a button that takes it back when {@code undo} is not null. */
    public Answer telling(String key, @Nullable UUID undo) {
        return new Answer(status, headers, body, new Notice(key, undo));
    }
}
