package piilo.targets;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import piilo.timeline.TimelineItem;
import piilo.timeline.TimelineKind;
import piilo.timeline.TimelineLine;
import piilo.timeline.TimelineSource;
import piilo.timeline.TimelineSubject;

/** What happened at a company, among all else that did. */
public record EventTimes(TriggerEvents events) implements TimelineSource {
    @Override
    public TimelineKind kind() {
        return TimelineKind.EVENT;
    }

    @Override
    public Set<TimelineSubject.Kind> subjects() {
        return Set.of(TimelineSubject.Kind.COMPANY);
    }

    @Override
    public List<TimelineItem> newest(UUID workspace, TimelineSubject subject, Stretch stretch) {
        return events.newest(workspace, subject.id(), stretch.after(), stretch.limit()).stream()
                .map(one -> TimelineItem.onDay(one.day(), one.id(), kind(), line(one)))
                .toList();
    }

    private static TimelineLine line(TriggerEvent one) {
        TimelineLine line = TimelineLine.of("sparkles", "timeline.event", one).saying(one.text());
        return one.link() == null ? line : line.leadingTo(one.link(), null);
    }
}
