package piilo.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import piilo.api.PartialDate;

/** Reads a partial date from its text. */
final class PartialDateReader extends StdDeserializer<PartialDate> {
    private static final long serialVersionUID = 1L;

    PartialDateReader() {
        super(PartialDate.class);
    }

    @Override
    public PartialDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getValueAsString("");
        try {
            return PartialDate.parse(text);
        } catch (DateTimeException notADate) {
            return (PartialDate) context.handleWeirdStringValue(PartialDate.class, text, notADate.getMessage());
        }
    }
}
