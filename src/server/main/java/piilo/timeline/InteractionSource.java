package piilo.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import piilo.interactions.Interaction;
import piilo.interactions.InteractionList;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;

/** Meetings, calls and messages: with somebody, about a company, about a lead. */
public final class InteractionSource implements TimelineSource {
    private final InteractionList interactions;
    private final Titles<?> companies;

    /**
     * Makes the source.
     *
     * @param companies are asked for their names
     */
    public <R extends Journalled> InteractionSource(
            InteractionList interactions, Journal journal, RecordKind<R> companies) {
        this.interactions = interactions;
        this.companies = new Titles<>(journal, companies);
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.INTERACTION;
    }

    @Override
    public Set<TimelineSubject.Kind> subjects() {
        return EnumSet.allOf(TimelineSubject.Kind.class);
    }

    @Override
    public List<TimelineItem> newest(UUID workspace, TimelineSubject subject, Stretch stretch) {
        List<Interaction> found = interactions.newest(workspace, subject.filter(), stretch.after(), stretch.limit());
        Map<UUID, String> names =
                companies.of(workspace, found.stream().map(Interaction::company).toList());
        return found.stream()
                .map(one ->
                        InteractionView.of(one, subject.id(), one.company() == null ? null : names.get(one.company())))
                .map(view -> new TimelineItem(
                        view.interaction().at(),
                        view.interaction().wholeDay(),
                        view.interaction().id(),
                        kind(),
                        view))
                .toList();
    }
}
