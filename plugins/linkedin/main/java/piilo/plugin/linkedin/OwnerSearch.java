package piilo.plugin.linkedin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers hints at who the user is, the sure ones before the likely. */
final class OwnerSearch {
    private final Tally<ProfileAddress> profiles = new Tally<>();
    private final Tally<String> names = new Tally<>();

    /** The user is the one who sent what is outgoing and received what is incoming. */
    void invitation(Row row) {
        String direction = row.text(Column.DIRECTION);
        if (direction.equalsIgnoreCase("OUTGOING")) {
            add(Person.of(row.text(Column.FROM), row.text(Column.INVITER)));
        } else if (direction.equalsIgnoreCase("INCOMING")) {
            add(Person.of(row.text(Column.TO), row.text(Column.INVITEE)));
        }
    }

    void profile(Row row) {
        add(new Person((row.text(Column.FIRST_NAME) + " " + row.text(Column.LAST_NAME)).strip(), null));
    }

    private void add(Person person) {
        if (person.profile() != null) {
            profiles.add(person.profile());
        }
        if (!person.isNobody() && !person.name().isEmpty()) {
            names.add(person.plainName());
        }
    }

    Owner owner(Conversations conversations) {
        ProfileAddress profile = profiles.winner(1);
        String name = names.winner(1);
        if (profile == null && name == null) {
            name = commonName(conversations);
            profile = name == null ? commonProfile(conversations) : null;
        }
        return new Owner(
                name == null ? nameOf(profile, conversations) : name,
                profile == null ? profileOf(name, conversations) : profile);
    }

    /** The user is in every conversation; a stranger who is in most of them is not to be told from him in a single one. */
    private static @Nullable String commonName(Conversations conversations) {
        Tally<String> tally = new Tally<>();
        conversations.all().forEach(each -> each.people().map(Person::plainName).forEach(tally::add));
        return tally.winner(majority(conversations));
    }

    private static @Nullable ProfileAddress commonProfile(Conversations conversations) {
        Tally<ProfileAddress> tally = new Tally<>();
        conversations.all().stream()
                .filter(each -> each.profiles().size() > 1)
                .forEach(each -> each.profiles().forEach(tally::add));
        return tally.winner(majority(conversations));
    }

    private static int majority(Conversations conversations) {
        return Math.max(2, conversations.all().size() / 2 + 1);
    }

    private static @Nullable ProfileAddress profileOf(@Nullable String name, Conversations conversations) {
        Tally<ProfileAddress> tally = new Tally<>();
        conversations.all().stream()
                .flatMap(Conversation::people)
                .filter(person -> person.plainName().equals(name))
                .map(Person::profile)
                .filter(Objects::nonNull)
                .forEach(tally::add);
        return tally.winner(1);
    }

    private static @Nullable String nameOf(@Nullable ProfileAddress profile, Conversations conversations) {
        Tally<String> tally = new Tally<>();
        conversations.all().stream()
                .flatMap(Conversation::people)
                .filter(person -> profile != null && profile.equals(person.profile()))
                .map(Person::plainName)
                .forEach(tally::add);
        return tally.winner(1);
    }
}
