package piilo.logbook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.http.Problems;
import piilo.leads.Lead;
import piilo.relationships.Warned;

/**
 * The form of an interaction.
 *
 * @param action where it is sent to
 * @param back where one gets to without it
 * @param known the ids of those who are meant when their name stands there
 * @param attendees those who must be chosen, or have been
 * @param reasons that there are to write to those who take part, and the one that is chosen
 * @param warned those whom it is not the time to ask
 * @param opened the journal's number of what the form shows
 */
record FormView(
        String action,
        String back,
        InteractionFields fields,
        List<UUID> known,
        List<Attendee> attendees,
        @Nullable Lead lead,
        List<ReasonChoices.Choice> reasons,
        List<Warned> warned,
        long opened,
        Map<String, Problems.Problem> problems) {
    FormView withReasons(List<ReasonChoices.Choice> offered) {
        return new FormView(action, back, fields, known, attendees, lead, offered, warned, opened, problems);
    }

    public boolean invalid() {
        return !problems.isEmpty();
    }

    public boolean fresh() {
        return action.equals("/interactions");
    }

    public boolean unknownCompany() {
        return fields.newCompany() || problems.containsKey("company");
    }

    public List<Attendee> asked() {
        return attendees.stream().filter(Attendee::asks).toList();
    }
}
