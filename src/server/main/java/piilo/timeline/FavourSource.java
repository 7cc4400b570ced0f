package piilo.timeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import piilo.favours.Favour;
import piilo.favours.Favours;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;

/** What was given and received: between the user and somebody, or for a lead. */
public final class FavourSource implements TimelineSource {
    private final Favours favours;
    private final Titles<?> contacts;

    /**
     * Makes the source.
     *
     * @param contacts are asked for their names
     */
    public <R extends Journalled> FavourSource(Favours favours, Journal journal, RecordKind<R> contacts) {
        this.favours = favours;
        this.contacts = new Titles<>(journal, contacts);
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.FAVOUR;
    }

    @Override
    public Set<TimelineSubject.Kind> subjects() {
        return Set.of(TimelineSubject.Kind.CONTACT, TimelineSubject.Kind.LEAD);
    }

    @Override
    public List<TimelineItem> newest(UUID workspace, TimelineSubject subject, Stretch stretch) {
        if (subject.kind() == TimelineSubject.Kind.CONTACT) {
            return favours.ofContact(workspace, subject.id(), stretch.after(), stretch.limit()).stream()
                    .map(one -> item(one, line(one)))
                    .toList();
        }
        List<Favour> found = favours.ofLead(workspace, subject.id(), stretch.after(), stretch.limit());
        Map<UUID, String> names =
                contacts.of(workspace, found.stream().map(Favour::contact).toList(), stretch.language());
        return found.stream()
                .map(one -> item(one, line(one).leadingTo("/contacts/" + one.contact(), names.get(one.contact()))))
                .toList();
    }

    private TimelineItem item(Favour one, TimelineLine line) {
        return one.day() == null
                ? TimelineItem.atTime(one.createdAt(), one.id(), kind(), line)
                : TimelineItem.onDay(one.day(), one.id(), kind(), line);
    }

    private static TimelineLine line(Favour one) {
        String what = one.promised() ? "timeline.favour.promised." : "timeline.favour.";
        return TimelineLine.of("handshake", what + (one.given() ? "given" : "received"), one)
                .being(one.label())
                .saying(one.text());
    }
}
