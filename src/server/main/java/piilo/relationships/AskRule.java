package piilo.relationships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.favours.Balance;

/**
 * Whether it is time to ask a contact for something, and why it might not be: a warning, never a refusal.
 *
 * <ul>
 *   <li>The contact, or its ring, is never for work.
 *   <li>It would be the third ask, or a later one, with nothing given since the first of them. An ask on the day of a gift came before it.
 *   <li>The last ask was less than the ring's number of days ago.
 *   <li>The ring allows no ask while more has been received than given, and more has.
 * </ul>
 */
public final class AskRule {
    private static final int ENOUGH = 2;

    private AskRule() {}

    /** A reason to think twice. */
    public enum Warning {
        NEVER_FOR_WORK,
        NOTHING_GIVEN,
        TOO_SOON,
        BALANCE
    }

    /**
     * What has happened until now.
     *
     * @param asks the days of the asks, in any order
     * @param lastGiven the day of the last favour that the user gave; null when there is none
     */
    public record Past(List<LocalDate> asks, @Nullable LocalDate lastGiven, Balance balance) {
        public Past {
            asks = List.copyOf(asks);
        }

        /** Returns how often the user has asked since giving something. */
        public int asksSinceGiven() {
            return (int) asks.stream()
                    .filter(day -> lastGiven == null || day.isAfter(lastGiven))
                    .count();
        }

        Optional<LocalDate> lastAsk() {
            return asks.stream().max(LocalDate::compareTo);
        }
    }

    /** Returns what speaks against an ask on a day. */
    public static List<Warning> warnings(
            CareRules rules, @Nullable Relationship relationship, Past past, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        if (rules.neverForWork(relationship)) {
            warnings.add(Warning.NEVER_FOR_WORK);
        }
        if (past.asksSinceGiven() >= ENOUGH) {
            warnings.add(Warning.NOTHING_GIVEN);
        }
        rules.of(relationship).ifPresent(rule -> addOfRing(rule, past, today, warnings));
        return warnings;
    }

    private static void addOfRing(RingRule rule, Past past, LocalDate today, List<Warning> warnings) {
        Integer days = rule.askDays();
        if (days != null
                && past.lastAsk()
                        .map(last -> last.plusDays(days).isAfter(today))
                        .orElse(false)) {
            warnings.add(Warning.TOO_SOON);
        }
        if (rule.balancedAsks() && past.balance().total() < 0) {
            warnings.add(Warning.BALANCE);
        }
    }
}
