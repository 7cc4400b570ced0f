package piilo.plugin.linkedin;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine;
import piilo.api.InteractionLine.Direction;
import piilo.api.Line;

/** messages.csv and the coach's and guide's files in the same columns: who wrote to whom and when; the text only on request. */
record MessageRows(Reading reading) implements RowReader {
    private static final DateShape SHAPE = new TimestampShape();
    private static final String ADVERTISEMENT = "<p class=\"spinmail-quill-editor";

    @Override
    public Line line(Row row) {
        Person sender = Person.of(row.text(Column.FROM), row.text(Column.SENDER));
        Reason unwanted = unwanted(row, sender);
        if (unwanted != null) {
            return row.skip(unwanted);
        }
        Instant at = reading.dates().instant(row.text(Column.DATE), SHAPE);
        return at == null ? row.skip(Reason.DATE_UNREADABLE) : message(row, sender, at);
    }

    private static @Nullable Reason unwanted(Row row, Person sender) {
        if (sender.profile() == null && row.text(Column.CONTENT).startsWith(ADVERTISEMENT)) {
            return Reason.SPONSORED;
        } else if (isSet(row.text(Column.MESSAGE_DRAFT)) || isSet(row.text(Column.CONVERSATION_DRAFT))) {
            return Reason.DRAFT;
        } else if (row.text(Column.FOLDER).equalsIgnoreCase("SPAM")) {
            return Reason.SPAM;
        }
        return sender.isNobody() ? Reason.MEMBER_GONE : null;
    }

    private static boolean isSet(String flag) {
        return flag.equalsIgnoreCase("yes") || flag.equalsIgnoreCase("true");
    }

    private Line message(Row row, Person sender, Instant at) {
        if (!reading.owner().isKnown()) {
            return row.skip(Reason.OWNER_UNKNOWN);
        }
        boolean outgoing = reading.owner().is(sender);
        List<Person> others = outgoing ? recipients(row) : List.of(sender);
        if (others.isEmpty()) {
            return row.skip(row.text(Column.TO).isEmpty() ? Reason.PERSON_MISSING : Reason.SELF);
        }
        List<Person> named =
                others.stream().filter(person -> !person.isNobody()).toList();
        return named.isEmpty()
                ? row.skip(Reason.MEMBER_GONE)
                : interaction(row, outgoing, new Parties(sender, named, at));
    }

    private List<Person> recipients(Row row) {
        return reading.conversations().recipients(row).stream()
                .filter(person -> !reading.owner().is(person))
                .toList();
    }

    /** Only the one who wrote an incoming message takes part in it: the others of a group did not turn to the user. */
    private record Parties(Person sender, List<Person> others, Instant at) {}

    private InteractionLine interaction(Row row, boolean outgoing, Parties parties) {
        boolean withText = reading.options().withBodies();
        return new InteractionLine(
                row.source(),
                key(row, parties),
                InteractionLine.Kind.MESSAGE,
                outgoing ? Direction.OUTGOING : Direction.INCOMING,
                parties.at(),
                parties.others().stream().map(Person::reference).toList(),
                null,
                withText ? row.filled(Column.SUBJECT) : null,
                withText ? PlainText.of(row.text(Column.CONTENT)) : null);
    }

    /** The recipients count only without a conversation: older exports name them, newer ones give their profiles. */
    private static String key(Row row, Parties parties) {
        String conversation = row.text(Column.CONVERSATION);
        String place = conversation.isEmpty()
                ? parties.others().stream().map(Person::identity).sorted().collect(Collectors.joining(","))
                : conversation;
        return Fingerprint.of("message", place, parties.at(), parties.sender().identity());
    }
}
