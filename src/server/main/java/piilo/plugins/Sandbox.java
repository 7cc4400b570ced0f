package piilo.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Puts as many walls around a plugin's process as the system has: no network, the data folder out of sight, a user without rights, a bound on threads and on
 * what it writes. What the system has is tried out once, by running something harmless behind each wall.
 */
final class Sandbox {
    private static final List<Path> TOOLS =
            List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"), Path.of("/sbin"));
    /** Users that no account has; a user for each slot, so that plugins running side by side cannot touch each other either. */
    private static final int FIRST_USER = 64_100;

    private static final int OPEN_FILES = 256;
    /** On top of the heap: code, classes, stacks and buffers of the JVM take about 100 MB. */
    private static final int MEGABYTES_BESIDE_HEAP = 512;

    private static final long PROBE_SECONDS = 10;

    private final Path java;
    private final Path hidden;
    private final boolean root = isRoot();
    private final List<String> namespaces;
    private final boolean hides;
    private final boolean bounds;
    private final boolean dropsRights;
    private final boolean otherUser;

    /**
     * Tries the walls out.
     *
     * @param java the program that must still run behind them
     * @param hidden the server's data folder
     */
    Sandbox(Path java, Path hidden) {
        this.java = java;
        this.hidden = hidden.toAbsolutePath();
        boolean mayHide = Files.isDirectory(hidden)
                && !Path.of(System.getProperty("java.io.tmpdir")).startsWith(this.hidden);
        List<String> all = mayHide
                ? namespaces("--net", "--ipc", "--pid", "--fork", "--kill-child", "--mount", "--mount-proc")
                : List.of();
        List<String> network = namespaces("--net", "--ipc");
        hides = !all.isEmpty() && works(hiding(all), "true");
        namespaces = hides ? hiding(all) : works(network, "true") ? network : List.of();
        bounds = works(bounds(PluginLimits.DEFAULT), "true");
        dropsRights = works(rights(), "true");
        otherUser = root && works(user(0), java.toString(), "-version");
    }

    /** Returns keys of sentences that say which walls are missing; empty when all stand. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (namespaces.isEmpty()) {
            missing.add("plugins.sandbox.network");
        }
        if (!otherUser) {
            missing.add("plugins.sandbox.user");
        }
        if (!otherUser && !hides) {
            missing.add("plugins.sandbox.files");
        }
        if (!boundsThreads()) {
            missing.add("plugins.sandbox.threads");
        }
        return missing;
    }

    /** Outside a namespace, and without a user of its own, a plugin's threads would be counted together with the server's. */
    private boolean boundsThreads() {
        return bounds && (otherUser || (!root && !namespaces.isEmpty()));
    }

    boolean isolatesNetwork() {
        return !namespaces.isEmpty();
    }

    boolean protectsFiles() {
        return otherUser || hides;
    }

    /** Returns the command behind all walls there are. */
    List<String> wrap(PluginLimits limits, int slot, List<String> command) {
        List<String> wrapped = new ArrayList<>();
        if (dropsRights) {
            wrapped.addAll(List.of(tool("setpriv"), "--pdeathsig", "KILL", "--"));
        }
        wrapped.addAll(namespaces);
        if (bounds) {
            wrapped.addAll(bounds(limits));
        }
        if (otherUser) {
            wrapped.addAll(user(slot));
        } else if (dropsRights) {
            wrapped.addAll(rights());
        }
        wrapped.addAll(command);
        return wrapped;
    }

    /** Makes a file or folder the property of the user that a slot's process runs as; without such a user it is the server's own, and nobody else's. */
    void giveTo(int slot, Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "r--------"));
        if (otherUser) {
            Files.setAttribute(path, "unix:uid", FIRST_USER + slot);
            Files.setAttribute(path, "unix:gid", FIRST_USER + slot);
        }
    }

    private List<String> namespaces(String... kinds) {
        List<String> command = new ArrayList<>(List.of(tool("unshare")));
        if (!root) {
            command.addAll(List.of("--user", "--map-root-user"));
        }
        command.addAll(List.of(kinds));
        command.add("--");
        return command;
    }

    /**
     * Lays an empty folder over the data folder. The path is an argument, so that no character of it means anything to the shell, and what the shell adds to
     * the environment is taken out again.
     */
    private List<String> hiding(List<String> unshare) {
        List<String> command = new ArrayList<>(unshare);
        String script =
                tool("mount") + " -t tmpfs -o ro,size=4k,mode=0 tmpfs \"$0\" && exec " + tool("env") + " -i \"$@\"";
        command.addAll(List.of(tool("sh"), "-c", script, hidden.toString()));
        return command;
    }

    /** Memory is bounded as data, not as addresses: a JVM reserves far more of those than it uses. A plugin has no business writing files: none may grow. */
    private List<String> bounds(PluginLimits limits) {
        long data = (limits.heapMegabytes() + (long) MEGABYTES_BESIDE_HEAP) << 20;
        List<String> command = new ArrayList<>(
                List.of(tool("prlimit"), "--core=0", "--fsize=0", "--nofile=" + OPEN_FILES, "--data=" + data));
        if (root || !namespaces.isEmpty()) {
            command.add("--nproc=" + limits.threads());
        }
        command.add("--");
        return command;
    }

    private List<String> rights() {
        return List.of(
                tool("setpriv"),
                "--no-new-privs",
                "--bounding-set=-all",
                "--inh-caps=-all",
                "--pdeathsig",
                "KILL",
                "--");
    }

    private List<String> user(int slot) {
        String user = Integer.toString(FIRST_USER + slot);
        List<String> command = new ArrayList<>(rights());
        command.addAll(command.size() - 1, List.of("--reuid", user, "--regid", user, "--clear-groups"));
        return command;
    }

    private static boolean works(List<String> wall, String... harmless) {
        List<String> command = new ArrayList<>(wall);
        command.addAll(List.of(harmless));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            Process process = builder.start();
            boolean ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    private static String tool(String name) {
        return TOOLS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElse(name);
    }

    @Override
    public String toString() {
        return "Sandbox of " + java + ", missing " + missing();
    }
}
