package piilo.plugin.linkedin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactLine;
import piilo.api.ContactPoint;
import piilo.api.Line;
import piilo.api.PersonName;

/** linkedin_connections_export_microsoft_outlook.csv: what the export was before 2017, a person per row in Outlook's columns. */
record OutlookConnectionRows() implements RowReader {
    @Override
    public Line line(Row row) {
        PersonName name = name(row);
        return name == null ? row.skip(Reason.HIDDEN) : contact(row, name);
    }

    private static @Nullable PersonName name(Row row) {
        String given = row.filled(Column.FIRST_NAME);
        String family = row.filled(Column.LAST_NAME);
        String email = row.filled(Column.EMAIL);
        if (given == null && family == null) {
            return email == null ? null : FullName.shown(email);
        }
        PersonName name = FullName.of(given, family);
        String suffix = row.filled(Column.SUFFIX);
        return new PersonName(
                null,
                given,
                row.filled(Column.MIDDLE_NAME),
                name.family(),
                suffix == null ? name.suffix() : suffix,
                null);
    }

    private static ContactLine contact(Row row, PersonName name) {
        String email = row.filled(Column.EMAIL);
        return new ContactLine(
                row.source(),
                email == null ? FullName.key(name) : FullName.emailKey(email),
                name,
                null,
                email == null ? List.of() : List.of(new ContactPoint(ContactPoint.Type.EMAIL, null, email)),
                List.of(),
                null,
                null,
                List.of(),
                ConnectionRows.jobs(row, Column.JOB_TITLE),
                List.of(),
                null,
                null);
    }
}
