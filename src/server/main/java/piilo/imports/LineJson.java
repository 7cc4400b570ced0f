package piilo.imports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import piilo.api.Line;
import piilo.api.Source;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.json.Json;

/** Writes lines without their source, so that two exports that say the same give the same text. */
final class LineJson {
    private static final Source NOWHERE = new Source("", 0);
    private static final ObjectMapper MAPPER = Json.mapper()
            .copy()
            .registerModule(new SimpleModule("lines")
                    .addSerializer(Source.class, new SourceWriter())
                    .addDeserializer(Source.class, new SourceReader()));

    private LineJson() {}

    static String write(Line line) {
        try {
            return MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException failure) {
            throw new PiiloException(Fault.INTERNAL, "A line cannot be written as JSON", failure);
        }
    }

    static Line read(String payload, LineKind kind) {
        try {
            return MAPPER.readValue(payload, kind.type());
        } catch (JsonProcessingException failure) {
            throw new PiiloException(Fault.INTERNAL, "A stored line cannot be read", failure);
        }
    }

    private static final class SourceWriter extends StdSerializer<Source> {
        private static final long serialVersionUID = 1L;

        SourceWriter() {
            super(Source.class);
        }

        @Override
        public void serialize(Source source, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(0);
        }
    }

    private static final class SourceReader extends StdDeserializer<Source> {
        private static final long serialVersionUID = 1L;

        SourceReader() {
            super(Source.class);
        }

        @Override
        public Source deserialize(JsonParser parser, DeserializationContext context) {
            return NOWHERE;
        }
    }
}
