package piilo.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactPoint;
import piilo.api.PartialDate;
import piilo.api.PostalAddress;
import piilo.http.Problems;
import piilo.text.Dates;

/**
 * The form of a contact. Each list ends with an empty row, so that one can be added without scripts.
 *
 * @param opened the journal's number of what the form shows
 * @param fresh whether the contact is not there yet
 */
record FormView(Draft draft, long opened, boolean fresh, Map<String, Problems.Problem> problems) {
    private static final JobRow NO_JOB = new JobRow(null, null, null, null, null, true);
    private static final PostalAddress NO_ADDRESS = new PostalAddress(null, null, null, null, null, null);

    public boolean invalid() {
        return !problems.isEmpty();
    }

    public Contact contact() {
        return draft.contact();
    }

    public String title() {
        return draft.contact().name().display();
    }

    public String birthday() {
        return typed(draft.contact().birthday());
    }

    public String languages() {
        return String.join(", ", draft.contact().languages());
    }

    public String tags() {
        return String.join(", ", draft.contact().tags());
    }

    public List<ContactPoint> emails() {
        return points(ContactPoint.Type.EMAIL);
    }

    public List<ContactPoint> phones() {
        return points(ContactPoint.Type.PHONE);
    }

    public List<ContactPoint> links() {
        return points(ContactPoint.Type.LINK);
    }

    private List<ContactPoint> points(ContactPoint.Type type) {
        List<ContactPoint> points = new ArrayList<>();
        draft.contact().points().stream().filter(point -> point.type() == type).forEach(points::add);
        points.add(new ContactPoint(type, null, ""));
        return points;
    }

    public List<PostalAddress> addresses() {
        List<PostalAddress> addresses = new ArrayList<>(draft.contact().addresses());
        addresses.add(NO_ADDRESS);
        return addresses;
    }

    public List<JobView> jobs() {
        List<JobRow> rows = new ArrayList<>(draft.jobs());
        rows.add(NO_JOB);
        return rows.stream().map(JobView::new).toList();
    }

    static String typed(@Nullable PartialDate date) {
        return date == null ? "" : Dates.typed(date);
    }

    /** An employment with its days as they are typed. */
    record JobView(JobRow row) {
        public String from() {
            return typed(row.from());
        }

        public String to() {
            return typed(row.to());
        }

        /** Whether it has ended though nobody knows when. */
        public boolean ended() {
            return !row.current() && row.to() == null;
        }
    }
}
