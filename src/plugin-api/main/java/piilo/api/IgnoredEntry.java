package piilo.api;

/**
 * Names a whole entry that was not read, and why: a file that the importer does not know, or that holds nothing for a CRM.
 *
 * @param source the entry, with line 0
 * @param reason a short sentence for the user
 * @since 0.1
 */
public record IgnoredEntry(Source source, String reason) implements Line {}
