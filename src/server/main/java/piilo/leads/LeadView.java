package piilo.leads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.companies.Company;
import piilo.http.Problems;
import piilo.relationships.Warned;
import piilo.timeline.NoteView;
import piilo.timeline.TimelineView;
import piilo.view.Html;
import piilo.view.MenuChoice;

/**
 * A lead as its page shows it.
 *
 * @param names of the contacts in it, as they are called today
 */
record LeadView(
        Lead lead,
        @Nullable Company company,
        Map<UUID, String> names,
        @Nullable Html text,
        LocalDate today,
        TimelineView timeline,
        List<NoteView> pinned,
        List<Warned> warned,
        Map<String, Problems.Problem> problems) {

    /** One of the chain or of the people. */
    record Somebody(
            int position,
            @Nullable UUID contact,
            String name,
            String roleKey,
            @Nullable LocalDate thankedOn) {}

    /**
     * Somebody who was asked.
     *
     * @param stageKey of the stage it was made with; empty for a next step
     */
    record Asked(
            @Nullable UUID contact,
            String name,
            LocalDate day,
            String stageKey,
            @Nullable String text) {}

    record StepView(String key, LocalDate day, boolean present) {}

    public List<Somebody> tellers() {
        List<Somebody> tellers = new ArrayList<>();
        for (Lead.Teller one : lead.tellers()) {
            tellers.add(
                    new Somebody(tellers.size(), one.contact(), name(one.contact(), one.name()), "", one.thankedOn()));
        }
        return tellers;
    }

    public List<Somebody> people() {
        return lead.people().stream()
                .map(one -> new Somebody(
                        0,
                        one.contact(),
                        name(one.contact(), one.name()),
                        "leads.role." + LeadNames.text(one.role()),
                        null))
                .toList();
    }

    private String name(@Nullable UUID contact, String otherwise) {
        return new HashMap<>(names).getOrDefault(contact, otherwise);
    }

    public List<StepView> steps() {
        List<StepView> steps = new ArrayList<>();
        for (Lead.Step step : lead.stages()) {
            steps.add(new StepView(
                    LeadNames.key(step.stage()),
                    step.day(),
                    steps.size() == lead.stages().size() - 1));
        }
        return steps;
    }

    /** Returns who was asked, the latest first. */
    public List<Asked> asks() {
        return lead.asks().reversed().stream()
                .map(one -> new Asked(
                        one.contact(),
                        name(one.contact(), one.name()),
                        one.day(),
                        one.stage() == null ? "" : LeadNames.key(one.stage()),
                        one.text()))
                .toList();
    }

    /** Returns whom a new stage can ask. */
    public List<AskChoice> stageAsks() {
        return AskChoice.of(lead, names, null);
    }

    /** Returns whom the next step can ask. */
    public List<AskChoice> nextAsks() {
        return AskChoice.of(lead, names, lead.nextAsk());
    }

    /** Returns whether something is to be done next. */
    public boolean planned() {
        return lead.nextStep() != null && problems.isEmpty() && warned.isEmpty();
    }

    public String stageKey() {
        return LeadNames.key(lead.stage());
    }

    public List<MenuChoice> stages() {
        return LeadNames.STAGES.stream()
                .filter(one -> !one.value().equals(LeadNames.text(lead.stage())))
                .toList();
    }

    /** Returns the stage that mostly comes next; nothing after an ending. */
    public String nextStage() {
        return Arrays.stream(Lead.Stage.values())
                .filter(stage -> !lead.stage().ending() && stage.compareTo(lead.stage()) > 0)
                .findFirst()
                .map(LeadNames::text)
                .orElse("");
    }

    public String workKey() {
        return lead.work() == null ? "" : "leads.work." + LeadNames.text(lead.work());
    }

    public String confidenceKey() {
        return "leads.confidence." + LeadNames.text(lead.confidence());
    }

    /** Returns whether it was won, so that those who passed it on are to be thanked. */
    public boolean won() {
        return lead.stage() == Lead.Stage.ACCEPTED && !lead.tellers().isEmpty();
    }

    public boolean overdue() {
        return lead.nextStepOn() != null && lead.nextStepOn().isBefore(today);
    }

    public boolean expired() {
        return lead.expiresOn() != null && lead.expiresOn().isBefore(today);
    }

    public boolean ended() {
        return lead.stage().ending();
    }

    public boolean onlyHidden() {
        return lead.hidden() && lead.advertisedOn() == null;
    }
}
