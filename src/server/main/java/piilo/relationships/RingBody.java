package piilo.relationships;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import piilo.http.FormFields;
import piilo.http.Problems;

/** The rule of a ring as a form or the API sends it; the ring itself may be sent along, and says nothing. */
@JsonIgnoreProperties("ring")
record RingBody(
        @Nullable Integer cadenceDays,
        @Nullable Integer askDays,
        @Nullable Boolean balancedAsks,
        @Nullable Boolean neverForWork) {

    /**
     * Returns the rule that is meant.
     *
     * @param prefix what the fields' names begin with
     */
    RingRule on(RingRule rule, String prefix, Problems problems) {
        FormFields.within(prefix + "cadenceDays", cadenceDays, 1, RelationshipBody.DAYS_LIMIT, problems);
        FormFields.within(prefix + "askDays", askDays, 1, RelationshipBody.DAYS_LIMIT, problems);
        return new RingRule(
                rule.id(),
                rule.version(),
                rule.createdAt(),
                rule.ring(),
                cadenceDays,
                askDays,
                Objects.requireNonNullElse(balancedAsks, false),
                Objects.requireNonNullElse(neverForWork, false));
    }
}
