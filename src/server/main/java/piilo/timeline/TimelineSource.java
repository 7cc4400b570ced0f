package piilo.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import piilo.database.Keyset;
import piilo.text.Language;

/** What adds things of one kind to timelines; the timeline knows nothing else of them. */
public interface TimelineSource {
    TimelineKind kind();

    /** Returns to whose timelines it adds something. */
    Set<TimelineSubject.Kind> subjects();

    /** Returns what comes after a place in the timeline of one of those, newest first; more than are wanted do no harm. */
    List<TimelineItem> newest(UUID workspace, TimelineSubject subject, Stretch stretch);

    /**
     * The part of a timeline that is wanted.
     *
     * @param after empty from the beginning
     * @param limit how many at most
     * @param language of whoever reads it
     */
    record Stretch(Optional<Keyset.Place> after, int limit, Language language) {}
}
