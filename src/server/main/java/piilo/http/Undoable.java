package piilo.http;

import java.util.UUID;

/**
 * Tells that something was done that can be taken back.
 *
 * @param undo the cause, as {@code POST /api/v1/undo/{cause}} wants it
 */
public record Undoable(UUID undo) {}
