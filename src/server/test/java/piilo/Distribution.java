package piilo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An unpacked distribution.
 *
 * @param folder holds it, and what its servers keep
 * @param launcher the script in it
 */
record Distribution(Path folder, Path launcher) {
    static final int NOBODY = 65_534;
    static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid", "" + NOBODY, "--regid", "" + NOBODY, "--clear-groups", "--");

    static Distribution unpack(Path archive) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("piilo päällä ");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("Cannot unpack " + archive);
        }
        try (Stream<Path> unpacked = Files.list(folder)) {
            return new Distribution(folder, unpacked.findFirst().orElseThrow().resolve("bin/piilo"));
        }
    }

    LaunchedPiilo serve(List<String> behind, Path data, int port) throws IOException {
        return launch(behind, List.of("serve", "--port", "" + port, "--data", data.toString()));
    }

    /**
     * Runs the launcher in an environment that says next to nothing.
     *
     * @param behind a command that runs the one after it
     */
    LaunchedPiilo launch(List<String> behind, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(behind);
        command.add(launcher.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin:" + Path.of(System.getProperty("java.home"), "bin"));
        return LaunchedPiilo.start(builder, arguments);
    }

    static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    static void giveToNobody(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", NOBODY);
        Files.setAttribute(path, "unix:gid", NOBODY);
    }

    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
