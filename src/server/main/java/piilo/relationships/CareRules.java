package piilo.relationships;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;

/**
 * The rules of all five rings: the user's own, and the defaults below for rings without one. This is the one place that says who is kept out of rankings, warm
 * paths, lists of targets and bulk actions.
 *
 * <table>
 * <caption>The defaults</caption>
 * <tr><th>Ring</th><th>Keep in touch every</th><th>Ask at most once in</th><th>Only while the balance allows</th><th>Never for work</th></tr>
 * <tr><td>1</td><td>14 days</td><td>365 days</td><td>yes</td><td>yes</td></tr>
 * <tr><td>2</td><td>30 days</td><td>180 days</td><td>yes</td><td>no</td></tr>
 * <tr><td>3</td><td>90 days</td><td>60 days</td><td>no</td><td>no</td></tr>
 * <tr><td>4</td><td>180 days</td><td>30 days</td><td>no</td><td>no</td></tr>
 * <tr><td>5</td><td>365 days</td><td>any</td><td>no</td><td>no</td></tr>
 * </table>
 */
public final class CareRules {
    /** The last of the rings whose people are spared by care rules. */
    static final int LAST_CLOSE_RING = 2;

    private final Map<Integer, RingRule> rules;

    private CareRules(Map<Integer, RingRule> rules) {
        this.rules = Map.copyOf(rules);
    }

    /** Why somebody is kept out. */
    public enum KeptOut {
        /** The user said so of this contact. */
        OWN_WISH,
        /** Nobody of the ring is to be asked for work. */
        RING_NEVER_FOR_WORK,
        /** The ring is one of the closest and has care rules. */
        CLOSE_RING
    }

    /** Returns the rules of a workspace that has made some. */
    public static CareRules of(List<RingRule> own) {
        Map<Integer, RingRule> byRing = own.stream().collect(Collectors.toMap(RingRule::ring, Function.identity()));
        return new CareRules(rings().boxed()
                .collect(Collectors.toMap(Function.identity(), ring -> byRing.getOrDefault(ring, standard(ring)))));
    }

    private static IntStream rings() {
        return IntStream.rangeClosed(Relationship.CLOSEST, Relationship.FARTHEST);
    }

    /** Returns the rule of a ring for which the user has made none. */
    static RingRule standard(int ring) {
        return switch (ring) {
            case 1 -> standard(1, 14, 365, true, true);
            case 2 -> standard(2, 30, 180, true, false);
            case 3 -> standard(3, 90, 60, false, false);
            case 4 -> standard(4, 180, 30, false, false);
            case 5 -> standard(5, 365, null, false, false);
            default -> throw new IllegalArgumentException("There is no ring " + ring);
        };
    }

    private static RingRule standard(
            int ring, int cadenceDays, @Nullable Integer askDays, boolean balanced, boolean never) {
        UUID id = Ids.next();
        return new RingRule(id, 0, Instant.now(), ring, cadenceDays, askDays, balanced, never);
    }

    /** Returns the rule of each ring, the closest first. */
    public List<RingRule> all() {
        return rings().mapToObj(this::of).toList();
    }

    /** Returns the rule of a ring. */
    public RingRule of(int ring) {
        RingRule rule = rules.get(ring);
        if (rule == null) {
            throw new IllegalArgumentException("There is no ring " + ring);
        }
        return rule;
    }

    /** Returns the rule that holds for somebody; empty for who is in no ring. */
    public Optional<RingRule> of(@Nullable Relationship relationship) {
        return relationship == null || relationship.ring() == null
                ? Optional.empty()
                : Optional.of(of(relationship.ring()));
    }

    /** Returns why somebody is kept out of all that ranks or bundles people; empty for who is not. */
    public Optional<KeptOut> keptOut(@Nullable Relationship relationship) {
        if (relationship == null) {
            return Optional.empty();
        } else if (relationship.neverForWork()) {
            return Optional.of(KeptOut.OWN_WISH);
        } else {
            return of(relationship).flatMap(CareRules::keptOut);
        }
    }

    private static Optional<KeptOut> keptOut(RingRule rule) {
        if (rule.neverForWork()) {
            return Optional.of(KeptOut.RING_NEVER_FOR_WORK);
        }
        boolean spared = rule.askDays() != null || rule.balancedAsks();
        return rule.ring() <= LAST_CLOSE_RING && spared ? Optional.of(KeptOut.CLOSE_RING) : Optional.empty();
    }

    /** Returns the rings all of whose people are kept out, for stores that must leave them out in a query. */
    public List<Integer> keptOutRings() {
        return all().stream()
                .filter(rule -> keptOut(rule).isPresent())
                .map(RingRule::ring)
                .toList();
    }

    /** Returns the rings none of whose people is to be asked for work, for stores that must leave them out in a query. */
    List<Integer> neverForWorkRings() {
        return all().stream().filter(RingRule::neverForWork).map(RingRule::ring).toList();
    }

    /** Returns whether somebody may be asked for what has to do with work. */
    boolean neverForWork(@Nullable Relationship relationship) {
        return relationship != null
                && (relationship.neverForWork()
                        || of(relationship).map(RingRule::neverForWork).orElse(false));
    }

    /** Returns after how many days one should be in touch with somebody again; null for never. */
    public @Nullable Integer days(@Nullable Relationship relationship) {
        if (relationship != null && relationship.cadence().days() != null) {
            return relationship.cadence().days();
        }
        return of(relationship).map(RingRule::cadenceDays).orElse(null);
    }
}
