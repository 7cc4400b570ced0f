package piilo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** Reads the JSON that a request brings into records. A member that the record does not have, or of another type, is a problem of that field. */
public final class JsonBody {
    private JsonBody() {}

    /**
     * Reads a body.
     *
     * @return empty when it does not fit the record; the problems say why
     * @throws PiiloException {@link Fault#BAD_REQUEST} when it is no JSON object, {@link Fault#UNSUPPORTED_TYPE} when it does not claim to be
     */
    public static <T> Optional<T> read(Request request, Class<T> type, Problems problems) {
        return as(object(request), type, problems);
    }

    /**
     * Reads a body that says only what is to change (RFC 7396): null takes a member away, and what is not there stays.
     *
     * @param present the record before, as it is told
     * @return as {@link #read} does
     */
    public static <T> Optional<T> merge(Request request, Object present, Class<T> type, Problems problems) {
        ObjectNode merged = ApiJson.MAPPER.valueToTree(present);
        merge(merged, object(request));
        return as(merged, type, problems);
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (value instanceof ObjectNode inner) {
                ObjectNode below = target.get(name) instanceof ObjectNode present ? present : target.putObject(name);
                merge(below, inner);
            } else if (value.isNull()) {
                target.remove(name);
            } else {
                target.set(name, value);
            }
        });
    }

    private static ObjectNode object(Request request) {
        String type = request.header("content-type")
                .orElse("")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!type.equals("application/json") && !type.equals("application/merge-patch+json")) {
            throw new PiiloException(Fault.UNSUPPORTED_TYPE, "The body must be application/json");
        }
        try {
            if (ApiJson.MAPPER.readTree(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException notJson) {
            throw new PiiloException(Fault.BAD_REQUEST, "The body is no JSON: " + words(notJson), notJson);
        }
        throw new PiiloException(Fault.BAD_REQUEST, "The body must be a JSON object");
    }

    private static String words(IOException failure) {
        return failure instanceof JsonProcessingException json ? json.getOriginalMessage() : "it is not UTF-8";
    }

    private static <T> Optional<T> as(ObjectNode object, Class<T> type, Problems problems) {
        try {
            return Optional.of(ApiJson.MAPPER.treeToValue(object, type));
        } catch (UnrecognizedPropertyException unknown) {
            problems.add(field(unknown), "api.unknown");
        } catch (MismatchedInputException mismatch) {
            problems.add(field(mismatch), expected(mismatch.getTargetType()), choices(mismatch.getTargetType()));
        } catch (JsonProcessingException unfit) {
            problems.add(unfit instanceof JsonMappingException mapping ? field(mapping) : "", "api.expected.other");
        }
        return Optional.empty();
    }

    /** Returns the path of a member, such as {@code points[0].value}. */
    private static String field(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == String.class) {
            return "api.expected.text";
        } else if (type == Boolean.class || type == boolean.class) {
            return "api.expected.truth";
        } else if (type == UUID.class) {
            return "api.expected.id";
        } else if (type == LocalDate.class) {
            return "api.expected.day";
        } else if (type == PartialDate.class) {
            return "api.expected.partial_day";
        } else if (type == Instant.class) {
            return "api.expected.time";
        } else if (type != null && type.isEnum()) {
            return "api.expected.choice";
        } else if (type != null && Collection.class.isAssignableFrom(type)) {
            return "api.expected.list";
        } else {
            return type != null && type.isRecord() ? "api.expected.object" : "api.expected.other";
        }
    }

    private static Object[] choices(@Nullable Class<?> type) {
        return type == null || !type.isEnum()
                ? new Object[0]
                : new Object[] {
                    Arrays.stream(type.getEnumConstants())
                            .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                };
    }

    /** Returns a text without blanks around it; empty when nothing is left. */
    public static Optional<String> text(@Nullable String sent) {
        return Optional.ofNullable(sent).map(String::strip).filter(text -> !text.isEmpty());
    }
}
