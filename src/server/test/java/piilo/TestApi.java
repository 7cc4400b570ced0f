package piilo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import piilo.json.Json;

/** A client of the API. A body is a text, sent as it is, or anything else, sent as JSON. */
public final class TestApi {
    private final Function<String, URI> addresses;
    private final Optional<String> authorization;

    /**
     * Makes a client.
     *
     * @param addresses says where a path is
     */
    TestApi(Function<String, URI> addresses, Optional<String> authorization) {
        this.addresses = addresses;
        this.authorization = authorization;
    }

    /** What the API has answered. */
    public record Answer(int status, HttpHeaders headers, String body) {
        public JsonNode json() {
            return Json.read(body, JsonNode.class);
        }

        /** Returns the id that the answer tells. */
        public String id() {
            return json().get("id").asText();
        }

        /** Returns the version of the record, as If-Match wants it. */
        public String etag() {
            return headers.firstValue("ETag").orElseThrow(() -> new AssertionError("No ETag: " + this));
        }
    }

    /** Returns a client that sends an e-mail address and a password. */
    public TestApi withBasic(String email, String password) {
        byte[] pair = (email + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new TestApi(addresses, Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    /** Returns a client that sends a token. */
    public TestApi withToken(String token) {
        return new TestApi(addresses, Optional.of("Bearer " + token));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(json(request(path)).POST(publisher(body)), Optional.of(text(body)));
    }

    /** Asks for something to be done that needs no body. */
    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    public Answer put(String path, String etag, Object body) {
        return send(json(request(path)).header("If-Match", etag).PUT(publisher(body)), Optional.of(text(body)));
    }

    public Answer patch(String path, String etag, Object body) {
        return send(
                request(path)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", etag)
                        .method("PATCH", publisher(body)),
                Optional.of(text(body)));
    }

    public Answer delete(String path, String etag) {
        return send(request(path).header("If-Match", etag).DELETE());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends a file, as the field {@code file}, and further fields. */
    public Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        return send(TestHttp.upload(request(path), fileName, content, fields));
    }

    /** Begins a request, to which headers and a body can be added before it is {@link #send sent}. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(addresses.apply(path));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher publisher(Object body) {
        return BodyPublishers.ofString(text(body));
    }

    private static String text(Object body) {
        return body instanceof String text ? text : Json.write(body);
    }

    /** Sends any request; its answer is held against the API's description. */
    public Answer send(HttpRequest.Builder request) {
        return send(request, Optional.empty());
    }

    private static Answer send(HttpRequest.Builder request, Optional<String> sent) {
        HttpResponse<String> response = TestHttp.send(request);
        Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
        ApiContract.contract()
                .check(response.request().method(), response.request().uri().getPath(), sent, answer);
        return answer;
    }
}
