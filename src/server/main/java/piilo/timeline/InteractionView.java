package piilo.timeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.interactions.Interaction;
import piilo.interactions.Interaction.Participant;
import piilo.text.Markdown;
import piilo.view.Html;

/**
 * An interaction as people read it.
 *
 * @param html its text; null when there is none
 * @param others who took part, without the one on whose page it stands
 * @param company that it was about, when it stands on another page than the company's
 */
public record InteractionView(
        Interaction interaction,
        @Nullable Html html,
        List<Participant> others,
        @Nullable String company) implements TimelineContent {
    /**
     * Makes the view.
     *
     * @param where the contact or company on whose page it stands; null for a page of its own
     * @param company name of the company that it was about
     */
    public static InteractionView of(Interaction one, @Nullable UUID where, @Nullable String company) {
        return new InteractionView(
                one,
                one.body() == null ? null : new Html(Markdown.html(one.body())),
                one.participants().stream()
                        .filter(other -> where == null || !where.equals(other.contact()))
                        .toList(),
                one.company() != null && one.company().equals(where) ? null : company);
    }

    @Override
    public Object record() {
        return interaction;
    }

    /** Returns the day when only that is known; null else. */
    public @Nullable LocalDate day() {
        return interaction.wholeDay() ? LocalDate.ofInstant(interaction.at(), ZoneOffset.UTC) : null;
    }

    /** Returns the key of the sentence that says what it was, such as timeline.message.incoming. */
    public String key() {
        return "timeline." + lower(interaction.kind()) + "." + lower(interaction.direction());
    }

    /** Returns the key of what became of a call; null when nothing is known. */
    public @Nullable String outcome() {
        return interaction.outcome() == null ? null : "interactions.outcome." + lower(interaction.outcome());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of the icon. */
    public String symbol() {
        return switch (interaction.kind()) {
            case MEETING -> "users";
            case EVENT -> "calendar";
            case VIDEO -> "monitor";
            case CALL -> "phone";
            case MESSAGE -> "message-square";
            case EMAIL -> "mail";
            case LETTER -> "send";
            case INVITATION -> "handshake";
        };
    }
}
