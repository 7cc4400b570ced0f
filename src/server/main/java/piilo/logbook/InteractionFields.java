package piilo.logbook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.http.Request;
import piilo.interactions.Interaction;

/** The form of an interaction, as somebody has filled it in. */
record InteractionFields(
        String kind,
        String direction,
        String day,
        String time,
        String minutes,
        String place,
        String people,
        String company,
        boolean newCompany,
        String lead,
        String reason,
        String text,
        boolean meaningful,
        boolean ask,
        String outcome) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static InteractionFields of(Request request) {
        return new InteractionFields(
                field(request, "kind"),
                field(request, "direction"),
                field(request, "day"),
                field(request, "time"),
                field(request, "minutes"),
                field(request, "place"),
                field(request, "people"),
                field(request, "company"),
                request.form("newCompany").isPresent(),
                field(request, "lead"),
                field(request, "reason"),
                field(request, "text"),
                request.form("meaningful").isPresent(),
                request.form("ask").isPresent(),
                field(request, "outcome"));
    }

    private static String field(Request request, String name) {
        return request.form(name).orElse("");
    }

    /** Returns an empty form for today. */
    static InteractionFields fresh(ZoneId zone, String people, String company, @Nullable UUID lead, String reason) {
        return new InteractionFields(
                lower(Kind.MEETING),
                lower(Direction.MUTUAL),
                LocalDate.now(zone).toString(),
                "",
                "",
                "",
                people,
                company,
                false,
                lead == null ? "" : lead.toString(),
                reason,
                "",
                true,
                false,
                "");
    }

    /** Returns the form of an interaction as it is stored. */
    static InteractionFields of(Interaction one, ZoneId zone, String company) {
        return new InteractionFields(
                lower(one.kind()),
                lower(one.direction()),
                day(one, zone).toString(),
                one.wholeDay() ? "" : TIME.format(one.at().atZone(zone)),
                one.minutes() == null ? "" : one.minutes().toString(),
                text(one.place()),
                one.participants().stream().map(Interaction.Participant::name).collect(Collectors.joining(", ")),
                company,
                false,
                one.lead() == null ? "" : one.lead().toString(),
                one.reason() == null ? "" : one.reason().toString(),
                text(one.body()),
                one.meaningful(),
                one.ask(),
                one.outcome() == null ? "" : lower(one.outcome()));
    }

    private static LocalDate day(Interaction one, ZoneId zone) {
        return LocalDate.ofInstant(one.at(), one.wholeDay() ? ZoneOffset.UTC : zone);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Says whether the form shows the same minute as a stored time, whose seconds are kept then. */
    static boolean sameMinute(Instant one, Instant other) {
        return Duration.between(one, other).abs().toMinutes() == 0;
    }
}
