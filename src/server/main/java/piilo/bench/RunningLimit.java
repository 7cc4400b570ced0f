package piilo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * A {@link LimitServer} in a process of its own, with the flags of Piilo and on its database.
 *
 * @param database number of the process of MariaDB
 * @param firstPage nanoseconds from its start to its first page
 */
record RunningLimit(Process process, int port, long database, long firstPage) implements AutoCloseable {
    static RunningLimit start(RunningPiilo piilo, UUID workspace) throws IOException, InterruptedException {
        int port = JavaChild.freePort();
        String folder = piilo.folder().path().toString();
        Path log = Path.of(folder + "-limit.log");
        List<String> command =
                JavaChild.command(LimitServer.class.getName(), true, List.of("" + port, folder, workspace.toString()));
        long began = System.nanoTime();
        Process process = JavaChild.start(command, log);
        long answered =
                JavaChild.awaitPage(process, port, Visitor.stranger(port).get("/"), log);
        return new RunningLimit(process, port, piilo.database(), answered - began);
    }

    Load load(int connections, int seconds) {
        return new Load(port, connections, seconds, new Cpu.Watch(process.pid(), database));
    }

    /** Returns the address of the page that begins at a contact. */
    static String path(ContactPlace place) {
        return "/?from=" + Visitor.encoded(place.sortName());
    }

    @Override
    public void close() {
        JavaChild.end(process);
    }
}
