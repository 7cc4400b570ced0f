package piilo.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import piilo.database.Ids;
import piilo.journal.Change;
import piilo.journal.Filed;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;
import piilo.json.Json;

/**
 * What the user of the made-up network has been through: two years of a quiet search. Each kind of record has a file of its name, with what all of it have in
 * common and the records themselves, as the journal keeps them. In place of what is known only on the day there are words:
 *
 * <ul>
 *   <li>{@code contact:Name}, {@code company:Name}, {@code story:key}: the id of a record, and {@code person:Name} a contact's id and name;
 *   <li>{@code day:-12}, {@code month:-3}: so many days or months from today; {@code at:-12 09:30} the moment, {@code clock:-12 09:30} the time on the clock;
 *   <li>{@code zone:own}: the user's time zone;
 *   <li>a {@code file} beside the others is what a record has of bytes.
 * </ul>
 */
public final class DemoStory {
    private static final String FOLDER = "/piilo/demo/story/";
    private static final Pattern REFERENCE = Pattern.compile("(contact|company|story|person):(.+)");
    private static final Pattern TIME = Pattern.compile("(day|month|at|clock|zone):(.+)");

    private final List<RecordKind<?>> kinds;

    /**
     * Makes the story.
     *
     * @param kinds what is referred to before what refers to it
     */
    public DemoStory(List<RecordKind<?>> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** What is written in a file. */
    private record Chapter(ObjectNode each, List<ObjectNode> records) {}

    /**
     * Tells it. What is about somebody who is not among the cast is left out: whoever has kept a part of an earlier demo has it as he left it.
     *
     * @param cast the contacts and companies by what refers to them, such as {@code contact:Tiina Ojansalo}
     */
    public void write(Change change, Map<String, UUID> cast, DemoCalendar calendar) {
        Telling telling = new Telling(change, calendar, new HashMap<>(cast));
        kinds.forEach(telling::tell);
    }

    private static Optional<Chapter> chapter(String kind) {
        return file(kind + ".json")
                .map(content -> Json.read(new String(content, StandardCharsets.UTF_8), Chapter.class));
    }

    private static Optional<byte[]> file(String name) {
        try (InputStream content = DemoStory.class.getResourceAsStream(FOLDER + name)) {
            return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Telling(Change change, DemoCalendar calendar, Map<String, UUID> known) {
        <R extends Journalled> void tell(RecordKind<R> kind) {
            chapter(kind.kind())
                    .ifPresent(chapter -> chapter.records.forEach(record -> {
                        ObjectNode whole = chapter.each.deepCopy().setAll(record);
                        if (knows(whole)) {
                            tell(kind, whole);
                        }
                    }));
        }

        private boolean knows(JsonNode node) {
            Matcher reference = REFERENCE.matcher(node.asText());
            boolean knows = !reference.matches() || known.containsKey(key(reference));
            for (JsonNode member : node) {
                knows &= knows(member);
            }
            return knows;
        }

        private <R extends Journalled> void tell(RecordKind<R> kind, ObjectNode record) {
            UUID id = Ids.next();
            JsonNode key = record.remove("key");
            JsonNode file = record.remove("file");
            if (key != null) {
                known.put("story:" + key.textValue(), id);
            }
            ObjectNode state = (ObjectNode) read(record);
            state.put("id", id.toString())
                    .put("version", 0)
                    .put("createdAt", Instant.now().toString());
            byte[] content = file == null ? new byte[0] : file(file.textValue()).orElseThrow();
            if (kind instanceof Filed) {
                state.put("size", content.length);
            }
            change.create(kind, Json.read(state, kind.type()));
            if (kind instanceof Filed filed) {
                filed.keep(change.db(), change.workspace(), id, content);
            }
        }

        private JsonNode read(JsonNode node) {
            if (node instanceof ObjectNode object) {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.forEachEntry((name, member) -> copy.set(name, read(member)));
                return copy;
            } else if (node instanceof ArrayNode array) {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(member -> copy.add(read(member)));
                return copy;
            }
            return node.isTextual() ? word(node) : node;
        }

        private JsonNode word(JsonNode text) {
            Matcher reference = REFERENCE.matcher(text.textValue());
            if (reference.matches()) {
                return reference(reference);
            }
            Matcher time = TIME.matcher(text.textValue());
            return time.matches() ? JsonNodeFactory.instance.textNode(time(time.group(1), time.group(2))) : text;
        }

        private JsonNode reference(Matcher reference) {
            String id = String.valueOf(known.get(key(reference)));
            return reference.group(1).equals("person")
                    ? JsonNodeFactory.instance.objectNode().put("contact", id).put("name", reference.group(2))
                    : JsonNodeFactory.instance.textNode(id);
        }

        private static String key(Matcher reference) {
            String kind = reference.group(1);
            return (kind.equals("person") ? "contact" : kind) + ":" + reference.group(2);
        }

        private String time(String unit, String value) {
            return switch (unit) {
                case "day" -> calendar.day(Integer.parseInt(value)).toString();
                case "month" -> calendar.month(Integer.parseInt(value)).toString();
                case "at" -> calendar.at(value).toString();
                case "clock" -> calendar.clock(value).toString();
                default -> calendar.zone().getId();
            };
        }
    }
}
