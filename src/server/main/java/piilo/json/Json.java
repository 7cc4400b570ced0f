package piilo.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import piilo.api.PartialDate;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/**
 * Writes and reads records as JSON: dates and times in ISO 8601, partial dates as in RFC 6350, null members left out, unknown members refused.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(PartialDate.class, ToStringSerializer.instance)
                    .addDeserializer(PartialDate.class, new PartialDateReader()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private Json() {}

    /** Returns the mapper, for what needs more than this class offers; it must not be configured. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Returns the text of a record, a map or a list. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new PiiloException(Fault.INTERNAL, "Cannot be written as JSON: " + value.getClass(), failure);
        }
    }

    /** Returns the text as UTF-8. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException failure) {
            throw new PiiloException(Fault.INTERNAL, "Cannot be written as JSON: " + value.getClass(), failure);
        }
    }

    /** Returns a record as a tree of its members. */
    public static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /**
     * Reads a text that Piilo wrote itself.
     *
     * @throws PiiloException {@link Fault#INTERNAL} when it is not what is expected
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException failure) {
            throw new PiiloException(Fault.INTERNAL, "Stored JSON cannot be read as " + type.getSimpleName(), failure);
        }
    }

    /** Reads a tree that Piilo wrote itself as a record; errors as in {@link #read(String, Class)}. */
    public static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException failure) {
            throw new PiiloException(Fault.INTERNAL, "Stored JSON cannot be read as " + type.getSimpleName(), failure);
        }
    }

    /** Reads a stored array of texts. */
    public static List<String> texts(String text) {
        return text.equals("[]") ? List.of() : List.of(read(text, String[].class));
    }
}
