package piilo.targets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.http.Visitor;
import piilo.view.MenuChoice;

/** What a company's page tells of it as a target. */
public final class TargetPanel {
    private static final int MOST = 100;

    private final Targets targets;
    private final TriggerEvents events;
    private final Clock clock;

    public TargetPanel(Targets targets, TriggerEvents events, Clock clock) {
        this.targets = targets;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param target null when the company is none
     */
    public record View(UUID company, @Nullable Target target, List<TriggerEvent> events, LocalDate today) {
        public @Nullable String stage() {
            return target == null ? null : "targets.stage." + Names.of(target.stage());
        }

        public @Nullable String hiring() {
            return target == null
                    ? null
                    : "targets.hiring." + Hiring.of(target.hiring()).text();
        }

        /** Returns the stages it may go to. */
        public List<MenuChoice> others() {
            return TargetNames.STAGES.stream()
                    .filter(one -> !one.key().equals(stage()))
                    .toList();
        }

        /** Returns the stages it has been at, the present one first. */
        public List<StepView> steps() {
            return target == null
                    ? List.of()
                    : target.stages().reversed().stream()
                            .map(step -> new StepView("targets.stage." + Names.of(step.stage()), step.day()))
                            .toList();
        }

        public boolean due() {
            return target != null
                    && target.nextStepOn() != null
                    && !target.nextStepOn().isAfter(today);
        }

        /** Returns whether the day has come on which to turn to them again. */
        public boolean again() {
            return target != null
                    && target.approachAfter() != null
                    && !target.approachAfter().isAfter(today);
        }
    }

    /** A stage with its day. */
    record StepView(String key, LocalDate day) {}

    /** Returns what is shown of a company that is there. */
    public View of(Visitor visitor, UUID company) {
        return new View(
                company,
                targets.of(visitor.workspace(), company).orElse(null),
                events.at(visitor.workspace(), company, MOST),
                LocalDate.ofInstant(clock.instant(), visitor.zone()));
    }
}
