package piilo.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactPoint;
import piilo.api.PartialDate;
import piilo.api.PersonName;
import piilo.api.PostalAddress;
import piilo.database.Ids;
import piilo.journal.Journalled;

/**
 * A person.
 *
 * @param name with at least one part
 * @param connectedOn the day the tie was made in the place the contact was imported from
 * @param points e-mail addresses, phone numbers and links, in the user's order
 */
public record Contact(
        UUID id,
        int version,
        Instant createdAt,
        PersonName name,
        @Nullable String headline,
        @Nullable String location,
        @Nullable PartialDate birthday,
        @Nullable String howWeMet,
        @Nullable LocalDate connectedOn,
        List<String> languages,
        List<ContactPoint> points,
        List<PostalAddress> addresses,
        List<String> tags)
        implements Journalled {

    public Contact {
        languages = List.copyOf(languages);
        points = List.copyOf(points);
        addresses = List.copyOf(addresses);
        tags = tags.stream().sorted().distinct().toList();
    }

    /** The longest name that {@link #named} takes: what is before the last blank and what is behind it are kept apart. */
    public static final int NAME_LIMIT = 99;

    /** Makes a contact of which only the name is known; its last word is taken for the family name. */
    public static Contact named(String name) {
        int blank = name.strip().lastIndexOf(' ');
        String given =
                blank < 0 ? name.strip() : name.strip().substring(0, blank).strip();
        String family = blank < 0 ? null : name.strip().substring(blank + 1);
        return new Contact(
                Ids.next(),
                0,
                Instant.now(),
                PersonName.of(given, family),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Returns the same with one more tag. */
    public Contact withTag(String tag) {
        return new Contact(
                id,
                version,
                createdAt,
                name,
                headline,
                location,
                birthday,
                howWeMet,
                connectedOn,
                languages,
                points,
                addresses,
                Stream.concat(tags.stream(), Stream.of(tag)).toList());
    }

    /** Returns the name to sort by: family name first. */
    String sortName() {
        String parts = Stream.of(name.family(), name.given(), name.middle())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? name.display() : parts;
    }
}
