package piilo.plugins;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import piilo.api.CompanyLine;
import piilo.api.ContactLine;
import piilo.api.FavourLine;
import piilo.api.IgnoredEntry;
import piilo.api.InteractionLine;
import piilo.api.LeadLine;
import piilo.api.Line;
import piilo.api.NoteLine;
import piilo.api.SkippedLine;
import piilo.json.Json;

/** Reads frames as what they are, foreign input: unknown members, values of another type and lines that the contract does not allow are errors. */
final class FrameReader {
    private static final ObjectReader READER = Json.mapper()
            .rebuild()
            .addMixIn(Line.class, NamedLine.class)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build()
            .readerFor(Frame.class);

    private FrameReader() {}

    /** @throws IOException when the bytes are no frame */
    static Frame read(byte[] bytes) throws IOException {
        Frame frame = READER.readValue(bytes);
        if (frame instanceof Frame.Lines batch) {
            for (Line line : batch.lines()) {
                LineCheck.check(line);
            }
        } else {
            LineCheck.complete((Record) frame);
        }
        return frame;
    }

    /** Tells Jackson how a line names its kind, which the contract itself need not know. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ContactLine.class, name = "ContactLine"),
        @JsonSubTypes.Type(value = CompanyLine.class, name = "CompanyLine"),
        @JsonSubTypes.Type(value = InteractionLine.class, name = "InteractionLine"),
        @JsonSubTypes.Type(value = FavourLine.class, name = "FavourLine"),
        @JsonSubTypes.Type(value = LeadLine.class, name = "LeadLine"),
        @JsonSubTypes.Type(value = NoteLine.class, name = "NoteLine"),
        @JsonSubTypes.Type(value = SkippedLine.class, name = "SkippedLine"),
        @JsonSubTypes.Type(value = IgnoredEntry.class, name = "IgnoredEntry")
    })
    private interface NamedLine {}
}
