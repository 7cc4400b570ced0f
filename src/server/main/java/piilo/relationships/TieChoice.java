package piilo.relationships;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one contact may be to another, such as a form offers it: each kind of tie, and its reverse unless both are the same to each other.
 *
 * @param reverse whether the contact is the second of the tie
 */
record TieChoice(Tie.Kind kind, boolean reverse) {
    static final List<TieChoice> ALL = Arrays.stream(Tie.Kind.values())
            .flatMap(kind -> kind.mutual()
                    ? Stream.of(new TieChoice(kind, false))
                    : Stream.of(new TieChoice(kind, false), new TieChoice(kind, true)))
            .toList();

    /** Returns what a contact is to the other of a tie. */
    static TieChoice of(Tie tie, UUID contact) {
        return new TieChoice(tie.kind(), !tie.kind().mutual() && tie.second().equals(contact));
    }

    /** Returns the name in a form. */
    public String value() {
        return kind.name().toLowerCase(Locale.ROOT) + (reverse ? ".reverse" : "");
    }

    /** Returns the key of what one reads. */
    public String key() {
        return key(kind, reverse);
    }

    /** Returns the key of what a contact is to the other of a tie, seen from the second when {@code reverse}. */
    static String key(Tie.Kind kind, boolean reverse) {
        return "ties." + kind.name().toLowerCase(Locale.ROOT) + (reverse && !kind.mutual() ? ".reverse" : "");
    }

    static Optional<TieChoice> find(String value) {
        return ALL.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
