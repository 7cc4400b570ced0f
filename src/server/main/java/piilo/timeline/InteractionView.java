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
 * @param about the names of what it was about, but for that on whose page it stands
 */
public record InteractionView(
        Interaction interaction, @Nullable Html html, List<Participant> others, About about)
        implements TimelineContent {
    /** The names of the company and the lead that it was about, and the reason that the user had. */
    public record About(
            @Nullable String company,
            @Nullable String lead,
            @Nullable String reason) {
        /** About nothing. */
        public static final About NOTHING = new About(null, null, null);
    }

    /**
     * Makes the view.
     *
     * @param where the contact, company or lead on whose page it stands; null for a page of its own
     * @param about all names
     */
    public static InteractionView of(Interaction one, @Nullable UUID where, About about) {
        return new InteractionView(
                one,
                one.body() == null ? null : new Html(Markdown.html(one.body())),
                one.participants().stream()
                        .filter(other -> where == null || !where.equals(other.contact()))
                        .toList(),
                new About(
                        where != null && where.equals(one.company()) ? null : about.company,
                        where != null && where.equals(one.lead()) ? null : about.lead,
                        about.reason));
    }

    public @Nullable String company() {
        return about.company;
    }

    public @Nullable String lead() {
        return about.lead;
    }

    public @Nullable String reason() {
        return about.reason;
    }

    /** Returns the key of how it came to be written down; null when nobody has kept that. */
    public @Nullable String origin() {
        return interaction.origin() == null ? null : "interactions.origin." + lower(interaction.origin());
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
