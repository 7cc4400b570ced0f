package piilo.api;

/**
 * Names a line that gives nothing to keep, and why.
 *
 * @param source where it was read; the number is shown to the user
 * @param hidden true for a line that holds a person whom the file does not name (a hidden or closed account): counted apart, no fault of the file's
 * @param reason a short sentence for the user
 * @since 0.1
 */
public record SkippedLine(Source source, boolean hidden, String reason) implements Line {}
