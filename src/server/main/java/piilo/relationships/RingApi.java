package piilo.relationships;

import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Request;

/** The rules of the rings, for programs. */
public final class RingApi {
    private final RingRules rings;
    private final RelationshipWriting writing;

    public RingApi(RingRules rings, RelationshipWriting writing) {
        this.rings = rings;
        this.writing = writing;
    }

    /** A rule as it is told, the user's own or the default alike. */
    record Resource(
            int ring,
            @Nullable Integer cadenceDays,
            @Nullable Integer askDays,
            boolean balancedAsks,
            boolean neverForWork) {
        static Resource of(RingRule rule) {
            return new Resource(
                    rule.ring(), rule.cadenceDays(), rule.askDays(), rule.balancedAsks(), rule.neverForWork());
        }
    }

    public Answer list(Request request) {
        return Answer.json(Listing.whole(
                rings.care(request.workspace()).all().stream().map(Resource::of).toList()));
    }

    public Answer show(Request request) {
        return Answer.versioned(Resource.of(rule(request)));
    }

    private RingRule rule(Request request) {
        String ring = request.pathParameters().getOrDefault("ring", "");
        return rings.care(request.workspace()).all().stream()
                .filter(rule -> String.valueOf(rule.ring()).equals(ring))
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such ring"));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        RingRule stored = rule(request);
        Resource shown = Resource.of(stored);
        EntityTag.check(request, shown);
        return new JsonEdit<>(RingBody.class)
                .change(
                        request,
                        shown,
                        (body, problems) -> body.on(stored, "", problems),
                        rule -> updated(request, rule));
    }

    private Answer updated(Request request, RingRule rule) {
        writing.save(request.author(), List.of(rule));
        return show(request);
    }
}
