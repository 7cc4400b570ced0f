package piilo.logbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.capture.Captured.Mention;
import piilo.companies.Company;
import piilo.companies.CompanyName;
import piilo.companies.Employment;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.interactions.Interaction;
import piilo.interactions.Interaction.Participant;
import piilo.logbook.MeetUpView.Row;
import piilo.notes.Note;

/** Reads who was met at one place and time, a line each: one interaction with all of them, and what each said as a note on him. */
final class MeetUp {
    private final Request request;
    private final Log log;
    private final Problems problems;
    private final InteractionFields fields;
    private final Map<String, Attendee> attendees = new LinkedHashMap<>();
    private final Map<String, Company> employers = new LinkedHashMap<>();

    private MeetUp(Request request, Log log, Problems problems) {
        this.request = request;
        this.log = log;
        this.problems = problems;
        fields = InteractionFields.of(request);
    }

    static MeetUpView read(Request request, Log log, Problems problems) {
        return read(request, MeetUpLine.all(InteractionFields.of(request).people()), log, problems);
    }

    static MeetUpView read(Request request, List<MeetUpLine> lines, Log log, Problems problems) {
        return new MeetUp(request, log, problems).view(lines);
    }

    private MeetUpView view(List<MeetUpLine> lines) {
        if (lines.isEmpty()) {
            problems.add(Attendees.FIELD, "meet_up.nobody");
        } else if (lines.size() > Attendees.MOST) {
            problems.add(Attendees.FIELD, "form.too_many", Attendees.MOST);
        }
        Attendees.Question question =
                Attendees.Question.of(request, List.of(), List.of()).withNewcomers();
        List<Row> rows = lines.stream()
                .limit(Attendees.MOST)
                .map(line -> row(line, question))
                .filter(Objects::nonNull)
                .toList();
        return new MeetUpView(fields, rows, entry(rows), problems.fields());
    }

    private @Nullable Row row(MeetUpLine line, Attendees.Question question) {
        if (line.name().isEmpty()) {
            problems.add(Attendees.FIELD, "meet_up.no_name", line.said());
            return null;
        }
        check(line);
        Attendee attendee = attendees.computeIfAbsent(
                line.name(), name -> log.attendees().find(request.workspace(), Mention.of(name), question, problems));
        if (!attendee.isNew() || line.company().isEmpty()) {
            return new Row(attendee, null, false, line.said());
        }
        Optional<Company> known = log.companies().called(request.workspace(), line.company());
        Company employer = known.orElseGet(() ->
                employers.computeIfAbsent(CompanyName.match(line.company()), absent -> Company.named(line.company())));
        return new Row(attendee, employer, known.isEmpty(), line.said());
    }

    private void check(MeetUpLine line) {
        if (line.company().length() > Company.NAME_LIMIT) {
            problems.add(Attendees.FIELD, "form.too_long", Company.NAME_LIMIT);
        } else if (line.said().length() > Note.TEXT_LIMIT) {
            problems.add(Attendees.FIELD, "form.too_long", Note.TEXT_LIMIT);
        }
    }

    private Entry entry(List<Row> rows) {
        Interaction interaction = interaction(rows);
        List<Note> notes = new ArrayList<>();
        Map<UUID, Employment> jobs = new LinkedHashMap<>();
        for (Row row : rows) {
            UUID contact = row.contact();
            if (contact != null && !row.said().isEmpty()) {
                notes.add(Note.aboutContact(contact, row.said(), interaction.at()));
            }
            if (contact != null && row.employer() != null) {
                jobs.putIfAbsent(contact, Employment.at(contact, row.employer().id()));
            }
        }
        return new Entry(
                interaction,
                Attendees.created(List.copyOf(attendees.values())),
                List.copyOf(employers.values()),
                List.copyOf(jobs.values()),
                notes,
                List.of());
    }

    private Interaction interaction(List<Row> rows) {
        Moment moment = Moment.read(fields.day(), fields.time(), InteractionForm.zone(request), problems);
        Map<Object, Participant> people = new LinkedHashMap<>();
        Attendees.participants(List.copyOf(attendees.values()))
                .forEach(one -> people.putIfAbsent(one.contact() == null ? one.name() : one.contact(), one));
        Interaction empty = InteractionForm.empty(List.of());
        return new Interaction(
                empty.id(),
                empty.version(),
                empty.createdAt(),
                fields.kind().equals("event") ? Kind.EVENT : Kind.MEETING,
                Direction.MUTUAL,
                moment.at(),
                moment.wholeDay(),
                null,
                List.copyOf(people.values()),
                null,
                null,
                null,
                problems.optional(
                        "place",
                        Optional.of(fields.place()).filter(text -> !text.isEmpty()),
                        InteractionForm.PLACE_LIMIT),
                null,
                text(rows),
                true,
                false,
                null,
                Interaction.Origin.MEET_UP);
    }

    /** What was said by those who are no contacts would stand nowhere else. */
    private @Nullable String text(List<Row> rows) {
        StringBuilder text = new StringBuilder(fields.text());
        rows.stream()
                .filter(row -> row.contact() == null && !row.said().isEmpty())
                .forEach(row -> text.append(text.isEmpty() ? "" : "\n\n")
                        .append(row.attendee().shown())
                        .append(": ")
                        .append(row.said()));
        return problems.optional(
                "text", Optional.of(text.toString()).filter(some -> !some.isEmpty()), InteractionForm.TEXT_LIMIT);
    }
}
