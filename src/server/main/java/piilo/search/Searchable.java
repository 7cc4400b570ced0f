package piilo.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What can be found of a record.
 *
 * @param title a name; for a note the name of whom it is about
 * @param names what it is called, besides the title; none for a note
 * @param text plain text
 */
record Searchable(
        UUID workspace, String kind, UUID id, String title, List<String> names, String text, Instant changedAt) {
    static final String CONTACT = "contact";
    static final String COMPANY = "company";
    static final String NOTE = "note";
    static final List<String> KINDS = List.of(CONTACT, COMPANY, NOTE);
}
