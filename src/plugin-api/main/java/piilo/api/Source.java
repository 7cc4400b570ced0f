package piilo.api;

/**
 * Says where in an upload a line was read.
 *
 * @param entry the entry's name
 * @param line the line's number, from 1, or 0 when the format has none
 * @since 0.1
 */
public record Source(String entry, long line) {}
