package piilo.accounts;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.text.Language;

/**
 * Somebody who may sign in.
 *
 * @param passwordHash Argon2id with its parameters
 * @param language chosen; null for what the browser likes best
 * @param theme light or dark; null for the system's
 */
record Account(
        UUID id,
        UUID workspace,
        String email,
        String name,
        String passwordHash,
        @Nullable Language language,
        @Nullable String theme,
        ZoneId zone,
        boolean shortcuts) {}
