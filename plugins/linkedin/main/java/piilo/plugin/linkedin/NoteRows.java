package piilo.plugin.linkedin;

import java.time.Instant;
import piilo.api.Line;
import piilo.api.NoteLine;

/** Notes.csv: what the user has noted down about a connection. */
record NoteRows(Dates dates) implements RowReader {
    private static final DateShape SHAPE = new TimestampShape();

    @Override
    public Line line(Row row) {
        String name = (row.text(Column.NOTE_FIRST_NAME) + " " + row.text(Column.NOTE_LAST_NAME)).strip();
        Person person = Person.of(name, row.text(Column.NOTE_PROFILE));
        String text = PlainText.of(row.text(Column.NOTE));
        if (person.isNobody()) {
            return row.skip(name.isEmpty() ? Reason.PERSON_MISSING : Reason.MEMBER_GONE);
        } else if (text == null) {
            return row.skip(Reason.NOTE_EMPTY);
        }
        String created = row.text(Column.CREATED_ON);
        Instant at = dates.instant(created, SHAPE);
        return new NoteLine(
                row.source(),
                Fingerprint.of("note", person.identity(), at == null ? created : at),
                person.reference(),
                text,
                at);
    }
}
