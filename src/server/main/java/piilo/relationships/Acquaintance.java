package piilo.relationships;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact among all of a workspace, with what tells how near the user is.
 *
 * @param ring null when nothing was said
 * @param last the day of the last meaningful interaction; null when there has been none
 * @param balance what was given minus what was received
 * @param openAsks how often the user has asked with nothing given since, and for introductions to which there is no answer yet
 * @param spared whether the contact must not be asked to bring the user to others
 */
public record Acquaintance(
        UUID id, @Nullable Integer ring, @Nullable LocalDate last, int balance, int openAsks, boolean spared) {}
