package piilo.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.journal.Journalled;

/**
 * That the user wants to work at a company, whether it hires or not.
 *
 * @param hiring null when it is not known
 * @param approachAfter the day before which not to turn to them again
 */
public record Target(
        UUID id,
        int version,
        Instant createdAt,
        UUID company,
        Stage stage,
        LocalDate stageSince,
        List<Step> stages,
        @Nullable Boolean hiring,
        @Nullable String why,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable LocalDate approachAfter)
        implements Journalled {
    public Target {
        stages = List.copyOf(stages);
    }

    /** Makes a target that is watched from a day on. */
    static Target watched(UUID company, LocalDate day) {
        return new Target(
                Ids.next(),
                0,
                Instant.now(),
                company,
                Stage.WATCHING,
                day,
                List.of(new Step(Stage.WATCHING, day)),
                null,
                null,
                null,
                null,
                null);
    }

    /** Returns the same at another stage. */
    Target at(Step step) {
        List<Step> steps = new ArrayList<>(stages);
        steps.add(step);
        return new Target(
                id,
                version,
                createdAt,
                company,
                step.stage,
                step.day,
                steps,
                hiring,
                why,
                nextStep,
                nextStepOn,
                approachAfter);
    }

    /** Returns the same with its next step on another day; with nothing to be done next when that is null. */
    public Target planned(@Nullable LocalDate day) {
        String step = day == null ? null : nextStep;
        return new Target(
                id, version, createdAt, company, stage, stageSince, stages, hiring, why, step, day, approachAfter);
    }

    /** Returns the same to be turned to again after another day; null for when the user likes. */
    public Target again(@Nullable LocalDate day) {
        return new Target(
                id, version, createdAt, company, stage, stageSince, stages, hiring, why, nextStep, nextStepOn, day);
    }

    /** How far the user and the company have come. */
    public enum Stage {
        WATCHING,
        RESEARCHED,
        APPROACHED,
        IN_CONVERSATION,
        WARM,
        PAUSED,
        CLOSED
    }

    /** A stage and the day it began. */
    public record Step(Stage stage, LocalDate day) {}
}
