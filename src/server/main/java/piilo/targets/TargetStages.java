package piilo.targets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import piilo.database.Ids;
import piilo.database.Names;
import piilo.timeline.StageReached;
import piilo.timeline.TimelineItem;
import piilo.timeline.TimelineKind;
import piilo.timeline.TimelineLine;
import piilo.timeline.TimelineSource;
import piilo.timeline.TimelineSubject;

/** The steps of a company as a target; they are few and stand in one row. */
public record TargetStages(Targets targets) implements TimelineSource {
    @Override
    public TimelineKind kind() {
        return TimelineKind.STAGE;
    }

    @Override
    public Set<TimelineSubject.Kind> subjects() {
        return Set.of(TimelineSubject.Kind.COMPANY);
    }

    @Override
    public List<TimelineItem> newest(UUID workspace, TimelineSubject subject, Stretch stretch) {
        Optional<Target> target = targets.of(workspace, subject.id());
        return target.stream()
                .flatMap(one -> IntStream.range(0, one.stages().size()).mapToObj(position -> item(one, position)))
                .toList();
    }

    private static TimelineItem item(Target target, int position) {
        Target.Step step = target.stages().get(position);
        String stage = String.valueOf(Names.of(step.stage()));
        return TimelineItem.onDay(
                step.day(),
                Ids.part(target.id(), position),
                TimelineKind.STAGE,
                TimelineLine.of(
                                "target",
                                "targets.stage." + stage,
                                new StageReached("target", target.id(), "", stage, step.day()))
                        .being("timeline.target"));
    }
}
