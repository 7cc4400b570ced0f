package piilo.capture;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.interactions.Interaction;

/**
 * What a line says. Where it says two things, both are here, for somebody to choose.
 *
 * @param kinds what it may have been; none when the line does not say
 * @param days when it may have been; none when the line does not say
 * @param notDays what looks like a day and is none
 * @param tags names of companies, or tags, without their #
 * @param summary Markdown; empty when there is none
 */
public record Captured(
        List<Kind> kinds,
        @Nullable Direction direction,
        List<LocalDate> days,
        List<String> notDays,
        @Nullable LocalTime time,
        @Nullable Integer minutes,
        @Nullable String place,
        List<Mention> people,
        List<String> tags,
        String summary,
        Interaction.@Nullable Outcome outcome) {
    public Captured {
        kinds = List.copyOf(kinds);
        days = List.copyOf(days);
        notDays = List.copyOf(notDays);
        people = List.copyOf(people);
        tags = List.copyOf(tags);
    }

    /**
     * Somebody who is named.
     *
     * @param inflected whether the name stands in another case than the one it has in a list, as Finnish has it
     */
    public record Mention(String name, boolean inflected) {
        public static Mention of(String name) {
            return new Mention(name, false);
        }

        /** Returns how the name may be written in a list, the likeliest first. */
        public List<String> spellings() {
            if (!inflected) {
                return List.of(name);
            } else if (name.endsWith("sen")) {
                return List.of(
                        name, name.substring(0, name.length() - 3) + "nen", name.substring(0, name.length() - 1));
            } else {
                return name.endsWith("n") ? List.of(name, name.substring(0, name.length() - 1)) : List.of(name);
            }
        }
    }
}
