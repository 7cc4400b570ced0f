package piilo.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import piilo.api.PartialDate;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.json.Json;

/** JSON as the API speaks it: enums in lower case, and nothing taken for what it is not when reading. */
final class ApiJson {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    static final JsonMapper MAPPER = Json.mapper()
            .rebuild()
            .addModule(new SimpleModule("api")
                    .addSerializer(Enum.class, new LowerCase())
                    .addDeserializer(
                            Instant.class,
                            new TextReader<>(
                                    Instant.class,
                                    Instant::parse,
                                    time -> !time.isBefore(FIRST) && time.isBefore(LAST)))
                    .addDeserializer(
                            LocalDate.class,
                            new TextReader<>(
                                    LocalDate.class,
                                    LocalDate::parse,
                                    day -> day.getYear() >= 1000 && day.getYear() < 9000))
                    .addDeserializer(
                            PartialDate.class, new TextReader<>(PartialDate.class, PartialDate::parse, _ -> true)))
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Enum, enums -> enums.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.OtherScalar,
                    others -> others.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .build();

    private ApiJson() {}

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException failure) {
            throw new PiiloException(Fault.INTERNAL, "Cannot be written as JSON: " + value.getClass(), failure);
        }
    }

    @SuppressWarnings("rawtypes") // The module takes a serializer of the raw class only.
    private static final class LowerCase extends StdSerializer<Enum> {
        private static final long serialVersionUID = 1L;

        LowerCase() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }
}
