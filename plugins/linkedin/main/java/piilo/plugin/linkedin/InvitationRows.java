package piilo.plugin.linkedin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import piilo.api.InteractionLine;
import piilo.api.InteractionLine.Direction;
import piilo.api.Line;

/** Invitations.csv: who asked whom to connect, and when. */
record InvitationRows(Reading reading) implements RowReader {
    private static final DateShape SHAPE = new AmericanShape();

    @Override
    public Line line(Row row) {
        String direction = row.text(Column.DIRECTION);
        if (direction.equalsIgnoreCase("OUTGOING")) {
            return invitation(row, Direction.OUTGOING, Person.of(row.text(Column.TO), row.text(Column.INVITEE)));
        } else if (direction.equalsIgnoreCase("INCOMING")) {
            return invitation(row, Direction.INCOMING, Person.of(row.text(Column.FROM), row.text(Column.INVITER)));
        }
        return row.skip(Reason.DIRECTION_MISSING);
    }

    private Line invitation(Row row, Direction direction, Person other) {
        String sentAt = row.text(Column.SENT_AT);
        Instant at = reading.dates().instant(sentAt, SHAPE);
        LocalDate day = reading.dates().day(sentAt, SHAPE);
        if (other.isNobody()) {
            return row.skip(Reason.MEMBER_GONE);
        } else if (at == null || day == null) {
            return row.skip(Reason.DATE_UNREADABLE);
        }
        return new InteractionLine(
                row.source(),
                Fingerprint.of("invitation", direction, other.identity(), day),
                InteractionLine.Kind.INVITATION,
                direction,
                at,
                List.of(other.reference()),
                null,
                null,
                reading.options().withBodies() ? PlainText.of(row.text(Column.MESSAGE)) : null);
    }
}
