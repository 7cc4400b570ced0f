package piilo.relationships;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether to ask a contact for something now, and what to give first. */
public final class Asking {
    private static final int SUGGESTED = 5;
    private static final int KINDS = 3;

    private final Relationships relationships;
    private final RingRules rings;
    private final History history;

    public Asking(Relationships relationships, RingRules rings, History history) {
        this.relationships = relationships;
        this.rings = rings;
        this.history = history;
    }

    /**
     * What there is to know before asking.
     *
     * @param warnings what speaks against it; empty when nothing does
     * @param asksSinceGiven how often the user has asked with nothing given since
     * @param give what could be given first
     */
    public record Advice(List<AskRule.Warning> warnings, int asksSinceGiven, Gifts give) {}

    /**
     * What could be given.
     *
     * @param wishes what the contact looks for
     * @param offers other contacts who have it, to be introduced
     * @param kinds of favours that the user gives most often
     */
    public record Gifts(List<Relationship.Wish> wishes, List<History.Offer> offers, List<String> kinds) {
        /** Returns whether there is anything. */
        public boolean any() {
            return !wishes.isEmpty() || !kinds.isEmpty();
        }
    }

    /** Returns what there is to know before asking a contact. */
    public Advice advice(UUID workspace, UUID contact, History.Now now) {
        Relationship relationship = relationships.with(workspace, contact).orElse(null);
        AskRule.Past past = history.asks(workspace, contact, now);
        return advice(workspace, relationship, past, new At(rings.care(workspace), now));
    }

    /** When it is asked, and by which rules. */
    record At(CareRules rules, History.Now now) {}

    Advice advice(UUID workspace, @Nullable Relationship relationship, AskRule.Past past, At at) {
        return new Advice(
                AskRule.warnings(at.rules, relationship, past, at.now.today()),
                past.asksSinceGiven(),
                gifts(workspace, relationship, at.rules, history.givenKinds(workspace, KINDS)));
    }

    /** Returns what there is to know before asking those of some contacts of whom something warns. */
    Map<UUID, Advice> warnings(UUID workspace, List<UUID> contacts, History.Now now) {
        CareRules rules = rings.care(workspace);
        List<String> kinds = history.givenKinds(workspace, KINDS);
        Map<UUID, AskRule.Past> pasts = history.asks(workspace, contacts, now);
        Map<UUID, Relationship> known = relationships.with(workspace, contacts).stream()
                .collect(Collectors.toMap(Relationship::contact, Function.identity()));
        Map<UUID, Advice> advice = new HashMap<>();
        pasts.forEach((contact, past) -> {
            Relationship relationship = known.get(contact);
            List<AskRule.Warning> warnings = AskRule.warnings(rules, relationship, past, now.today());
            if (!warnings.isEmpty()) {
                Gifts gifts = gifts(workspace, relationship, rules, kinds);
                advice.put(contact, new Advice(warnings, past.asksSinceGiven(), gifts));
            }
        });
        return advice;
    }

    private Gifts gifts(UUID workspace, @Nullable Relationship relationship, CareRules rules, List<String> kinds) {
        return relationship == null || relationship.looksFor().isEmpty()
                ? new Gifts(List.of(), List.of(), kinds)
                : new Gifts(relationship.looksFor(), history.offers(workspace, relationship, rules, SUGGESTED), kinds);
    }
}
