package piilo.plugin.linkedin;

import piilo.api.LeadLine;
import piilo.api.Line;

/** Job Applications.csv and its numbered continuations: the jobs that the user applied for. */
record JobApplicationRows(Dates dates) implements RowReader {
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
                null,
                dates.day(row.text(Column.APPLICATION_DATE), SHAPE));
    }
}
