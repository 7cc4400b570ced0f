package piilo.contacts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactPoint;
import piilo.companies.Employments;
import piilo.companies.LeadsOf;
import piilo.reasons.ReasonCards;
import piilo.recruiters.RecruiterPanel;
import piilo.relationships.Panel;
import piilo.timeline.NoteView;
import piilo.timeline.TimelineView;

/**
 * A contact as its page shows it.
 *
 * @param panel how the user and the contact know each other
 * @param recruiting what there is between both when the contact is a recruiter
 */
record ContactView(
        Contact contact,
        List<PointView> points,
        List<Employments.AtCompany> jobs,
        List<LeadsOf.Line> leads,
        List<IntroductionsOf.Line> introductions,
        ReasonCards.Card reasons,
        List<NoteView> pinned,
        Panel.View panel,
        RecruiterPanel.View recruiting,
        TimelineView timeline) {

    public String name() {
        return contact.name().display();
    }

    /** Returns the current employments, for the line below the name. */
    public List<Employments.AtCompany> current() {
        return jobs.stream().filter(job -> job.employment().current()).toList();
    }

    /**
     * A contact point with the address to follow.
     *
     * @param href null for what is no address of the web, of mail or of a telephone
     * @param label key of the text for its type
     */
    record PointView(ContactPoint point, @Nullable String href, String label, String shown) {
        static PointView of(ContactPoint point) {
            return new PointView(
                    point, href(point), "contacts.point." + point.type().name().toLowerCase(Locale.ROOT), shown(point));
        }

        private static @Nullable String href(ContactPoint point) {
            String value = point.value();
            return switch (point.type()) {
                case EMAIL -> "mailto:" + value;
                case PHONE -> "tel:" + value.replaceAll("[^0-9+]", "");
                case LINK -> value.matches("(?i)https?://.*") ? value : null;
            };
        }

        private static String shown(ContactPoint point) {
            return point.type() == ContactPoint.Type.LINK ? ContactPoints.link(point.value()) : point.value();
        }
    }
}
