package piilo.relationships;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.http.FormFields;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.relationships.Relationship.Cadence;
import piilo.relationships.Relationship.Circle;

/** Reads the form of a relationship. */
final class RelationshipForm {
    /** More rows than any relationship may have, so that who sends too many is told so. */
    private static final int ROWS_READ = RelationshipBody.ROWS_LIMIT + 1;

    private final Request request;
    private final Problems problems;

    private RelationshipForm(Request request, Problems problems) {
        this.request = request;
        this.problems = problems;
    }

    static Relationship parse(Request request, Relationship stored, Problems problems) {
        return new RelationshipForm(request, problems).body().on(stored, problems);
    }

    private RelationshipBody body() {
        return new RelationshipBody(
                circles(),
                FormFields.number("ring", request.form("ring"), problems),
                new RelationshipBody.Rhythm(
                        FormFields.number("cadence.days", request.form("cadenceDays"), problems),
                        FormFields.choice(
                                "cadence.state", request.form("cadenceState"), Cadence.State.RUNNING, problems),
                        FormFields.day("cadence.snoozedUntil", request.form("snoozedUntil"), problems)),
                request.form("neverForWork").isPresent(),
                needs("offer"),
                needs("need"));
    }

    private List<RelationshipBody.Belonging> circles() {
        List<RelationshipBody.Belonging> circles = new ArrayList<>();
        for (int row = 0; row < rows("circle.kind"); row++) {
            Optional<String> kind = cell("circle.kind", row);
            Optional<String> place = cell("circle.place", row);
            if (kind.isPresent() || place.isPresent()) {
                circles.add(new RelationshipBody.Belonging(
                        kind(kind),
                        FormFields.partialDay("circles", cell("circle.since", row), problems),
                        place.orElse(null)));
            }
        }
        return circles;
    }

    private static Circle.@Nullable Kind kind(Optional<String> chosen) {
        return chosen.flatMap(name -> Names.find(Circle.Kind.class, name)).orElse(null);
    }

    private List<RelationshipBody.Need> needs(String field) {
        List<RelationshipBody.Need> needs = new ArrayList<>();
        for (int row = 0; row < rows(field + ".tag"); row++) {
            Optional<String> tag = cell(field + ".tag", row);
            Optional<String> text = cell(field + ".text", row);
            if (tag.isPresent() || text.isPresent()) {
                needs.add(new RelationshipBody.Need(tag.orElse(null), text.orElse(null)));
            }
        }
        return needs;
    }

    private int rows(String field) {
        return Math.min(request.forms(field).size(), ROWS_READ);
    }

    private Optional<String> cell(String field, int row) {
        List<String> cells = request.forms(field);
        return Optional.of(row < cells.size() ? cells.get(row).strip() : "").filter(text -> !text.isEmpty());
    }
}
