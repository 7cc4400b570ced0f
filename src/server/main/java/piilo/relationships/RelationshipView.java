package piilo.relationships;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.http.Problems;
import piilo.relationships.Relationship.Circle;
import piilo.relationships.Relationship.Wish;
import piilo.text.Dates;

/**
 * The form of a relationship. Each list ends with an empty row, so that one can be added without scripts.
 *
 * @param opened the journal's number of what the form shows
 */
record RelationshipView(
        UUID contact, String name, Relationship relationship, long opened, Map<String, Problems.Problem> problems) {
    private static final Wish NO_WISH = new Wish("", null);

    /** The form with the rules that it explains. */
    record WithRules(RelationshipView form, List<RingRule> rules) {
        public UUID contact() {
            return form.contact;
        }

        public String name() {
            return form.name;
        }

        public long opened() {
            return form.opened;
        }

        public boolean invalid() {
            return form.invalid();
        }
    }

    /** A circle with its day as it is typed. */
    record CircleRow(String kind, String since, @Nullable String place) {}

    WithRules with(CareRules all) {
        return new WithRules(this, all.all());
    }

    public boolean invalid() {
        return !problems.isEmpty();
    }

    /** Returns the names of all kinds of circles. */
    public List<String> kinds() {
        return Arrays.stream(Circle.Kind.values()).map(RelationshipView::lower).toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public List<CircleRow> circles() {
        List<CircleRow> rows = new ArrayList<>();
        for (Circle circle : relationship.circles()) {
            rows.add(new CircleRow(lower(circle.kind()), typed(circle.since()), circle.place()));
        }
        rows.add(new CircleRow("", "", null));
        return rows;
    }

    private static String typed(@Nullable PartialDate day) {
        return day == null ? "" : Dates.typed(day);
    }

    public List<Wish> offers() {
        return withEmpty(relationship.offers());
    }

    public List<Wish> needs() {
        return withEmpty(relationship.looksFor());
    }

    private static List<Wish> withEmpty(List<Wish> wishes) {
        List<Wish> rows = new ArrayList<>(wishes);
        rows.add(NO_WISH);
        return rows;
    }

    public String state() {
        return lower(relationship.cadence().state());
    }

    public String snoozedUntil() {
        return relationship.cadence().snoozedUntil() == null
                ? ""
                : typed(PartialDate.of(relationship.cadence().snoozedUntil()));
    }

    public Problems.@Nullable Problem circlesProblem() {
        return within("circles");
    }

    public Problems.@Nullable Problem offersProblem() {
        return within("offers");
    }

    public Problems.@Nullable Problem needsProblem() {
        return within("looksFor");
    }

    /** Returns the first problem of a list or of anything in it. */
    private Problems.@Nullable Problem within(String list) {
        return problems.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(list))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    public Problems.@Nullable Problem daysProblem() {
        return problems.get("cadence.days");
    }

    public Problems.@Nullable Problem snoozedProblem() {
        return problems.get("cadence.snoozedUntil");
    }
}
