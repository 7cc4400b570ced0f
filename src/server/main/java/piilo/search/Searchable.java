package piilo.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What can be found of a record.
 *
 * @param title its name; of a kind that has none, the name of whom it is about
 * @param names what it is called, besides the title
 * @param text plain text
 */
record Searchable(
        UUID workspace, String kind, UUID id, String title, List<String> names, String text, Instant changedAt) {
    static final String CONTACT = "contact";
    static final String COMPANY = "company";
    static final String LEAD = "lead";
    static final String INTERACTION = "interaction";
    private static final Set<String> NAMED = Set.of(CONTACT, COMPANY, LEAD);

    /** Returns whether the title is the record's own name. */
    boolean named() {
        return NAMED.contains(kind);
    }
}
