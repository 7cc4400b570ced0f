package piilo.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.json.Json;

/** Makes a record from its state in the journal, which does not say the version. */
final class States {
    private static final ObjectMapper MAPPER = Json.mapper().copy().addMixIn(Journalled.class, WithVersion.class);

    private States() {}

    /** Returns the record with a version; {@code state} is changed. */
    static <R extends Journalled> R record(ObjectNode state, int version, Class<R> type) {
        try {
            return MAPPER.treeToValue(state.put("version", version), type);
        } catch (JsonProcessingException failure) {
            throw new PiiloException(
                    Fault.INTERNAL, "The journal's JSON cannot be read as " + type.getSimpleName(), failure);
        }
    }

    private interface WithVersion {
        @JsonIgnore(false)
        @JsonProperty
        int version();
    }
}
