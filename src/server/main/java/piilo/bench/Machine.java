package piilo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The machine that is measured on. */
final class Machine {
    private Machine() {}

    static void describe(Report report, List<String> command) throws IOException {
        report.table(
                List.of("machine", ""),
                List.of(
                        List.of(
                                "time",
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()),
                        List.of("processor", first("/proc/cpuinfo", "model name")),
                        List.of("cores", Integer.toString(Runtime.getRuntime().availableProcessors())),
                        List.of("memory", first("/proc/meminfo", "MemTotal")),
                        List.of("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version")),
                        List.of(
                                "JDK",
                                System.getProperty("java.vendor.version", "") + " "
                                        + System.getProperty("java.vm.version")),
                        List.of(
                                "load average at the start",
                                Files.readString(Path.of("/proc/loadavg")).strip()),
                        List.of("servers run as", String.join(" ", command).replaceAll("AOTCache=\\S+", "AOTCache"))));
    }

    private static String first(String file, String key) throws IOException {
        for (String line : Files.readAllLines(Path.of(file))) {
            if (line.startsWith(key)) {
                return line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return "unknown";
    }
}
