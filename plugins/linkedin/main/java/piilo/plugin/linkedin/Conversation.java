package piilo.plugin.linkedin;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the parties to one conversation. */
final class Conversation {
    private final Map<String, Person> byName = new LinkedHashMap<>();
    private final Set<ProfileAddress> profiles = new HashSet<>();

    /** Adds one who wrote or was written to; a name that was once seen with a profile keeps it. */
    void add(Person person) {
        if (person.profile() != null) {
            profiles.add(person.profile());
        }
        if (!person.name().isEmpty() && !person.isNobody()) {
            byName.merge(person.plainName(), person, (old, now) -> old.profile() == null ? now : old);
        }
    }

    Stream<Person> people() {
        return byName.values().stream();
    }

    Set<ProfileAddress> profiles() {
        return profiles;
    }

    Person named(ProfileAddress profile) {
        return people().filter(person -> profile.equals(person.profile()))
                .findFirst()
                .orElse(new Person("", profile));
    }

    Person withProfile(String name) {
        Person unknown = new Person(name, null);
        return byName.getOrDefault(unknown.plainName(), unknown);
    }

    /** Says whether one of that name is known by a profile, so that the commas in it do not part names. */
    boolean hasSender(String name) {
        return withProfile(name).profile() != null;
    }

    /** Returns the longest known name at the beginning of a list of names, else all up to the first comma. */
    String longestSender(String names) {
        int comma = names.indexOf(',');
        String longest = comma < 0 ? names : names.substring(0, comma);
        for (Person person : byName.values()) {
            String name = person.name();
            if (person.profile() != null && name.length() > longest.length() && names.startsWith(name + ",")) {
                longest = name;
            } else if (person.profile() != null && names.equals(name)) {
                longest = name;
            }
        }
        return longest;
    }
}
