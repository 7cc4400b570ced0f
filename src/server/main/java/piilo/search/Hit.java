package piilo.search;

import java.util.List;
import java.util.UUID;

/**
 * A record that was found.
 *
 * @param kind one of {@link SearchedKinds}
 * @param of the record on whose page it stands; mostly it has one of its own
 * @param title a name; for a note the name of whom it is about
 * @param says keys of texts that tell what it is
 * @param snippet the place in the text that fits best, piece by piece; empty when there is no text
 * @param score comparable within one answer only
 */
public record Hit(String kind, UUID id, UUID of, String title, List<String> says, List<Part> snippet, float score) {}
