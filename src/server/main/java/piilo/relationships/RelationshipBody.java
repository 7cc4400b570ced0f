package piilo.relationships;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.http.FormFields;
import piilo.http.JsonBody;
import piilo.http.Problems;
import piilo.relationships.Relationship.Cadence;
import piilo.relationships.Relationship.Circle;
import piilo.relationships.Relationship.Wish;

/** A relationship as a form or the API sends it; what cannot be changed may be sent along, and says nothing. */
@JsonIgnoreProperties("contact")
record RelationshipBody(
        List<Belonging> circles,
        @Nullable Integer ring,
        @Nullable Rhythm cadence,
        @Nullable Boolean neverForWork,
        List<Need> offers,
        List<Need> looksFor) {
    static final int PLACE_LIMIT = 200;
    static final int TAG_LIMIT = 80;
    static final int TEXT_LIMIT = 1000;
    static final int ROWS_LIMIT = 20;
    static final int DAYS_LIMIT = 3650;

    RelationshipBody {
        circles = Objects.requireNonNullElse(circles, List.of());
        offers = Objects.requireNonNullElse(offers, List.of());
        looksFor = Objects.requireNonNullElse(looksFor, List.of());
    }

    /** A circle that both belong to. */
    record Belonging(
            Circle.@Nullable Kind kind,
            @Nullable PartialDate since,
            @Nullable String place) {}

    /** How often to keep in touch. */
    record Rhythm(
            @Nullable Integer days,
            Cadence.@Nullable State state,
            @Nullable LocalDate snoozedUntil) {}

    /** Something offered or looked for. */
    record Need(@Nullable String tag, @Nullable String text) {}

    static RelationshipBody of(Relationship one) {
        return new RelationshipBody(
                one.circles().stream()
                        .map(circle -> new Belonging(circle.kind(), circle.since(), circle.place()))
                        .toList(),
                one.ring(),
                new Rhythm(
                        one.cadence().days(),
                        one.cadence().state(),
                        one.cadence().snoozedUntil()),
                one.neverForWork(),
                needs(one.offers()),
                needs(one.looksFor()));
    }

    private static List<Need> needs(List<Wish> wishes) {
        return wishes.stream().map(wish -> new Need(wish.tag(), wish.text())).toList();
    }

    /** Returns the relationship that is meant. */
    Relationship on(Relationship stored, Problems problems) {
        FormFields.within("ring", ring, Relationship.CLOSEST, Relationship.FARTHEST, problems);
        return new Relationship(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.contact(),
                circles(problems),
                ring,
                cadence(problems),
                Objects.requireNonNullElse(neverForWork, false),
                wishes("offers", offers, problems),
                wishes("looksFor", looksFor, problems));
    }

    private Cadence cadence(Problems problems) {
        if (cadence == null) {
            return Cadence.OF_RING;
        }
        FormFields.within("cadence.days", cadence.days, 1, DAYS_LIMIT, problems);
        FormFields.check("cadence.snoozedUntil", cadence.snoozedUntil, problems);
        return new Cadence(
                cadence.days, Objects.requireNonNullElse(cadence.state, Cadence.State.RUNNING), cadence.snoozedUntil);
    }

    private List<Circle> circles(Problems problems) {
        checkSize("circles", circles, problems);
        List<Circle> checked = new ArrayList<>();
        for (int row = 0; row < circles.size(); row++) {
            Belonging sent = circles.get(row);
            String field = "circles[" + row + "]";
            FormFields.check(field + ".since", sent.since, problems);
            String place = problems.optional(field + ".place", JsonBody.text(sent.place), PLACE_LIMIT);
            if (sent.kind == null) {
                problems.add(field + ".kind", "form.required");
            } else {
                checked.add(new Circle(sent.kind, sent.since, place));
            }
        }
        return checked;
    }

    private static void checkSize(String field, List<?> rows, Problems problems) {
        if (rows.size() > ROWS_LIMIT) {
            problems.add(field, "form.too_many", ROWS_LIMIT);
        }
    }

    private static List<Wish> wishes(String list, List<Need> sent, Problems problems) {
        checkSize(list, sent, problems);
        List<Wish> checked = new ArrayList<>();
        for (int row = 0; row < sent.size(); row++) {
            String field = list + "[" + row + "]";
            checked.add(new Wish(
                    problems.required(field + ".tag", JsonBody.text(sent.get(row).tag), TAG_LIMIT),
                    problems.optional(field + ".text", JsonBody.text(sent.get(row).text), TEXT_LIMIT)));
        }
        return checked;
    }
}
