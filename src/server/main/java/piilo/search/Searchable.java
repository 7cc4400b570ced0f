package piilo.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What can be found of a record.
 *
 * @param of the record on whose page it stands; mostly it has one of its own
 * @param title its name; of a kind that has none, the name of whom it is about
 * @param names what it is called, besides the title
 * @param says keys of texts that tell what it is, found in every language and shown in the reader's
 * @param text plain text
 */
record Searchable(
        UUID workspace,
        String kind,
        UUID id,
        UUID of,
        String title,
        List<String> names,
        List<String> says,
        String text,
        Instant changedAt) {
    static final String CONTACT = "contact";
    static final String COMPANY = "company";
    static final String LEAD = "lead";
    static final String INTERACTION = "interaction";
    private static final Set<String> NAMED = Set.of(CONTACT, COMPANY, LEAD);

    /** A record with a page of its own, whose title and text say everything. */
    Searchable(UUID workspace, String kind, UUID id, String title, List<String> names, String text, Instant changedAt) {
        this(workspace, kind, id, id, title, names, List.of(), text, changedAt);
    }

    /** Returns whether the title is the record's own name. */
    boolean named() {
        return NAMED.contains(kind);
    }

    /** Returns what tells it from all others; two kinds may be made of one record. */
    String key() {
        return key(kind, id);
    }

    static String key(String kind, UUID id) {
        return kind + "/" + id;
    }
}
