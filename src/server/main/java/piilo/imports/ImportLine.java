package piilo.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.Line;
import piilo.api.Source;

/**
 * A line with what becomes of it.
 *
 * @param number from 1, in the order of the upload
 * @param title what it is called in a list: a name, a title
 * @param payload the line as the plugin gave it, JSON without its source
 */
public record ImportLine(int number, Source source, LineKind kind, String title, String payload, Decision decision) {

    /**
     * What becomes of a line.
     *
     * @param reason why, or null when nobody asks
     * @param record what it matches or makes, or null
     * @param sourceKey under which it is remembered, or null for a line that says nothing new
     * @param changes field by field, for a changed record and for what the user's own words were kept in
     */
    public record Decision(
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable UUID record,
            @Nullable String sourceKey,
            List<FieldChange> changes) {
        static final Decision OPEN = new Decision(Outcome.SKIPPED, null, null, null, List.of());

        static Decision of(Outcome outcome, @Nullable Reason reason) {
            return new Decision(outcome, reason, null, null, List.of());
        }
    }

    ImportLine with(Decision other) {
        return new ImportLine(number, source, kind, title, payload, other);
    }

    /** A line as it is stored and as it was given. */
    record Read(ImportLine stored, Line line) {
        static Read of(ImportLine stored) {
            return new Read(stored, LineJson.read(stored.payload, stored.kind));
        }
    }
}
