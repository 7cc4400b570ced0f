package piilo.logbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import piilo.capture.Captured.Mention;
import piilo.contacts.Contact;
import piilo.contacts.ContactNames;
import piilo.contacts.ContactNames.Bearer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.interactions.Interaction.Participant;

/** Finds out who is meant by names. Nothing is guessed: where it may be several, or nobody, somebody has to choose. */
final class Attendees {
    /** The most people who can take part. */
    static final int MOST = 100;

    static final String FIELD = "people";
    private static final int BEARERS = 10;
    private static final String CHOICE = "who.";

    private final ContactNames names;

    Attendees(ContactNames names) {
        this.names = names;
    }

    /** Which names are asked for, and what is known already. */
    record Question(List<Mention> names, List<Participant> known, Map<String, String> choices, boolean newcomers) {
        /**
         * Asks what a form asks.
         *
         * @param known those who are meant without further ado when they are named
         */
        static Question of(Request request, List<Mention> names, List<Participant> known) {
            Map<String, String> choices = new LinkedHashMap<>();
            request.form().forEach((name, values) -> put(choices, name, values));
            request.query().forEach((name, values) -> put(choices, name, values));
            return new Question(names, known, choices, false);
        }

        /** Takes whoever is called as nobody is for somebody new. */
        Question withNewcomers() {
            return new Question(names, known, choices, true);
        }

        private static void put(Map<String, String> choices, String name, List<String> values) {
            if (name.startsWith(CHOICE)) {
                choices.put(name.substring(CHOICE.length()), values.getFirst());
            }
        }
    }

    /** Returns who is meant, each once; past the limit nobody is looked up. */
    List<Attendee> find(UUID workspace, Question question, Problems problems) {
        if (question.names().size() > MOST) {
            problems.add(FIELD, "form.too_many", MOST);
            return List.of();
        }
        Map<Object, Attendee> found = new LinkedHashMap<>();
        for (Mention mention : question.names()) {
            Attendee one = find(workspace, mention, question, problems);
            found.putIfAbsent(one.contact() == null ? one.shown() : one.contact(), one);
        }
        return List.copyOf(found.values());
    }

    /** Returns who is meant by one of the names. */
    Attendee find(UUID workspace, Mention mention, Question question, Problems problems) {
        Attendee one = find(workspace, mention, question);
        check(one, problems);
        return one;
    }

    private static void check(Attendee one, Problems problems) {
        if (one.name().length() > Contact.NAME_LIMIT) {
            problems.add(FIELD, "form.too_long", Contact.NAME_LIMIT);
        } else if (one.open()) {
            problems.add(
                    FIELD,
                    one.bearers().isEmpty() ? "interactions.who.unknown" : "interactions.who.several",
                    one.name());
        }
    }

    private Attendee find(UUID workspace, Mention mention, Question question) {
        Optional<Participant> known = question.known().stream()
                .filter(one -> one.name().equalsIgnoreCase(mention.name()))
                .findFirst();
        if (known.isPresent()) {
            return Attendee.of(known.get());
        }
        List<Bearer> bearers = bearers(workspace, mention);
        boolean newcomer = question.newcomers() && bearers.isEmpty();
        String choice = question.choices().getOrDefault(mention.name(), newcomer ? Attendee.NEW : "");
        return bearers.size() == 1 && !choice.equals(Attendee.NEW) && !choice.equals(Attendee.NAME)
                ? Attendee.of(mention.name(), bearers.getFirst())
                : Attendee.chosen(mention.name(), bearers, choice);
    }

    private List<Bearer> bearers(UUID workspace, Mention mention) {
        List<Bearer> called = names.called(workspace, mention.spellings(), BEARERS);
        if (!called.isEmpty()) {
            return called;
        }
        List<Bearer> first = new ArrayList<>();
        for (String spelling : mention.spellings()) {
            names.calledFirst(workspace, spelling, BEARERS - first.size()).forEach(first::add);
        }
        return first.stream().distinct().toList();
    }

    static List<Participant> participants(List<Attendee> attendees) {
        return attendees.stream()
                .map(Attendee::participant)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    static List<Contact> created(List<Attendee> attendees) {
        return attendees.stream()
                .map(Attendee::created)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
