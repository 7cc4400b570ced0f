package piilo.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.journal.Change;
import piilo.reasons.Reason;
import piilo.reasons.Reasons;
import piilo.reasons.Wording;

/** Whoever passed on a lead that was won is thanked for it: until then it is a reason to write to them. */
final class Thanks {
    private static final String FOUND_AS = "lead_won:";

    private final Reasons reasons;

    Thanks(Reasons reasons) {
        this.reasons = reasons;
    }

    /** Keeps the reasons in step with a lead whose stage changes: they come with its winning, and go when it was not won after all. */
    void follow(Change change, Lead before, Lead after, Calendar calendar) {
        boolean won = after.stage() == Lead.Stage.ACCEPTED;
        if (won && before.stage() != Lead.Stage.ACCEPTED) {
            List<Reason> stored = stored(change, after);
            contactsToThank(after).stream()
                    .filter(contact -> stored.stream().noneMatch(one -> contact.equals(one.contact())))
                    .forEach(contact -> change.create(reasons, reason(after, contact, calendar)));
            stored.forEach(one -> put(change, one, Reason.State.DISMISSED, Reason.State.OPEN));
        } else if (!won && before.stage() == Lead.Stage.ACCEPTED) {
            stored(change, after).forEach(one -> put(change, one, Reason.State.OPEN, Reason.State.DISMISSED));
        }
    }

    private List<Reason> stored(Change change, Lead lead) {
        return reasons.foundAs(change.db(), change.workspace(), FOUND_AS + lead.id());
    }

    private static List<UUID> contactsToThank(Lead lead) {
        List<UUID> contacts = new ArrayList<>();
        for (Lead.Teller one : lead.tellers()) {
            if (one.contact() != null && one.thankedOn() == null) {
                contacts.add(one.contact());
            }
        }
        return contacts;
    }

    private static Reason reason(Lead lead, UUID contact, Calendar calendar) {
        Wording wording = Wording.of("leads.thanks.reason", lead.title());
        return new Reason(
                Ids.next(),
                0,
                Instant.now(),
                contact,
                null,
                Reason.Kind.THANKS,
                wording.in(calendar.language()),
                null,
                lead.stageSince(),
                null,
                FOUND_AS + lead.id(),
                Reason.State.OPEN,
                wording);
    }

    private void put(Change change, Reason one, Reason.State from, Reason.State to) {
        if (one.state() == from) {
            change.update(reasons, one, one.withState(to));
        }
    }

    /**
     * Marks one of the chain as thanked, or not; the reason to do so is used up, or there again.
     *
     * @param day null for not
     */
    Lead thank(Change change, Lead lead, int position, @Nullable LocalDate day) {
        List<Lead.Teller> tellers = new ArrayList<>(lead.tellers());
        Lead.Teller one = tellers.get(position);
        tellers.set(position, new Lead.Teller(one.contact(), one.name(), day));
        boolean thanked = day != null;
        stored(change, lead).stream()
                .filter(reason -> reason.contact() != null && reason.contact().equals(one.contact()))
                .forEach(reason -> put(
                        change,
                        reason,
                        thanked ? Reason.State.OPEN : Reason.State.USED,
                        thanked ? Reason.State.USED : Reason.State.OPEN));
        return lead.withTellers(tellers);
    }
}
