package piilo.plugin.linkedin;

import java.time.LocalDate;
import piilo.api.FavourLine;
import piilo.api.Line;

/** Recommendations_Given.csv and Recommendations_Received.csv: who has spoken up for whom. */
record RecommendationRows(Dates dates, boolean given) implements RowReader {
    private static final DateShape SHAPE = new AmericanShape();

    @Override
    public Line line(Row row) {
        Person other = new Person((row.text(Column.FIRST_NAME) + " " + row.text(Column.LAST_NAME)).strip(), null);
        if (other.isNobody()) {
            return row.skip(other.name().isEmpty() ? Reason.PERSON_MISSING : Reason.MEMBER_GONE);
        }
        LocalDate day = dates.day(row.text(Column.CREATION_DATE), SHAPE);
        String when = day == null ? row.text(Column.CREATION_DATE) : day.toString();
        return new FavourLine(
                row.source(),
                Fingerprint.of("recommendation", given, other.identity(), when),
                other.reference(),
                given,
                "reference",
                day,
                PlainText.of(row.text(Column.TEXT)));
    }
}
