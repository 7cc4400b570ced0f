package piilo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import piilo.json.Json;

/** What openapi.json promises. Every exchange of a {@link TestApi} is held against it, whatever else its test looks at. */
final class ApiContract {
    private static final String DOCUMENT = "https://piilo.invalid/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final ApiContract ONLY = new ApiContract();

    private final ObjectNode document = document();
    private final List<Operation> operations = operations();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(DOCUMENT, document().toString())));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Set<String> exercised = ConcurrentHashMap.newKeySet();

    private record Operation(String method, String path, Pattern address, JsonNode description) {
        String name() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    static ApiContract contract() {
        return ONLY;
    }

    private static ObjectNode document() {
        try (InputStream stream =
                Objects.requireNonNull(ApiContract.class.getResourceAsStream("/piilo/openapi.json"))) {
            return (ObjectNode) Json.mapper().readTree(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> found.add(new Operation(
                                member.getKey(),
                                path.getKey(),
                                Pattern.compile(path.getKey().replaceAll("\\{[a-z]+\\}", "[^/]+")),
                                member.getValue()))));
        return found;
    }

    /** Returns all operations that are described, such as {@code GET /api/v1/tags}. */
    Set<String> described() {
        Set<String> names = new TreeSet<>();
        operations.forEach(operation -> names.add(operation.name()));
        return names;
    }

    /** Returns the operations that have answered as somebody wished since the JVM began. */
    Set<String> exercised() {
        return new TreeSet<>(exercised);
    }

    ObjectNode schema() {
        return document;
    }

    /**
     * Holds an exchange against the description.
     *
     * @param sent the JSON that was sent; empty for anything else
     */
    void check(String method, String path, Optional<String> sent, TestApi.Answer answer) {
        Operation operation = operations.stream()
                .filter(one -> one.method.equalsIgnoreCase(method)
                        && one.address.matcher(path).matches())
                .findFirst()
                .orElse(null);
        if (operation == null) {
            Assertions.assertThat(answer.status())
                    .as("Not described: %s %s", method, path)
                    .isIn(404, 405);
            checkBody("#/components/schemas/Problem", answer.body(), answer.toString());
            return;
        }
        JsonNode response = response(operation, answer);
        response.path("headers")
                .properties()
                .forEach(header -> Assertions.assertThat(answer.headers().firstValue(header.getKey()))
                        .as("%s of %s", header.getKey(), answer)
                        .isPresent());
        checkContent(response, answer);
        if (answer.status() < 300) {
            exercised.add(operation.name());
            sent.ifPresent(body -> checkSent(operation, body));
        }
    }

    private JsonNode response(Operation operation, TestApi.Answer answer) {
        JsonNode responses = operation.description.get("responses");
        JsonNode response = responses.get(String.valueOf(answer.status()));
        if (response == null && answer.status() >= 500) {
            response = responses.get("default");
        }
        Assertions.assertThat(response)
                .as("%s has an answer that is not described: %s", operation.name(), answer)
                .isNotNull();
        return response.has("$ref") ? document.at(response.get("$ref").asText().substring(1)) : response;
    }

    private void checkContent(JsonNode response, TestApi.Answer answer) {
        if (response.has("content")) {
            Map.Entry<String, JsonNode> content =
                    response.get("content").properties().iterator().next();
            Assertions.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(answer.toString())
                    .startsWith(content.getKey());
            if (content.getValue().get("schema").has("$ref")) {
                checkBody(content.getValue().get("schema").get("$ref").asText(), answer.body(), answer.toString());
            }
        } else {
            Assertions.assertThat(answer.body()).isEmpty();
        }
    }

    private void checkSent(Operation operation, String body) {
        String schema = operation
                .description
                .at("/requestBody/content")
                .iterator()
                .next()
                .at("/schema/$ref")
                .asText();
        checkBody(schema, body, "Accepted, though not as described by " + operation.name() + ": " + body);
    }

    private void checkBody(String schema, String body, String description) {
        List<Error> errors = schemas.computeIfAbsent(schema, this::schema)
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        Assertions.assertThat(errors).as(description).isEmpty();
    }

    private Schema schema(String reference) {
        return registry.getSchema(SchemaLocation.of(reference.replace("#", DOCUMENT + "#")));
    }
}
