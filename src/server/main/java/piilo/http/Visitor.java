package piilo.http;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Author;
import piilo.text.Language;

/**
 * The account that makes a request.
 *
 * @param session id of the session; null when a token was sent
 * @param language chosen in the settings; null for what the browser likes best
 * @param theme chosen in the settings, light or dark; null for the system's
 * @param csrf the token that forms must send along; null when an API token was sent
 */
public record Visitor(
        UUID account,
        UUID workspace,
        String name,
        @Nullable UUID session,
        @Nullable Language language,
        @Nullable String theme,
        ZoneId zone,
        boolean shortcuts,
        @Nullable String csrf) {
    /** Returns the visitor as the author of a change. */
    public Author author() {
        return new Author(workspace, account);
    }
}
