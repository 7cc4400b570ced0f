package piilo.imports;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import piilo.contacts.ContactPoints;
import piilo.interactions.Interaction;
import piilo.interactions.Interaction.Participant;
import piilo.interactions.Interactions;
import piilo.journal.Change;

/** Those who took part in earlier interactions without being contacts: an export's messages may well be imported before its connections. */
record Strangers(Round.Setting setting) {

    /** Gives interactions the contacts that a chunk makes or changes. It is part of the chunk's change, and taken back with it. */
    void link(Change change, Collection<Person> people) {
        Set<String> addresses = addresses(people);
        if (!addresses.isEmpty()) {
            Interactions interactions = setting.stores().interactions();
            People known = People.knownBy(addresses, setting.candidates(), setting.seen());
            interactions
                    .withStrangers(change.db(), change.workspace(), addresses)
                    .forEach(one -> change.update(interactions, one, linked(one, known)));
        }
    }

    /** Returns what just one of the people has. */
    private static Set<String> addresses(Collection<Person> people) {
        return people.stream()
                .flatMap(person -> person.contact().points().stream()
                        .map(ContactPoints::match)
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(owners -> owners.getValue() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Interaction linked(Interaction one, People known) {
        return one.withParticipants(one.participants().stream()
                .map(participant -> linked(participant, known))
                .toList());
    }

    private static Participant linked(Participant one, People known) {
        return one.contact() == null && one.knownBy() != null ? one.withContact(known.owner(one.knownBy())) : one;
    }
}
