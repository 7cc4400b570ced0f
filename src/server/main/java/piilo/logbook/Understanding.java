package piilo.logbook;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.capture.CaptureLine;
import piilo.capture.Captured;
import piilo.companies.Company;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.interactions.Interaction;

/** Holds a captured line against what is there, and against what the user has chosen where the line says two things. */
final class Understanding {
    private static final List<Kind> BY_HAND =
            Arrays.stream(Kind.values()).filter(kind -> kind != Kind.INVITATION).toList();

    private final Request request;
    private final Log log;
    private final Problems problems;
    private final Captured line;
    private final ZoneId zone;

    private Understanding(Request request, Log log, Problems problems) {
        this.request = request;
        this.log = log;
        this.problems = problems;
        zone = InteractionForm.zone(request);
        String text = value("line");
        problems.required("line", Optional.of(text).filter(some -> !some.isEmpty()), CaptureLine.LIMIT);
        line = CaptureLine.read(text.length() > CaptureLine.LIMIT ? "" : text, LocalDate.now(zone));
    }

    /** Reads a line that has been sent in a form or in an address. */
    static CaptureView of(Request request, Log log, Problems problems) {
        return new Understanding(request, log, problems).view();
    }

    private String value(String field) {
        return request.form(field).or(() -> request.query(field)).orElse("");
    }

    private CaptureView view() {
        List<Attendee> people = log.attendees()
                .find(request.workspace(), Attendees.Question.of(request, line.people(), List.of()), problems);
        List<TagChoice> tags = line.tags().stream().map(this::tag).toList();
        @Nullable Company company = company(tags);
        if (people.isEmpty() && company == null && tags.stream().noneMatch(TagChoice::open)) {
            problems.add("people", "capture.nobody");
        }
        Kind kind = kind();
        LocalDate day = day();
        Moment moment = Moment.of(day, line.time(), zone);
        Interaction interaction = interaction(kind, moment)
                .withPeople(Attendees.participants(people), company == null ? null : company.id());
        InteractionForm.check(interaction, problems);
        return new CaptureView(
                value("line"),
                back(),
                line,
                new Entry(
                        interaction,
                        Attendees.created(people),
                        tags.stream()
                                .filter(TagChoice::isNew)
                                .map(TagChoice::company)
                                .filter(Objects::nonNull)
                                .toList(),
                        List.of(),
                        List.of(),
                        tags.stream()
                                .filter(TagChoice::isTag)
                                .map(TagChoice::tag)
                                .toList()),
                choices(BY_HAND, kind),
                day,
                people,
                tags,
                List.of(),
                problems.fields());
    }

    private TagChoice tag(String tag) {
        TagChoice choice = TagChoice.of(
                tag,
                log.companies().called(request.workspace(), tag),
                log.contacts().tagged(request.workspace(), tag),
                value("tag." + tag));
        if (choice.open()) {
            problems.add("tags", "capture.tag.choose", tag);
        }
        return choice;
    }

    private @Nullable Company company(List<TagChoice> tags) {
        List<Company> companies =
                tags.stream().map(TagChoice::company).filter(Objects::nonNull).toList();
        if (companies.size() > 1) {
            problems.add("tags", "capture.tag.two_companies");
        }
        return companies.isEmpty() ? null : companies.getFirst();
    }

    private Kind kind() {
        if (line.kinds().size() == 1) {
            return line.kinds().getFirst();
        }
        Optional<Kind> chosen = BY_HAND.stream()
                .filter(kind -> lower(kind).equals(value("kind")))
                .findFirst();
        if (chosen.isEmpty()) {
            problems.add("kind", line.kinds().isEmpty() ? "capture.kind.unknown" : "capture.kind.several");
        }
        return chosen.orElse(Kind.MEETING);
    }

    private List<CaptureView.KindChoice> choices(List<Kind> all, Kind kind) {
        boolean chosen = !problems.fields().containsKey("kind");
        List<Kind> offered = line.kinds().isEmpty() ? all : line.kinds();
        return offered.stream()
                .map(one -> new CaptureView.KindChoice(
                        lower(one), "interactions.kind." + lower(one), chosen && one == kind))
                .toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private LocalDate day() {
        LocalDate today = LocalDate.now(zone);
        line.notDays().forEach(word -> problems.add("day", "capture.day.none", word));
        if (line.days().size() > 1) {
            Optional<LocalDate> chosen = line.days().stream()
                    .filter(day -> day.toString().equals(value("day")))
                    .findFirst();
            if (chosen.isEmpty()) {
                problems.add("day", "capture.day.several");
            }
            return chosen.orElse(today);
        }
        return line.days().isEmpty() ? today : Moment.checked(line.days().getFirst(), problems);
    }

    private Interaction interaction(Kind kind, Moment moment) {
        Interaction empty = InteractionForm.empty(List.of());
        return new Interaction(
                empty.id(),
                empty.version(),
                empty.createdAt(),
                kind,
                direction(kind),
                moment.at(),
                moment.wholeDay(),
                line.minutes(),
                List.of(),
                null,
                null,
                null,
                problems.optional("place", Optional.ofNullable(line.place()), InteractionForm.PLACE_LIMIT),
                null,
                line.summary().isEmpty() ? null : line.summary(),
                true,
                !value("ask").isEmpty(),
                kind == Kind.CALL ? line.outcome() : null,
                Interaction.Origin.CAPTURE);
    }

    private Direction direction(Kind kind) {
        if (line.kinds().size() == 1 && line.direction() != null) {
            return line.direction();
        }
        return switch (kind) {
            case MEETING, EVENT, VIDEO, INVITATION -> Direction.MUTUAL;
            case CALL, MESSAGE, EMAIL, LETTER -> Direction.OUTGOING;
        };
    }

    /** Returns the page to go back to: one of ours, or none. */
    private String back() {
        String path = value("back");
        return path.matches("/(?![/\\\\])[\\w./-]*") ? path : "";
    }
}
