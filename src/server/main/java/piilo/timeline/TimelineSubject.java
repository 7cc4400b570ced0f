package piilo.timeline;

import java.util.UUID;
import piilo.interactions.InteractionList;

/** Whose timeline it is. */
public record TimelineSubject(Kind kind, UUID id) {
    /** What has a timeline. */
    public enum Kind {
        CONTACT,
        COMPANY,
        LEAD
    }

    public static TimelineSubject contact(UUID id) {
        return new TimelineSubject(Kind.CONTACT, id);
    }

    public static TimelineSubject company(UUID id) {
        return new TimelineSubject(Kind.COMPANY, id);
    }

    public static TimelineSubject lead(UUID id) {
        return new TimelineSubject(Kind.LEAD, id);
    }

    InteractionList.Filter filter() {
        return switch (kind) {
            case CONTACT -> InteractionList.Filter.contact(id);
            case COMPANY -> InteractionList.Filter.company(id);
            case LEAD -> InteractionList.Filter.lead(id);
        };
    }
}
