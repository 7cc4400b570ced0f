package piilo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who is signed in, and the requests he sends.
 *
 * @param cookie of the session; empty for somebody who is not signed in
 * @param token that goes with every form
 */
record Visitor(int port, String cookie, String token) {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "piilo-bench-boundary";

    static Visitor stranger(int port) {
        return new Visitor(port, "", "");
    }

    /** Signs in. */
    static Visitor of(RunningPiilo piilo, UUID account) throws IOException {
        Visitor stranger = stranger(piilo.port());
        try (KeptConnection connection = new KeptConnection(piilo.port())) {
            connection.expect(303, stranger.post("/link/" + piilo.folder().signInLink(account), Map.of()));
            Visitor visitor = new Visitor(piilo.port(), connection.header("set-cookie"), "");
            connection.expect(200, visitor.get("/imports"));
            Matcher matcher = TOKEN.matcher(connection.body());
            if (!matcher.find()) {
                throw new IOException("The page has no form");
            }
            return new Visitor(piilo.port(), visitor.cookie, matcher.group(1));
        }
    }

    byte[] get(String path) {
        return (head("GET", path) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the request of a browser, which takes the answer compressed. */
    byte[] getCompressed(String path) {
        return (head("GET", path) + "Accept-Encoding: gzip\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    byte[] post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String request = head("POST", path) + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length() + "\r\n\r\n" + form;
        return request.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the request that uploads a file. */
    byte[] upload(String path, String name, byte[] content) {
        byte[] before = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        String head = head("POST", path) + "Content-Type: multipart/form-data; boundary=" + BOUNDARY
                + "\r\nContent-Length: " + (before.length + content.length + after.length) + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        request.writeBytes(before);
        request.writeBytes(content);
        request.writeBytes(after);
        return request.toByteArray();
    }

    private String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                + (token.isEmpty() ? "" : "X-CSRF-Token: " + token + "\r\n");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
