package piilo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A real server in a process of its own, with its own MariaDB.
 *
 * @param firstPage nanoseconds from its start to its first page
 */
record RunningPiilo(Process process, DataFolder folder, int port, long firstPage) implements AutoCloseable {
    private static final String SIGN_IN = "/sign-in";

    /** How a server is started. */
    record Start(List<String> command, int port) {
        /** Returns a start by java itself, as the launcher does it in the end. */
        static Start direct(DataFolder folder, boolean quickStart) throws IOException {
            int port = JavaChild.freePort();
            return new Start(JavaChild.command("piilo.Main", quickStart, serve(folder, port)), port);
        }

        /** Returns a start by the launcher, with all that it does before. */
        static Start launched(Path launcher, DataFolder folder) throws IOException {
            int port = JavaChild.freePort();
            List<String> command = new java.util.ArrayList<>(List.of(launcher.toString()));
            command.addAll(serve(folder, port));
            return new Start(command, port);
        }

        private static List<String> serve(DataFolder folder, int port) {
            return List.of("serve", "--port", "" + port, "--data", folder.path().toString());
        }
    }

    static RunningPiilo start(DataFolder folder) throws IOException, InterruptedException {
        return start(folder, Start.direct(folder, true), SIGN_IN);
    }

    /** Starts a server on a data folder that is there or not, and waits for its first page. */
    static RunningPiilo start(DataFolder folder, Start start, String page) throws IOException, InterruptedException {
        Path log = folder.path().resolveSibling(folder.path().getFileName() + ".log");
        long began = System.nanoTime();
        Process process = JavaChild.start(start.command(), log);
        try {
            byte[] request = Visitor.stranger(start.port()).get(page);
            long answered = JavaChild.awaitPage(process, start.port(), request, log);
            return new RunningPiilo(process, folder, start.port(), answered - began);
        } catch (IOException | InterruptedException failure) {
            JavaChild.end(process);
            throw failure;
        }
    }

    /** Returns the number of the process of its MariaDB. */
    long database() throws IOException {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("mariadbd"))
                .findFirst()
                .orElseThrow(() -> new IOException("The server has no MariaDB of its own"))
                .pid();
    }

    Cpu.Watch watch() throws IOException {
        return new Cpu.Watch(process.pid(), database());
    }

    Load load(int connections, int seconds) throws IOException {
        return new Load(port, connections, seconds, watch());
    }

    @Override
    public void close() {
        JavaChild.end(process);
    }
}
