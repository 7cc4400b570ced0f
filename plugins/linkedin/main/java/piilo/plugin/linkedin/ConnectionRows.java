package piilo.plugin.linkedin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactLine;
import piilo.api.ContactPoint;
import piilo.api.Job;
import piilo.api.Line;
import piilo.api.PersonName;

/** Connections.csv: a person per row. */
record ConnectionRows(Dates dates) implements RowReader {
    private static final DateShape SHAPE = new ConnectedOnShape();

    @Override
    public Line line(Row row) {
        PersonName name = name(row);
        return name == null ? row.skip(Reason.HIDDEN) : contact(row, name);
    }

    /** Returns the name, else what can stand for it; null when the row names nobody. */
    private static @Nullable PersonName name(Row row) {
        String given = row.filled(Column.FIRST_NAME);
        String family = row.filled(Column.LAST_NAME);
        if (given != null || family != null) {
            return FullName.of(given, family);
        }
        ProfileAddress profile = ProfileAddress.of(row.text(Column.PROFILE_ADDRESS));
        String shown = profile == null ? row.filled(Column.EMAIL) : profile.slug();
        return shown == null ? null : FullName.shown(shown);
    }

    private ContactLine contact(Row row, PersonName name) {
        ProfileAddress profile = ProfileAddress.of(row.text(Column.PROFILE_ADDRESS));
        LocalDate connectedOn = dates.day(row.text(Column.CONNECTED_ON), SHAPE);
        return new ContactLine(
                row.source(),
                key(row, name, profile, connectedOn),
                name,
                null,
                points(row, profile),
                List.of(),
                null,
                null,
                List.of(),
                jobs(row, Column.POSITION),
                List.of(),
                connectedOn,
                null);
    }

    /** The profile lasts; exports before 2023 have none, nor does every row have an e-mail address. */
    private static String key(
            Row row, PersonName name, @Nullable ProfileAddress profile, @Nullable LocalDate connectedOn) {
        if (profile != null) {
            return profile.key();
        }
        String email = row.text(Column.EMAIL);
        return email.isEmpty()
                ? FullName.key(name) + (connectedOn == null ? "" : "/" + connectedOn)
                : FullName.emailKey(email);
    }

    private static List<ContactPoint> points(Row row, @Nullable ProfileAddress profile) {
        List<ContactPoint> points = new ArrayList<>();
        String email = row.filled(Column.EMAIL);
        String address = row.filled(Column.PROFILE_ADDRESS);
        if (email != null) {
            points.add(new ContactPoint(ContactPoint.Type.EMAIL, null, email));
        }
        if (profile != null) {
            points.add(new ContactPoint(ContactPoint.Type.LINK, "linkedin", profile.link()));
        } else if (address != null) {
            points.add(new ContactPoint(ContactPoint.Type.LINK, null, address));
        }
        return points;
    }

    /** Returns the employment of the day of the export, or nothing when neither employer nor title is given. */
    static List<Job> jobs(Row row, Column title) {
        Job job = new Job(row.filled(Column.COMPANY), row.filled(title), null, null, true);
        return job.company() == null && job.title() == null ? List.of() : List.of(job);
    }
}
