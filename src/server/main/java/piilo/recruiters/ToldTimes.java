package piilo.recruiters;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import piilo.timeline.TimelineItem;
import piilo.timeline.TimelineKind;
import piilo.timeline.TimelineLine;
import piilo.timeline.TimelineSource;
import piilo.timeline.TimelineSubject;

/** What a recruiter was told, among all else that happened. */
public record ToldTimes(ToldTexts texts) implements TimelineSource {
    @Override
    public TimelineKind kind() {
        return TimelineKind.TOLD;
    }

    @Override
    public Set<TimelineSubject.Kind> subjects() {
        return Set.of(TimelineSubject.Kind.CONTACT);
    }

    @Override
    public List<TimelineItem> newest(UUID workspace, TimelineSubject subject, Stretch stretch) {
        return texts.newest(workspace, subject.id(), stretch.after(), stretch.limit()).stream()
                .map(one -> TimelineItem.onDay(
                        one.day(),
                        one.id(),
                        kind(),
                        TimelineLine.of("file-text", "timeline.told", one).sayingInMarkdown(one.text())))
                .toList();
    }
}
