package piilo.targets;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import piilo.http.FormFields;
import piilo.http.JsonBody;
import piilo.http.Problems;
import piilo.http.Request;

/** A target as a form or the API sends it; what cannot be changed there may be sent along, and says nothing. */
@JsonIgnoreProperties({"id", "createdAt", "company", "stage", "stageSince", "stages"})
record TargetBody(
        @Nullable Boolean hiring,
        @Nullable String why,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable LocalDate approachAfter) {
    static final int WHY_LIMIT = 2000;
    static final int STEP_LIMIT = 500;

    static TargetBody parse(Request request, Problems problems) {
        return new TargetBody(
                Hiring.parse(request.form("hiring"), problems),
                request.form("why").orElse(null),
                request.form("nextStep").orElse(null),
                FormFields.day("nextStepOn", request.form("nextStepOn"), problems),
                FormFields.day("approachAfter", request.form("approachAfter"), problems));
    }

    /** Returns the target that is meant. */
    Target on(Target stored, Problems problems) {
        FormFields.check("nextStepOn", nextStepOn, problems);
        FormFields.check("approachAfter", approachAfter, problems);
        String step = problems.optional("nextStep", JsonBody.text(nextStep), STEP_LIMIT);
        if (nextStepOn != null && step == null) {
            problems.add("nextStep", "targets.next_step.missing");
        }
        return new Target(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.company(),
                stored.stage(),
                stored.stageSince(),
                stored.stages(),
                hiring,
                problems.optional("why", JsonBody.text(why), WHY_LIMIT),
                step,
                nextStepOn,
                approachAfter);
    }
}
