package piilo.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.text.Language;
import piilo.text.Messages;

/**
 * An import as the API tells it.
 *
 * @param plugin null as long as nobody has recognised the upload
 * @param problem why it failed, in the language of the one who asked; null when it did not
 */
record ImportResource(
        UUID id,
        String fileName,
        long fileSize,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String plugin,
        boolean withBodies,
        boolean demo,
        ImportState state,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String problem,
        Import.Progress progress,
        ImportCounts counts,
        Instant createdAt,
        @Nullable Instant appliedAt) {
    static ImportResource of(Import one, Language language) {
        return new ImportResource(
                one.id(),
                one.fileName(),
                one.fileSize(),
                one.importer() == null ? null : one.importer().plugin(),
                one.options().withBodies(),
                one.demo(),
                one.state(),
                text(one.problem(), language),
                one.progress(),
                one.counts(),
                one.createdAt(),
                one.appliedAt());
    }

    static @Nullable String text(@Nullable Reason reason, Language language) {
        return reason == null
                ? null
                : Messages.in(language).text(reason.key(), reason.arguments().toArray());
    }
}
