package piilo.bench;

import java.io.IOException;

/** CPU time taken since the start of the processes, in microseconds: of a server, of its database and of the benchmark. */
record Cpu(long server, long database, long client) {
    /** Whose time is taken. */
    record Watch(long server, long database) {
        Cpu now() throws IOException {
            return new Cpu(
                    ProcessShare.of(server).cpuMicros(),
                    ProcessShare.of(database).cpuMicros(),
                    ProcessShare.own().cpuMicros());
        }
    }

    Cpu since(Cpu earlier) {
        return new Cpu(server - earlier.server, database - earlier.database, client - earlier.client);
    }
}
