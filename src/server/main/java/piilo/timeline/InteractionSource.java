package piilo.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.interactions.Interaction;
import piilo.interactions.InteractionList;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;

/** Meetings, calls and messages: with somebody, about a company, about a lead. */
public final class InteractionSource implements TimelineSource {
    private final InteractionList interactions;
    private final Titles<?> companies;
    private final Titles<?> leads;
    private final Titles<?> reasons;

    /** What interactions are about: asked for their names. */
    public record About(RecordKind<?> companies, RecordKind<?> leads, RecordKind<?> reasons) {}

    public InteractionSource(InteractionList interactions, Journal journal, About about) {
        this.interactions = interactions;
        companies = titles(journal, about.companies);
        leads = titles(journal, about.leads);
        reasons = titles(journal, about.reasons);
    }

    private static <R extends Journalled> Titles<R> titles(Journal journal, RecordKind<R> records) {
        return new Titles<>(journal, records);
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
        Names names = new Names(
                companies.of(workspace, found.stream().map(Interaction::company).toList(), stretch.language()),
                leads.of(workspace, found.stream().map(Interaction::lead).toList(), stretch.language()),
                reasons.of(workspace, found.stream().map(Interaction::reason).toList(), stretch.language()));
        return found.stream()
                .map(one -> InteractionView.of(one, subject.id(), names.of(one)))
                .map(view -> new TimelineItem(
                        view.interaction().at(),
                        view.interaction().wholeDay(),
                        view.interaction().id(),
                        kind(),
                        view))
                .toList();
    }

    private record Names(Map<UUID, String> companies, Map<UUID, String> leads, Map<UUID, String> reasons) {
        InteractionView.About of(Interaction one) {
            return new InteractionView.About(
                    name(companies, one.company()), name(leads, one.lead()), name(reasons, one.reason()));
        }

        private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
            return id == null ? null : names.get(id);
        }
    }
}
