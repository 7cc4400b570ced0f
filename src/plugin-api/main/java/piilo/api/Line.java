package piilo.api;

/**
 * Is one thing read from an upload. The server switches over the permitted kinds; a plugin only makes them.
 *
 * @since 0.1
 */
public sealed interface Line
        permits ContactLine, CompanyLine, InteractionLine, FavourLine, LeadLine, NoteLine, SkippedLine, IgnoredEntry {
    /** Returns where the line stands in the upload. */
    Source source();
}
