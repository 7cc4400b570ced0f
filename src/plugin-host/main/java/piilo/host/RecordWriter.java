package piilo.host;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import piilo.api.Line;
import piilo.api.PartialDate;

/**
 * Writes any record of the contract as a JSON object with a member per component, so that a new component needs no line here: records, lists, texts,
 * numbers, truth values; anything else (a date, a constant of an enum) as its text. Null components are left out. A line's member {@code line} names its type.
 */
final class RecordWriter {
    private static final Map<Class<?>, Member[]> MEMBERS = new HashMap<>();

    private RecordWriter() {}

    static void write(Line line, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("line", line.getClass().getSimpleName());
        writeMembers(line, json);
        json.writeEndObject();
    }

    private static void writeMembers(Object record, JsonGenerator json) throws IOException {
        for (Member member : members(record.getClass())) {
            Object value = member.of(record);
            if (value != null) {
                json.writeFieldName(member.name);
                writeValue(value, json);
            }
        }
    }

    // A switch over patterns would cost 20 ms at the first line.
    @SuppressWarnings("IfChainToSwitch")
    private static void writeValue(Object value, JsonGenerator json) throws IOException {
        if (value instanceof String text) {
            json.writeString(Text.wellFormed(text));
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (int i = 0; i < list.size(); i++) {
                writeValue(list.get(i), json);
            }
            json.writeEndArray();
        } else if (value instanceof Record && !(value instanceof PartialDate)) {
            json.writeStartObject();
            writeMembers(value, json);
            json.writeEndObject();
        } else {
            json.writeString(value.toString());
        }
    }

    private static Member[] members(Class<?> type) {
        Member[] known = MEMBERS.get(type);
        if (known == null) {
            RecordComponent[] components = type.getRecordComponents();
            known = new Member[components.length];
            for (int i = 0; i < components.length; i++) {
                known[i] = new Member(components[i].getName(), components[i].getAccessor());
            }
            MEMBERS.put(type, known);
        }
        return known;
    }

    private static final class Member {
        private final String name;
        private final Method accessor;

        Member(String name, Method accessor) {
            this.name = name;
            this.accessor = accessor;
        }

        @Nullable
        Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException impossible) {
                throw new LinkageError(impossible.getMessage(), impossible);
            }
        }
    }
}
