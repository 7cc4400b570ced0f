package piilo.api;

import java.util.List;

/**
 * Gives access to what the user dropped: one file, or the entries of an archive. A single file is an upload with one entry.
 *
 * <p>The server has checked the archive before a plugin sees it: number, size and ratio of the entries are bounded, and nested archives and names that
 * point outside are refused.
 *
 * @since 0.1
 */
public interface Upload {
    /** Returns the file's name as the user's browser told it: a hint, never a path. */
    String name();

    /** Returns the entries, in the archive's order, without folders; never empty. */
    List<Entry> entries();
}
