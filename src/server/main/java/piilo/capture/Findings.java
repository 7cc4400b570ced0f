package piilo.capture;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.capture.Captured.Mention;
import piilo.interactions.Interaction;

/** What has been found in a line so far. */
final class Findings {
    private final Set<Kind> kinds = new LinkedHashSet<>();
    private final Set<LocalDate> days = new LinkedHashSet<>();
    private final List<String> notDays = new ArrayList<>();
    private final List<Mention> people = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final List<String> text = new ArrayList<>();
    private @Nullable Direction direction;
    private @Nullable LocalTime time;
    private @Nullable Integer minutes;
    private @Nullable String place;
    private Interaction.@Nullable Outcome outcome;

    void sort(Meaning.Sort sort) {
        kinds.add(sort.kind());
        direction = direction == null ? sort.direction() : direction;
    }

    void day(LocalDate day) {
        days.add(day);
    }

    void notDay(String word) {
        notDays.add(word);
    }

    /** Takes a time of day; false when there is none, or one already. */
    boolean time(Optional<LocalTime> found) {
        boolean taken = found.isPresent() && time == null;
        time = taken ? found.get() : time;
        return taken;
    }

    void minutes(int count) {
        minutes = count;
    }

    /** Takes a place; false when there is one already. */
    boolean place(String name) {
        boolean taken = place == null;
        place = taken ? name : place;
        return taken;
    }

    void outcome(Interaction.Outcome found) {
        outcome = found;
    }

    void mention(Mention mention) {
        if (!mention.name().isEmpty() && !people.contains(mention)) {
            people.add(mention);
        }
    }

    /** Says that the last name stands in another case; without an @ it has been taken for a part of the text. */
    void inflected() {
        if (text.isEmpty() && !people.isEmpty()) {
            people.add(new Mention(people.removeLast().name(), true));
        } else {
            int first = text.size();
            while (first > 0 && Character.isUpperCase(text.get(first - 1).codePointAt(0))) {
                first--;
            }
            List<String> name = text.subList(first, text.size());
            if (!name.isEmpty()) {
                people.add(new Mention(String.join(" ", name), true));
                name.clear();
            }
        }
    }

    void tag(String tag) {
        tags.add(tag);
    }

    void text(String word) {
        text.add(word);
    }

    /**
     * Returns it all.
     *
     * @param summary what stands after the colon
     */
    Captured captured(String summary) {
        if (kinds.isEmpty() && outcome != null) {
            kinds.add(Kind.CALL);
        }
        String before = String.join(" ", text);
        return new Captured(
                List.copyOf(kinds),
                direction,
                List.copyOf(days),
                notDays,
                time,
                minutes,
                place,
                people,
                List.copyOf(tags),
                before.isEmpty() || summary.isEmpty() ? before + summary : before + ": " + summary,
                outcome);
    }
}
