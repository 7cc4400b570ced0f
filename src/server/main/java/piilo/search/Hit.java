package piilo.search;

import java.util.List;
import java.util.UUID;

/**
 * A record that was found.
 *
 * @param kind {@code contact}, {@code company} or {@code note}
 * @param title a name; for a note the name of whom it is about
 * @param snippet the place in the text that fits best, piece by piece; empty when there is no text
 * @param score comparable within one answer only
 */
public record Hit(String kind, UUID id, String title, List<Part> snippet, float score) {}
