package piilo.relationships;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.http.Answer;
import piilo.http.FormFields;
import piilo.http.Problems;
import piilo.http.Request;

/** The rules of the five rings on one page. */
public final class RingPages {
    private final RingRules rings;
    private final RelationshipWriting writing;

    public RingPages(RingRules rings, RelationshipWriting writing) {
        this.rings = rings;
        this.writing = writing;
    }

    /** The rule of one ring in the form. */
    record Row(RingRule rule, Map<String, Problems.Problem> problems) {
        public Problems.@Nullable Problem cadenceProblem() {
            return problems.get("ring" + rule.ring() + ".cadenceDays");
        }

        public Problems.@Nullable Problem askProblem() {
            return problems.get("ring" + rule.ring() + ".askDays");
        }
    }

    record View(List<Row> rows, boolean invalid) {
        static View of(List<RingRule> rules, Problems problems) {
            return new View(
                    rules.stream().map(rule -> new Row(rule, problems.fields())).toList(), !problems.none());
        }
    }

    public Answer show(Request request) {
        return page(rings.care(request.workspace()).all(), new Problems());
    }

    private static Answer page(List<RingRule> rules, Problems problems) {
        return Answer.page("relationships/rings", View.of(rules, problems)).withStatus(problems.none() ? 200 : 422);
    }

    public Answer update(Request request) {
        Problems problems = new Problems();
        List<RingRule> rules = rings.care(request.workspace()).all().stream()
                .map(rule -> sent(request, rule, problems))
                .toList();
        if (!problems.none()) {
            return page(rules, problems);
        }
        UUID cause = writing.save(request.author(), rules).id();
        return Answer.redirect("/rings").telling("done.rings_saved", cause);
    }

    /** A form that says nothing of a ring, as none of its fields is there, leaves its rule as it is. */
    private static RingRule sent(Request request, RingRule rule, Problems problems) {
        String prefix = "ring" + rule.ring() + ".";
        boolean there = Stream.of("cadenceDays", "askDays")
                .anyMatch(field -> request.form().containsKey(prefix + field));
        return there ? body(request, prefix, problems).on(rule, prefix, problems) : rule;
    }

    private static RingBody body(Request request, String prefix, Problems problems) {
        Optional<String> cadence = request.form(prefix + "cadenceDays");
        Optional<String> ask = request.form(prefix + "askDays");
        return new RingBody(
                FormFields.number(prefix + "cadenceDays", cadence, problems),
                FormFields.number(prefix + "askDays", ask, problems),
                request.form(prefix + "balancedAsks").isPresent(),
                request.form(prefix + "neverForWork").isPresent());
    }
}
