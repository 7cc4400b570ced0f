package piilo.host;

import java.io.IOException;
import java.io.InputStream;

/** Ends this process when the server is gone: its end of standard input is closed then. The server sends nothing after the call. */
final class ServerWatch extends Thread {
    private final InputStream input;

    private ServerWatch(InputStream input) {
        super("server-watch");
        this.input = input;
        setDaemon(true);
    }

    static void start(InputStream input) {
        new ServerWatch(input).start();
    }

    @Override
    public void run() {
        try {
            int next;
            do {
                next = input.read();
            } while (next >= 0);
        } catch (IOException closed) {
            // The same as its end.
        }
        Runtime.getRuntime().halt(1);
    }
}
