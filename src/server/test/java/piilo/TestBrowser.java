package piilo;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, sends the CSRF token of the page it has seen last, and does not follow redirects by itself. */
public final class TestBrowser {
    private static final Pattern CSRF = Pattern.compile("X-CSRF-Token\":\"([^\"]+)\"");

    private final TestServer server;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Optional<String> csrf = Optional.empty();

    TestBrowser(TestServer server) {
        this.server = server;
    }

    public void signIn(String email, String password) {
        HttpResponse<String> answer = post("/sign-in", Map.of("email", email, "password", password));
        if (answer.statusCode() != 303) {
            throw new AssertionError("Not signed in: " + answer.statusCode() + "\n" + answer.body());
        }
        get("/settings");
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form; a value that is a list is sent several times under its name. */
    public HttpResponse<String> post(String path, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        csrf.ifPresent(token -> all.putIfAbsent("_csrf", token));
        return send(TestHttp.form(request(path), all));
    }

    /** Sends a form with a file in the field {@code file}. */
    public HttpResponse<String> upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        csrf.ifPresent(token -> all.putIfAbsent("_csrf", token));
        return send(TestHttp.upload(request(path), fileName, content, all));
    }

    /** Sends any request with the browser's cookies; see {@link #request}. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = TestHttp.send(request);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        Matcher token = CSRF.matcher(answer.body());
        if (token.find()) {
            csrf = Optional.of(token.group(1));
        }
        return answer;
    }

    /** Begins a request, to which headers and a body can be added before it is {@link #send sent}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.uri(path));
    }

    private void keep(String header) {
        String[] cookie = header.split(";", 2)[0].split("=", 2);
        if (cookie[1].isEmpty()) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }

    /** Goes on to where an answer leads. */
    public HttpResponse<String> follow(HttpResponse<String> redirect) {
        return get(redirect.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new AssertionError("No redirect: " + redirect.statusCode() + "\n" + redirect.body())));
    }

    /** Returns the cookie that says who is signed in, to be given to another browser. */
    public Optional<String> sessionCookie() {
        return Optional.ofNullable(cookies.get("piilo"));
    }

    /** Returns the token that forms must send along. */
    public Optional<String> csrf() {
        return csrf;
    }
}
