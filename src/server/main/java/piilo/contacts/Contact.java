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

    /** Returns the name to sort by: family name first. */
    String sortName() {
        String parts = Stream.of(name.family(), name.given(), name.middle())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? name.display() : parts;
    }
}
