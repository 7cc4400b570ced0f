package piilo.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the server, each time on the same port if nobody else has taken it meanwhile. */
final class MariaDbLaunch {
    private final EmbeddedFolder folder;
    private final MariaDbCommand command;
    private final MariaDbAccount account;
    private volatile int port;

    MariaDbLaunch(EmbeddedFolder folder, MariaDbCommand command, MariaDbAccount account) {
        this.folder = folder;
        this.command = command;
        this.account = account;
    }

    Process start() throws IOException {
        port = choosePort();
        account.writeInitFile(folder);
        MariaDbLog.turnOver(folder);
        return new ProcessBuilder(command.serve(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
    }

    int port() {
        return port;
    }

    private int choosePort() throws IOException {
        Path file = folder.port();
        int last = Files.exists(file) ? number(Files.readString(file).strip()) : 0;
        if (last != 0 && isFree(last)) {
            return last;
        }
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, Integer.toString(any.getLocalPort()));
            return any.getLocalPort();
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}|[1-5]\\d{4}") ? Integer.parseInt(text) : 0;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
