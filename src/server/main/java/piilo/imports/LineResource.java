package piilo.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.text.Language;

/**
 * A line of an upload as the API tells it.
 *
 * @param entry the file within the upload
 * @param line the line in that file; 0 when the file has none
 * @param reason why, in the language of the one who asked; null when nobody asks
 * @param record what it matches or makes; null as long as there is nothing
 */
record LineResource(
        int number,
        String entry,
        long line,
        LineKind kind,
        String title,
        Outcome outcome,
        @Nullable String reason,
        @Nullable UUID record,
        List<FieldChange> changes) {
    static LineResource of(ImportLine line, Language language) {
        return new LineResource(
                line.number(),
                line.source().entry(),
                line.source().line(),
                line.kind(),
                line.title(),
                line.decision().outcome(),
                ImportResource.text(line.decision().reason(), language),
                line.decision().record(),
                line.decision().changes());
    }
}
