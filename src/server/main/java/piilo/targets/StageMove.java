package piilo.targets;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.http.FormFields;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.text.Dates;
import piilo.text.Messages;

/** That a target goes to another stage, as a form or the API sends it. Any stage may follow any other: companies warm up and cool down. */
record StageMove(
        Target.@Nullable Stage stage, @Nullable LocalDate day) {
    static StageMove parse(Request request, Problems problems) {
        return new StageMove(
                request.form("stage")
                        .flatMap(text -> Names.find(Target.Stage.class, text))
                        .orElse(null),
                FormFields.day("day", request.form("day"), problems));
    }

    /**
     * Returns the step that is meant, on today when no day was said; empty when something of it does not fit the target.
     *
     * @param request in whose language stages are named
     */
    Optional<Target.Step> step(Target target, LocalDate today, Request request, Problems problems) {
        LocalDate when = day == null ? today : day;
        FormFields.check("day", when, problems);
        if (stage == null) {
            problems.add("stage", "targets.stage.required");
        } else if (stage == target.stage()) {
            problems.add("stage", "targets.stage.same");
        } else if (when.isAfter(today)) {
            problems.add("day", "targets.day.future");
        } else if (when.isBefore(target.stageSince())) {
            problems.add(
                    "day",
                    "targets.day.before_stage",
                    Messages.in(request.language()).text("targets.stage." + Names.of(target.stage())),
                    Dates.day(target.stageSince(), request.language()));
        }
        return stage == null || !problems.none() ? Optional.empty() : Optional.of(new Target.Step(stage, when));
    }
}
