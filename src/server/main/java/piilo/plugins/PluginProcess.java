package piilo.plugins;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import piilo.plugins.PluginFailure.Kind;

/**
 * Is one running process of a plugin, as a source of frames. Two threads read its outputs, so that whoever waits for a frame can stop waiting: at a deadline,
 * or when the user cancels. They never hold more than a few frames; a process that writes faster than its lines are taken waits.
 */
final class PluginProcess implements AutoCloseable {
    private static final int FRAMES_AHEAD = 4;
    private static final int STDERR_BYTES = 16 * 1024;
    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final Duration EXIT = Duration.ofSeconds(5);
    private static final Piece END = new Piece(null, null);

    private final String plugin;
    private final PluginLimits limits;
    private final Process process;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(FRAMES_AHEAD);
    private final Thread output;
    private final Thread complaints;
    private volatile String complained = "";

    PluginProcess(String plugin, PluginLimits limits, Process process) {
        this.plugin = plugin;
        this.limits = limits;
        this.process = process;
        this.output =
                Thread.ofPlatform().daemon().name("plugin-output-" + plugin).start(this::readOutput);
        this.complaints =
                Thread.ofPlatform().daemon().name("plugin-stderr-" + plugin).start(this::readComplaints);
    }

    /** Sends the call. The stream stays open: its end tells the process that the server is gone. */
    void send(byte[] call) throws InterruptedException {
        try {
            DataOutputStream input = new DataOutputStream(process.getOutputStream());
            input.writeInt(call.length);
            input.write(call);
            input.flush();
        } catch (IOException closed) {
            throw exit();
        }
    }

    /**
     * Waits for the next frame.
     *
     * @throws PluginFailure when there is none in time, or no more
     * @throws InterruptedException when the call was cancelled
     */
    byte[] next(Duration wait) throws InterruptedException {
        Piece piece = pieces.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (piece == null) {
            throw failure(Kind.TIMED_OUT, Long.toString(Math.max(1, wait.toSeconds())));
        } else if (piece.frame != null) {
            return piece.frame;
        } else if (piece.broken != null) {
            throw failure(piece.broken, "");
        }
        throw exit();
    }

    PluginFailure failure(Kind kind, String detail) {
        return new PluginFailure(plugin, kind, detail);
    }

    private PluginFailure exit() throws InterruptedException {
        if (!process.waitFor(EXIT)) {
            return failure(Kind.GARBAGE, "");
        }
        int code = process.exitValue();
        return code == EXIT_OUT_OF_MEMORY
                ? failure(Kind.OUT_OF_MEMORY, Integer.toString(limits.heapMegabytes()))
                : failure(Kind.EXITED, Integer.toString(code));
    }

    private void readOutput() {
        try (DataInputStream stream = new DataInputStream(process.getInputStream())) {
            Piece piece;
            long total = 0;
            do {
                piece = piece(stream, total);
                total += piece.frame == null ? 0 : piece.frame.length;
                pieces.put(piece);
            } while (piece.frame != null);
        } catch (InterruptedException | IOException closed) {
            // Nobody waits for the rest.
        }
    }

    private Piece piece(DataInputStream stream, long total) {
        try {
            int length = stream.readInt();
            if (length <= 0 || length > limits.frameBytes()) {
                // Text on the real output reads as a huge length.
                return new Piece(null, Kind.GARBAGE);
            } else if (total + length > limits.outputBytes()) {
                return new Piece(null, Kind.TOO_MUCH_OUTPUT);
            }
            byte[] frame = stream.readNBytes(length);
            return frame.length == length ? new Piece(frame, null) : END;
        } catch (EOFException end) {
            return END;
        } catch (IOException closed) {
            return END;
        }
    }

    /** Keeps the beginning and lets the rest go, so that a plugin can neither fill the log nor block. */
    private void readComplaints() {
        try (InputStream stream = process.getErrorStream()) {
            complained = new String(stream.readNBytes(STDERR_BYTES), StandardCharsets.UTF_8);
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // As good as its end.
        }
    }

    /** Returns the beginning of what the process wrote to its standard error; whole only after {@link #close()}. */
    String complained() {
        return complained;
    }

    /** Ends the process, whatever it is doing, and waits until it has ended. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        output.interrupt();
        boolean interrupted = false;
        try {
            process.waitFor(EXIT);
            complaints.join(EXIT);
        } catch (InterruptedException stopped) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Is a frame, or the way in which the frames end. */
    private static final class Piece {
        private final byte @Nullable [] frame;
        private final @Nullable Kind broken;

        Piece(byte @Nullable [] frame, @Nullable Kind broken) {
            this.frame = frame;
            this.broken = broken;
        }
    }
}
