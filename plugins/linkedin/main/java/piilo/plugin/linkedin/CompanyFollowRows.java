package piilo.plugin.linkedin;

import piilo.api.CompanyLine;
import piilo.api.Line;

/** Company Follows.csv: the companies that the user keeps an eye on. */
record CompanyFollowRows(Dates dates) implements RowReader {
    private static final DateShape SHAPE = new FollowedOnShape();

    @Override
    public Line line(Row row) {
        String name = row.filled(Column.ORGANIZATION);
        if (name == null) {
            return row.skip(Reason.COMPANY_MISSING);
        }
        return new CompanyLine(row.source(), name, null, dates.day(row.text(Column.FOLLOWED_ON), SHAPE));
    }
}
