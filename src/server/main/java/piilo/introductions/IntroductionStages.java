package piilo.introductions;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import piilo.database.Ids;
import piilo.timeline.StageReached;
import piilo.timeline.TimelineItem;
import piilo.timeline.TimelineKind;
import piilo.timeline.TimelineLine;
import piilo.timeline.TimelineSource;
import piilo.timeline.TimelineSubject;

/** The steps of the introductions of somebody to others, and of those that somebody makes. */
public record IntroductionStages(IntroductionList introductions) implements TimelineSource {
    @Override
    public TimelineKind kind() {
        return TimelineKind.STAGE;
    }

    @Override
    public Set<TimelineSubject.Kind> subjects() {
        return Set.of(TimelineSubject.Kind.CONTACT);
    }

    @Override
    public List<TimelineItem> newest(UUID workspace, TimelineSubject subject, Stretch stretch) {
        return introductions.with(workspace, subject.id()).stream()
                .flatMap(row ->
                        IntStream.range(0, row.introduction().steps().size()).mapToObj(position -> item(row, position)))
                .toList();
    }

    private static TimelineItem item(IntroductionList.Row row, int position) {
        Introduction introduction = row.introduction();
        Introduction.Step step = introduction.steps().get(position);
        String title = row.title();
        return TimelineItem.onDay(
                step.day(),
                Ids.part(introduction.id(), position),
                TimelineKind.STAGE,
                TimelineLine.of(
                                "users-round",
                                StateNames.key(introduction, step.state()),
                                new StageReached(
                                        "introduction",
                                        introduction.id(),
                                        title,
                                        StateNames.text(step.state()),
                                        step.day()))
                        .naming(row.names())
                        .being("timeline.introduction")
                        .leadingTo("/introductions/" + introduction.id(), title));
    }
}
