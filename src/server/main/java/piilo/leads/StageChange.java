package piilo.leads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.http.Problems;
import piilo.http.Request;

/**
 * A lead goes to another stage. Going on is free, also past stages that were never there; going back, or on after an ending, must be said to be meant, since it
 * is mostly a slip of the mouse.
 *
 * @param again whether the user has said that it did go back
 * @param ask who was asked for something with it; null for nobody
 */
record StageChange(
        Lead.Stage stage,
        LocalDate day,
        boolean again,
        @Nullable UUID ask) {

    /** Reads a form; empty when something in it is no stage or no day. */
    static Optional<StageChange> parse(Request request, Calendar calendar, Problems problems) {
        Lead.Stage stage = request.form("stage")
                .flatMap(text -> Names.find(Lead.Stage.class, text))
                .orElse(null);
        LocalDate day = Calendar.read("day", request.form("day"), problems);
        return of(stage, day, request.form("again").isPresent(), new Checked(calendar, problems));
    }

    /** Where mistakes are told, in whose calendar. */
    record Checked(Calendar calendar, Problems problems) {}

    static Optional<StageChange> of(
            Lead.@Nullable Stage stage, @Nullable LocalDate day, boolean again, Checked checked) {
        if (stage == null) {
            checked.problems.add("stage", "leads.stage.required");
        }
        LocalDate when = day == null ? checked.calendar.today() : day;
        Calendar.check("day", when, checked.problems);
        checked.calendar.checkPast("day", when, checked.problems);
        return stage == null || !checked.problems.none()
                ? Optional.empty()
                : Optional.of(new StageChange(stage, when, again, null));
    }

    StageChange asking(@Nullable UUID contact) {
        return new StageChange(stage, day, again, contact);
    }

    /** Says what of it does not fit a lead. */
    void check(Lead lead, Calendar calendar, Problems problems) {
        Lead.Step last = lead.stages().getLast();
        if (stage == last.stage()) {
            problems.add("stage", "leads.stage.same", calendar.name(stage));
        } else if (day.isBefore(last.day())) {
            problems.add("day", "leads.day.before_stage", calendar.name(last.stage()), calendar.written(last.day()));
        } else if (outOfOrder(last.stage()) && !again) {
            String key = last.stage().ending() ? "leads.stage.after_ending" : "leads.stage.back";
            problems.add("again", key, calendar.name(last.stage()), calendar.name(stage));
        }
        LeadCheck.ask("ask", ask, lead, problems);
    }

    private boolean outOfOrder(Lead.Stage last) {
        return last.ending() || stage.compareTo(last) < 0;
    }

    /** Returns the lead at its new stage, with the ask that was made. After an ending there is nothing more to be done, so the next step goes with it. */
    Lead apply(Lead lead) {
        List<Lead.Step> steps = new ArrayList<>(lead.stages());
        steps.add(new Lead.Step(stage, day));
        Course course = lead.course().at(steps);
        if (ask != null) {
            String name = Ask.askable(lead).getOrDefault(ask, "");
            course = course.asking(new Ask(ask, name, day, stage, null));
        }
        return lead.with(stage.ending() ? course.withoutNext() : course);
    }
}
