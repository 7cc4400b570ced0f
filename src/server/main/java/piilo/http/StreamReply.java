package piilo.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is made while it is sent. The maker waits when the browser does not keep up, so memory does not grow. */
final class StreamReply extends OutputStream {
    private static final Logger LOG = LoggerFactory.getLogger(StreamReply.class);
    private static final int CHUNK = 32 * 1024;
    private static final long STALLED_SECONDS = 60;

    private final HttpServerResponse response;

    StreamReply(HttpServerResponse response) {
        this.response = response;
    }

    void send(Answer.Stream stream) {
        response.putHeader("Content-Type", stream.type()).setChunked(true);
        Thread.ofVirtual().name("stream").start(() -> {
            try (OutputStream buffered = new BufferedOutputStream(this, CHUNK)) {
                stream.writer().write(buffered);
            } catch (IOException | RuntimeException failure) {
                LOG.warn("A download broke off: {}", failure.toString());
                response.reset();
            }
        });
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        await(response.write(Buffer.buffer(length).appendBytes(bytes, offset, length)));
    }

    @Override
    public void close() throws IOException {
        await(response.end());
    }

    private static void await(io.vertx.core.Future<Void> future) throws IOException {
        try {
            future.toCompletionStage().toCompletableFuture().get(STALLED_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IOException("The browser does not read", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
