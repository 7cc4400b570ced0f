package piilo.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A process of ours that ends with us. */
final class JavaChild {
    private static final String HEAP = "-Xmx512m";
    private static final long PATIENCE_SECONDS = 60;
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroy), "end-children"));
    }

    private JavaChild() {}

    /**
     * Returns the command line of a main class on our own class path, with the options we were started with, but the heap the servers are to do with.
     *
     * @param quickStart whether the cache of loaded classes is used that we were started with
     */
    static List<String> command(String mainClass, boolean quickStart, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(flags(quickStart));
        for (String property : List.of("piilo.home", "piilo.mariadb.base")) {
            if (System.getProperty(property) != null) {
                words.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        words.addAll(arguments);
        return words;
    }

    /** Returns the options for the JVM itself. */
    static List<String> flags(boolean quickStart) {
        List<String> flags = new ArrayList<>();
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") || option.startsWith("--"))
                .filter(option -> !option.startsWith("-Xmx"))
                .filter(option -> quickStart || !option.startsWith("-XX:AOTCache"))
                .forEach(flags::add);
        flags.add(HEAP);
        return flags;
    }

    /** Starts a command in an environment in which nothing is said about Piilo. */
    static Process start(List<String> command, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PIILO_") && !name.equals("PIILO_JAVA_OPTIONS"));
        builder.environment().put("PIILO_JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        RUNNING.add(process);
        return process;
    }

    /** Asks a process to end and waits for it. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        RUNNING.remove(process);
    }

    /** Waits until a page is answered with 200, and returns when that was, as {@link System#nanoTime}. */
    static long awaitPage(Process process, int port, byte[] request, Path log)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (KeptConnection connection = new KeptConnection(port)) {
                connection.expect(200, request);
                return System.nanoTime();
            } catch (java.net.ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
        throw new IOException("The server does not answer; see " + log);
    }

    /** Returns a port that nobody has just now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
