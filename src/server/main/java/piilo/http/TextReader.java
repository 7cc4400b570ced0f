package piilo.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads days and times from texts only; numbers and arrays are none. */
final class TextReader<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Class<T> type;
    private final transient Function<String, T> parse;
    private final transient Predicate<T> possible;

    /**
     * Makes the reader.
     *
     * @param parse throws a DateTimeException for what is none
     * @param possible whether the database can hold it
     */
    TextReader(Class<T> type, Function<String, T> parse, Predicate<T> possible) {
        super(type);
        this.type = type;
        this.parse = parse;
        this.possible = possible;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        try {
            T value = parse.apply(parser.getText());
            if (possible.test(value)) {
                return value;
            }
        } catch (DateTimeException none) {
            // Told below, like what is out of bounds.
        }
        return type.cast(context.handleWeirdStringValue(type, parser.getText(), "not possible"));
    }
}
