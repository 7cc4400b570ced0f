package piilo.plugin.linkedin;

import piilo.api.LeadLine;
import piilo.api.Line;

/** Saved Jobs.csv: the jobs that the user put aside. */
record SavedJobRows(Dates dates) implements RowReader {
    private static final DateShape SHAPE = new AmericanShape();

    @Override
    public Line line(Row row) {
        String title = row.filled(Column.JOB_TITLE);
        if (title == null) {
            return row.skip(Reason.TITLE_MISSING);
        }
        JobPosting posting = JobPosting.of(row, title);
        return new LeadLine(
                row.source(),
                posting.key(),
                title,
                posting.company(),
                posting.link(),
                dates.day(row.text(Column.SAVED_DATE), SHAPE),
                null);
    }
}
