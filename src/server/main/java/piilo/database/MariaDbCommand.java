package piilo.database;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of {@code mariadbd} on one folder. */
record MariaDbCommand(EmbeddedFolder folder, MariaDbBinaries binaries, EmbeddedSettings settings) {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    /** What the system's structure for a socket's address holds, less a little. */
    private static final int LONGEST_SOCKET_PATH = 100;

    /** Makes the system tables in a new data folder from statements on standard input, and ends. */
    List<String> bootstrap() throws IOException {
        List<String> words = start("KILL", folder.newData());
        words.addAll(List.of("--bootstrap", "--log-warnings=0", "--max-allowed-packet=8M"));
        return words;
    }

    /** Serves on the port. Every row acknowledged is on the disk; nobody but this machine is listened to. */
    List<String> serve(int port) throws IOException {
        List<String> words = start("TERM", folder.data());
        words.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + socket(),
                "--pid-file=" + folder.run().resolve("mariadb.pid"),
                "--init-file=" + MariaDbAccount.initFile(folder),
                "--secure-file-priv=" + folder.temporary(),
                "--skip-name-resolve",
                "--skip-log-bin",
                "--skip-symbolic-links",
                "--local-infile=0",
                "--max-connections=64",
                "--table-open-cache-instances=1",
                "--log-warnings=1",
                "--performance-schema=OFF",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + settings.bufferPoolMebibytes() + "M",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_swedish_ai_ci",
                "--sql-mode=TRADITIONAL",
                "--default-time-zone=+00:00"));
        return words;
    }

    /** A key for TLS would cost seconds at each start, and nothing leaves this machine: hence {@code --skip-ssl}. */
    private List<String> start(String signal, Path data) throws IOException {
        List<String> words = new ArrayList<>();
        if (settings.endsWithUs() && Files.isExecutable(SETPRIV)) {
            words.addAll(List.of(SETPRIV.toString(), "--pdeathsig", signal));
        }
        words.add(binaries.program("mariadbd").toString());
        words.addAll(List.of(
                "--no-defaults",
                "--basedir=" + binaries.folder(),
                "--datadir=" + data,
                "--tmpdir=" + folder.temporary(),
                "--skip-ssl"));
        if (isRoot()) {
            words.add("--user=root");
        }
        return words;
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    /** For an administrator with a shell. No name means no socket. */
    private String socket() {
        String path = folder.run().resolve("mariadb.sock").toString();
        int length = path.getBytes(Charset.forName(System.getProperty("native.encoding"))).length;
        return length <= LONGEST_SOCKET_PATH ? path : "";
    }
}
