package piilo.origins;

import static piilo.database.schema.Tables.IMPORT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.journal.Cause;
import piilo.journal.Journal;
import piilo.journal.JournalEntry;
import piilo.journal.Journalled;
import piilo.journal.Origins;
import piilo.json.Json;
import piilo.origins.FieldOrigin.From;
import piilo.origins.FieldOrigin.Upload;

/** Finds out where the values of records come from: two queries, however many records and fields. */
public final class Provenance {
    private static final int ENTRIES_LIMIT = 2000;

    private final Database database;
    private final Journal journal;

    public Provenance(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Reads the history of some records. */
    public History of(UUID workspace, Collection<UUID> records) {
        List<JournalEntry> entries = journal.about(workspace, records, ENTRIES_LIMIT);
        Map<UUID, Origins> origins = new HashMap<>();
        entries.stream()
                .collect(Collectors.groupingBy(JournalEntry::record))
                .forEach((record, own) -> origins.put(record, Origins.of(own)));
        Set<UUID> imports = entries.stream()
                .map(JournalEntry::cause)
                .filter(cause -> cause.kind() == Cause.Kind.IMPORT)
                .map(Cause::id)
                .collect(Collectors.toSet());
        return new History(origins, imports.isEmpty() ? Map.of() : names(workspace, imports));
    }

    private Map<UUID, String> names(UUID workspace, Set<UUID> imports) {
        return database.read(db -> db.select(IMPORT.ID, IMPORT.FILE_NAME)
                .from(IMPORT)
                .where(IMPORT.WORKSPACE_ID.eq(workspace))
                .and(IMPORT.ID.in(imports))
                .fetchMap(IMPORT.ID, IMPORT.FILE_NAME));
    }

    /** What the journal knows of some records. */
    public record History(Map<UUID, Origins> records, Map<UUID, String> imports) {
        /** Returns where the values of a record's fields come from, in the order of the fields. */
        public List<FieldOrigin> fields(Journalled record, List<String> fields) {
            return fields(record, fields, "", null);
        }

        /**
         * Returns where the values of the fields of a record's part come from.
         *
         * @param prefix of the fields' names, such as {@code employments.}
         */
        public List<FieldOrigin> part(Journalled part, List<String> fields, String prefix) {
            return fields(part, fields, prefix, part.id());
        }

        private List<FieldOrigin> fields(Journalled record, List<String> fields, String prefix, @Nullable UUID part) {
            ObjectNode tree = Json.tree(record);
            List<FieldOrigin> found = new ArrayList<>();
            for (String field : fields) {
                JsonNode member = tree.path(field);
                if (!member.isMissingNode()) {
                    Origins.values(member)
                            .forEach(value ->
                                    found.add(told(prefix + field, part, value, origin(record.id(), field, value))));
                }
            }
            return found;
        }

        private Origins.@Nullable Origin origin(UUID record, String field, JsonNode value) {
            Origins origins = records.get(record);
            return origins == null ? null : origins.of(field, value);
        }

        private FieldOrigin told(String field, @Nullable UUID part, JsonNode value, Origins.@Nullable Origin origin) {
            if (origin == null) {
                return new FieldOrigin(field, part, value, From.UNKNOWN, null, null);
            }
            UUID cause = origin.cause().id();
            String name = origin.cause().kind() == Cause.Kind.IMPORT ? imports.get(cause) : null;
            return name == null
                    ? new FieldOrigin(field, part, value, From.HAND, origin.at(), null)
                    : new FieldOrigin(field, part, value, From.IMPORT, origin.at(), new Upload(cause, name));
        }
    }
}
