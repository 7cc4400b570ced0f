package piilo.relationships;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.http.FormFields;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.text.Dates;

/**
 * The form of a tie, as it is seen from one of both.
 *
 * @param tie its id; null for a new one
 * @param who the other's name; of a new tie as it was typed
 * @param others who may be meant by it, when there are several
 * @param chosen what the one is to the other
 * @param opened the journal's number of what the form shows
 */
record TieForm(
        People.Person person,
        @Nullable UUID tie,
        String who,
        List<People.Person> others,
        String chosen,
        Map<String, String> typed,
        long opened,
        Map<String, Problems.Problem> problems) {
    static TieForm of(People.Person person, String other, Tie tie, long opened) {
        Map<String, String> typed = Map.of(
                "since", text(tie.since()), "until", text(tie.until()), "text", tie.text() == null ? "" : tie.text());
        String chosen = TieChoice.of(tie, person.id()).value();
        return new TieForm(person, tie.id(), other, List.of(), chosen, typed, opened, Map.of());
    }

    private static String text(@Nullable PartialDate date) {
        return date == null ? "" : Dates.typed(date);
    }

    /** Returns a form as it was filled in. */
    static TieForm typed(Request request, TieForm form, Problems problems) {
        Map<String, String> typed = Map.of(
                "since", request.form("since").orElse(""),
                "until", request.form("until").orElse(""),
                "text", request.form("text").orElse(""));
        return new TieForm(
                form.person,
                form.tie,
                request.form("who").orElse(form.who),
                form.others,
                request.form("kind").orElse(""),
                typed,
                form.opened,
                problems.fields());
    }

    /** Returns the tie between a contact and another that a form describes, as a version of a stored one. */
    static Tie read(Request request, UUID contact, UUID other, Tie stored, Problems problems) {
        @Nullable
        TieChoice choice = request.form("kind").flatMap(TieChoice::find).orElse(null);
        boolean reverse = choice != null && choice.reverse();
        boolean mutual = choice != null && choice.kind().mutual();
        Tie turned = mutual ? stored : stored.between(reverse ? other : contact, reverse ? contact : other);
        TieBody body = new TieBody(
                null,
                null,
                choice == null ? null : choice.kind(),
                FormFields.partialDay("since", request.form("since"), problems),
                FormFields.partialDay("until", request.form("until"), problems),
                request.form("text").orElse(null));
        return body.on(turned, problems);
    }

    public List<TieChoice> choices() {
        return TieChoice.ALL;
    }

    public boolean invalid() {
        return !problems.isEmpty();
    }

    public String path() {
        return tie == null ? "/contacts/" + person.id() + "/ties" : "/ties/" + tie;
    }
}
