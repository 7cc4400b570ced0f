package piilo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process takes of the machine, as Linux tells it. */
record ProcessShare(long processId) {
    /** Linux counts for programs in hundredths of a second, whatever its own clock does. */
    private static final long TICK_MICROS = 10_000;
    /** Where the user's and the system's time stand behind the name, which may have blanks in it. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;

    static ProcessShare of(long processId) {
        return new ProcessShare(processId);
    }

    static ProcessShare own() {
        return of(ProcessHandle.current().pid());
    }

    long cpuMicros() throws IOException {
        String stat = Files.readString(file("stat"));
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return (Long.parseLong(fields.get(USER_TIME)) + Long.parseLong(fields.get(SYSTEM_TIME))) * TICK_MICROS;
    }

    /** Returns the memory it has, what it shares with others counted in parts, in MiB. */
    double memory() throws IOException {
        for (String line : Files.readAllLines(file("smaps_rollup"))) {
            if (line.startsWith("Pss:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("The system does not say the memory of process " + processId);
    }

    private Path file(String name) {
        return Path.of("/proc", Long.toString(processId), name);
    }
}
