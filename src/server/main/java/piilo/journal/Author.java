package piilo.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something, and where.
 *
 * @param account null for what the server does by itself
 */
public record Author(UUID workspace, @Nullable UUID account) {}
