package piilo.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One connection to a server of this machine, kept for many requests. It does as little as can be, since it shares the cores with the server. */
final class KeptConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 120_000;
    private static final String LENGTH = "\r\ncontent-length:";

    private final Socket socket;
    private final OutputStream output;
    private byte[] received = new byte[64 * 1024];
    private int end;
    private int bodyStart;
    private String head = "";

    KeptConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        output = socket.getOutputStream();
    }

    /** Sends a request, waits for the whole answer and returns its status. */
    int ask(byte[] request) throws IOException {
        output.write(request);
        end = 0;
        bodyStart = 0;
        while (bodyStart == 0) {
            int before = end;
            read();
            bodyStart = endOfHead(Math.max(0, before - 3));
        }
        head = new String(received, 0, bodyStart, StandardCharsets.ISO_8859_1);
        int length = length();
        while (end < bodyStart + length) {
            read();
        }
        return Integer.parseInt(head.substring(9, 12));
    }

    private void read() throws IOException {
        if (end == received.length) {
            received = Arrays.copyOf(received, received.length * 2);
        }
        int count = socket.getInputStream().read(received, end, received.length - end);
        if (count < 0) {
            throw new IOException("The server has closed the connection");
        }
        end += count;
    }

    private int endOfHead(int from) {
        for (int i = from; i + 3 < end; i++) {
            if (received[i] == '\r' && received[i + 1] == '\n' && received[i + 2] == '\r' && received[i + 3] == '\n') {
                return i + 4;
            }
        }
        return 0;
    }

    private int length() throws IOException {
        int start = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (start < 0) {
            throw new IOException("The answer does not say its length: " + head);
        }
        int from = start + LENGTH.length();
        return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
    }

    /** Asks, and wants a certain status. */
    void expect(int status, byte[] request) throws IOException {
        int given = ask(request);
        if (given != status) {
            throw new IOException("Status %d instead of %d to %s"
                    .formatted(
                            given,
                            status,
                            new String(request, 0, Math.min(request.length, 200), StandardCharsets.UTF_8)));
        }
    }

    /** Returns a header of the last answer up to its first semicolon. */
    String header(String name) throws IOException {
        for (String line : head.split("\r\n", -1)) {
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return line.substring(name.length() + 1).split(";", 2)[0].strip();
            }
        }
        throw new IOException("The answer has no " + name);
    }

    /** Returns the last answer without its head. */
    String body() {
        return new String(received, bodyStart, end - bodyStart, StandardCharsets.UTF_8);
    }

    int bodyLength() {
        return end - bodyStart;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
