package piilo.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import piilo.api.ContactPoint;
import piilo.api.PartialDate;
import piilo.companies.Employments;
import piilo.companies.Employments.AtCompany;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.json.Json;
import piilo.origins.FieldOrigin;
import piilo.origins.OriginsView;
import piilo.origins.OriginsView.Line;
import piilo.origins.Provenance;

/** Where what is known of a contact comes from, field by field. */
public final class ContactOrigins {
    private static final List<String> FIELDS = List.of(
            "name",
            "headline",
            "location",
            "birthday",
            "howWeMet",
            "connectedOn",
            "languages",
            "points",
            "addresses",
            "tags");
    private static final List<String> JOB_FIELDS = List.of("title", "company", "from", "to", "current");
    private static final String JOB = "employments.";
    private static final List<String> ADDRESS = List.of("street", "postalCode", "city", "region", "country");

    private final Contacts contacts;
    private final Employments employments;
    private final Provenance provenance;

    public ContactOrigins(Contacts contacts, Employments employments, Provenance provenance) {
        this.contacts = contacts;
        this.employments = employments;
        this.provenance = provenance;
    }

    /** Returns the origin of each value. */
    List<FieldOrigin> of(UUID workspace, Contact contact, List<AtCompany> jobs) {
        Provenance.History history = provenance.of(
                workspace,
                Stream.concat(
                                Stream.of(contact.id()),
                                jobs.stream().map(job -> job.employment().id()))
                        .toList());
        List<FieldOrigin> found = new ArrayList<>(history.fields(contact, FIELDS));
        jobs.forEach(job -> found.addAll(history.part(job.employment(), JOB_FIELDS, JOB)));
        return found;
    }

    /** Shows it as a page of its own, of which the contact's page shows the middle. */
    public Answer show(Request request) {
        Contact contact = contacts.get(request.workspace(), request.id("id"));
        List<AtCompany> jobs = employments.of(request.workspace(), List.of(contact.id()));
        List<FieldOrigin> origins = of(request.workspace(), contact, jobs);
        List<Line> lines = new ArrayList<>();
        origins.stream()
                .filter(origin -> origin.part() == null)
                .map(origin -> line(contact, origin))
                .forEach(lines::add);
        jobs.forEach(job -> lines.addAll(lines(
                job,
                origins.stream()
                        .filter(origin -> job.employment().id().equals(origin.part()))
                        .toList())));
        return Answer.page(
                "origins/show", new OriginsView(contact.name().display(), "/contacts/" + contact.id(), lines));
    }

    private static Line line(Contact contact, FieldOrigin origin) {
        JsonNode value = origin.value();
        String label = "contacts.field." + origin.field();
        return switch (origin.field()) {
            case "name" -> new Line(label, contact.name().display(), null, origin);
            case "birthday" -> new Line(label, "", PartialDate.parse(value.asText()), origin);
            case "connectedOn" -> new Line(label, "", LocalDate.parse(value.asText()), origin);
            case "addresses" -> new Line(label, words(value, ADDRESS), null, origin);
            case "points" -> {
                ContactView.PointView point = ContactView.PointView.of(Json.read(value, ContactPoint.class));
                yield new Line(point.label(), point.shown(), null, origin);
            }
            default -> new Line(label, value.asText(), null, origin);
        };
    }

    private static String words(JsonNode value, List<String> parts) {
        return parts.stream()
                .map(part -> value.path(part).asText())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** A job that came as a whole is one line. */
    private static List<Line> lines(AtCompany job, List<FieldOrigin> fields) {
        List<FieldOrigin> shown = fields.stream()
                .filter(origin -> !origin.field().equals(JOB + "current"))
                .toList();
        boolean whole = shown.stream().allMatch(origin -> origin.together(shown.getFirst()));
        if (shown.isEmpty() || !whole) {
            return shown.stream().map(origin -> line(job, origin)).toList();
        }
        String words = Stream.of(job.employment().title(), job.company())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return List.of(new Line("contacts.work", words, null, shown.getFirst()));
    }

    private static Line line(AtCompany job, FieldOrigin origin) {
        String field = origin.field().substring(JOB.length());
        String label = "contacts.job." + field;
        return switch (field) {
            case "company" -> new Line(label, Objects.requireNonNullElse(job.company(), ""), null, origin);
            case "title" -> new Line(label, origin.value().asText(), null, origin);
            default -> new Line(label, "", PartialDate.parse(origin.value().asText()), origin);
        };
    }
}
