package piilo.relationships;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out how things stand with a contact. */
public final class Standings {
    private final RingRules rings;
    private final History history;
    private final Asking asking;

    public Standings(RingRules rings, History history, Asking asking) {
        this.rings = rings;
        this.history = history;
        this.asking = asking;
    }

    /**
     * Returns how things stand.
     *
     * @param relationship null when nothing has been said about it
     */
    public Standing with(UUID workspace, People.Person person, @Nullable Relationship relationship, History.Now now) {
        CareRules rules = rings.care(workspace);
        Optional<CareRules.KeptOut> keptOut = rules.keptOut(relationship);
        Contacted contacted = history.contacted(workspace, person.id(), now);
        Optional<Due> due = due(person, relationship, rules, contacted.last(), now);
        AskRule.Past past = history.asks(workspace, person.id(), now);
        return new Standing(
                keptOut.orElse(null),
                contacted.last().orElse(null),
                due.map(Due::on).orElse(null),
                due.map(one -> one.by(now.today())).orElse(false),
                keptOut.isPresent() ? null : Standing.Strong.of(Strength.of(contacted, now.today())),
                Standing.Weighed.of(past.balance()),
                asking.advice(workspace, relationship, past, new Asking.At(rules, now)));
    }

    private static Optional<Due> due(
            People.Person person,
            @Nullable Relationship relationship,
            CareRules rules,
            Optional<LocalDate> last,
            History.Now now) {
        return relationship == null
                ? Optional.empty()
                : Due.of(
                        last.orElseGet(() -> Due.day(person.createdAt(), now.offset())),
                        rules.days(relationship),
                        relationship.cadence());
    }
}
