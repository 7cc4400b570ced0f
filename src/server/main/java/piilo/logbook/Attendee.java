package piilo.logbook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.contacts.Contact;
import piilo.contacts.ContactNames.Bearer;
import piilo.interactions.Interaction.Participant;

/**
 * Somebody who took part, as named, and who that may be.
 *
 * @param name as typed
 * @param bearers the contacts that may be meant
 * @param chosen what the user has said of it: the id of one of them, {@code new} or {@code name}; empty when nothing
 * @param participant who it is; null as long as somebody must choose
 * @param created the contact that is to be made for it, or null
 */
record Attendee(
        String name,
        List<Bearer> bearers,
        String chosen,
        @Nullable Participant participant,
        @Nullable Contact created) {
    /** Add as a new contact. */
    static final String NEW = "new";
    /** Keep the name only. */
    static final String NAME = "name";

    /** Somebody who is known without asking. */
    static Attendee of(Participant participant) {
        return new Attendee(participant.name(), List.of(), "", participant, null);
    }

    static Attendee of(String name, Bearer bearer) {
        return new Attendee(
                name, List.of(), bearer.id().toString(), new Participant(bearer.id(), bearer.name(), null), null);
    }

    /** Somebody whom nobody or several may be. */
    static Attendee chosen(String name, List<Bearer> bearers, String choice) {
        if (choice.equals(NEW)) {
            Contact contact = Contact.named(name);
            return new Attendee(
                    name,
                    bearers,
                    choice,
                    new Participant(contact.id(), contact.name().display(), null),
                    contact);
        } else if (choice.equals(NAME)) {
            return new Attendee(name, bearers, choice, new Participant(null, name, null), null);
        } else {
            Optional<Bearer> bearer = bearers.stream()
                    .filter(one -> one.id().toString().equals(choice))
                    .findFirst();
            return new Attendee(
                    name,
                    bearers,
                    bearer.isPresent() ? choice : "",
                    bearer.map(one -> new Participant(one.id(), one.name(), null))
                            .orElse(null),
                    null);
        }
    }

    /** Says whether it has to be chosen, or has been. */
    public boolean asks() {
        return !bearers.isEmpty()
                || created != null
                || participant == null
                || (participant.contact() == null && !chosen.isEmpty());
    }

    public boolean open() {
        return participant == null;
    }

    public boolean isNew() {
        return created != null;
    }

    /** Returns the name that whoever is meant bears. */
    public String shown() {
        return participant == null ? name : participant.name();
    }

    public List<Option> options() {
        return bearers.stream()
                .map(one -> new Option(one, one.id().toString().equals(chosen)))
                .toList();
    }

    public @Nullable UUID contact() {
        return participant == null ? null : participant.contact();
    }

    /** A contact to be chosen. */
    record Option(Bearer bearer, boolean chosen) {}
}
