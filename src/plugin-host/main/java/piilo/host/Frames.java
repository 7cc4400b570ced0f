package piilo.host;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import piilo.api.Importer;
import piilo.api.Line;
import piilo.api.Recognition;

/**
 * Writes the answer: each frame is its length in four bytes, big end first, and a JSON object in UTF-8 whose member {@code kind} says what it is. Lines go
 * out in batches, at the latest when the next line comes a second after the first of its batch, so that the server sees that a slow reader still moves.
 */
final class Frames implements Consumer<Line> {
    private static final int BATCH_BYTES = 64 * 1024;
    private static final long BATCH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final OutputStream output;
    private final JsonFactory json = new JsonFactory();
    private final Buffer buffer = new Buffer();
    private @Nullable JsonGenerator batch;
    private long batchBegan;

    Frames(OutputStream output) {
        this.output = output;
    }

    @Override
    public synchronized void accept(Line line) {
        try {
            JsonGenerator generator = batch == null ? openBatch() : batch;
            RecordWriter.write(line, generator);
            generator.flush();
            if (buffer.size() >= BATCH_BYTES || System.nanoTime() - batchBegan >= BATCH_NANOS) {
                closeBatch();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private JsonGenerator openBatch() throws IOException {
        JsonGenerator generator = frame("lines");
        generator.writeArrayFieldStart("lines");
        batch = generator;
        batchBegan = System.nanoTime();
        return generator;
    }

    private void closeBatch() throws IOException {
        JsonGenerator open = batch;
        if (open != null) {
            batch = null;
            open.writeEndArray();
            send(open);
        }
    }

    /** Says which importers there are. */
    synchronized void described(List<Importer> importers) throws IOException {
        JsonGenerator frame = frame("described");
        frame.writeArrayFieldStart("importers");
        for (Importer importer : importers) {
            frame.writeString(importer.id());
        }
        frame.writeEndArray();
        send(frame);
    }

    /** Says which importer is the surest, and how sure. */
    synchronized void recognised(String importer, Recognition recognition) throws IOException {
        JsonGenerator frame = frame("recognised");
        frame.writeStringField("importer", importer);
        frame.writeStringField("recognition", recognition.name());
        send(frame);
    }

    /** Says that the last line was read. */
    synchronized void done() throws IOException {
        closeBatch();
        send(frame("done"));
    }

    /** Says why the call came to nothing; the lines before are sent all the same. */
    synchronized void failed(String error, String message) throws IOException {
        closeBatch();
        JsonGenerator frame = frame("failed");
        frame.writeStringField("error", error);
        frame.writeStringField("message", Text.wellFormed(message));
        send(frame);
    }

    private JsonGenerator frame(String kind) throws IOException {
        buffer.begin();
        JsonGenerator frame = json.createGenerator(buffer);
        frame.writeStartObject();
        frame.writeStringField("kind", kind);
        return frame;
    }

    private void send(JsonGenerator frame) throws IOException {
        frame.writeEndObject();
        frame.close();
        buffer.sendTo(output);
    }

    /** Keeps room for the length in front of the frame, so that both go out in one write. */
    private static final class Buffer extends ByteArrayOutputStream {
        private static final int LENGTH_BYTES = 4;

        Buffer() {
            super(2 * BATCH_BYTES);
        }

        synchronized void begin() {
            count = LENGTH_BYTES;
        }

        synchronized void sendTo(OutputStream output) throws IOException {
            int length = count - LENGTH_BYTES;
            for (int i = 0; i < LENGTH_BYTES; i++) {
                buf[i] = (byte) (length >>> (8 * (LENGTH_BYTES - 1 - i)));
            }
            output.write(buf, 0, count);
        }
    }
}
