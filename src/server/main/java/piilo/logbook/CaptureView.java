package piilo.logbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import piilo.capture.Captured;
import piilo.http.Problems;
import piilo.interactions.Interaction;
import piilo.relationships.Warned;
import piilo.timeline.InteractionView;

/**
 * A captured line and what was understood of it.
 *
 * @param back the page it was written on; empty for none
 * @param entry what would be saved; only right when there are no problems
 * @param kinds to choose from, when the line says none or several
 * @param warned those whom it is not the time to ask
 */
record CaptureView(
        String line,
        String back,
        Captured captured,
        Entry entry,
        List<KindChoice> kinds,
        LocalDate day,
        List<Attendee> people,
        List<TagChoice> tags,
        List<Warned> warned,
        Map<String, Problems.Problem> problems) {
    CaptureView warning(List<Warned> some) {
        return new CaptureView(line, back, captured, entry, kinds, day, people, tags, some, problems);
    }

    /** Returns the contacts who are asked for something. */
    List<UUID> askedContacts() {
        Interaction one = entry.interaction();
        return one.ask()
                ? one.participants().stream()
                        .map(Interaction.Participant::contact)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    /** A kind to be chosen. */
    record KindChoice(String kind, String label, boolean chosen) {}

    public boolean blank() {
        return line.isEmpty();
    }

    public boolean ready() {
        return problems.isEmpty();
    }

    /** Says whether the kind has to be chosen, or has been. */
    public boolean asksKind() {
        return captured.kinds().size() != 1;
    }

    /** Says whether the day has to be chosen, or has been. */
    public boolean asksDay() {
        return captured.days().size() > 1;
    }

    public List<DayChoice> days() {
        return captured.days().stream()
                .map(one -> new DayChoice(one, one.equals(day) && !problems.containsKey("day")))
                .toList();
    }

    /** A day to be chosen. */
    record DayChoice(LocalDate day, boolean chosen) {}

    public InteractionView view() {
        return InteractionView.of(entry.interaction(), null, InteractionView.About.NOTHING);
    }

    /** Says whether a mistake of the whole line is to be shown: choices show theirs themselves. */
    public boolean asked() {
        return asksKind()
                || asksDay()
                || people.stream().anyMatch(Attendee::asks)
                || tags.stream().anyMatch(TagChoice::asks);
    }
}
