package piilo.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes from one thread that lives as long as the server. Linux ties the life of a process that asked for it ({@code --pdeathsig}) to the thread
 * that started it, and the carrier of a virtual thread may end at any time.
 */
final class ProcessStarter implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("plugin-starter").factory());

    /** Starts a process with an empty environment, in a folder from which no relative path leads to anything of the server's. */
    Process start(List<String> command, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        try {
            return thread.submit(builder::start).get();
        } catch (ExecutionException failure) {
            throw new IOException("Cannot start " + command.getFirst(), failure.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
