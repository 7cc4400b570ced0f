package piilo.logbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.companies.Employments;
import piilo.contacts.Contact;
import piilo.contacts.Contacts;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.interactions.Interaction;
import piilo.interactions.Interaction.Participant;
import piilo.interactions.Interactions;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.journal.RecordKind;
import piilo.notes.Notes;
import piilo.reasons.ReasonUse;
import piilo.reasons.Reasons;

/** Writes interactions with all that goes along. */
public final class InteractionWriting {
    private final Journal journal;
    private final Interactions interactions;
    private final Contacts contacts;
    private final Companies companies;
    private final Along along;

    /**
     * What is written along with interactions, or referred to by them.
     *
     * @param leads only asked whether they are there
     */
    public record Along(Employments employments, Notes notes, RecordKind<? extends Journalled> leads, Reasons reasons) {
        /** The reason of an interaction is used by it. */
        void follow(Change change, @Nullable Interaction before, @Nullable Interaction after) {
            new ReasonUse(reasons)
                    .follow(change, before == null ? null : before.reason(), after == null ? null : after.reason());
        }
    }

    public InteractionWriting(
            Journal journal, Interactions interactions, Contacts contacts, Companies companies, Along along) {
        this.journal = journal;
        this.interactions = interactions;
        this.contacts = contacts;
        this.companies = companies;
        this.along = along;
    }

    /**
     * Adds an interaction and all that goes along.
     *
     * @return the cause, by which all of it is taken back
     */
    Cause create(Author author, Entry entry) {
        return journal.edit(author, change -> {
            check(change.db(), change.workspace(), entry);
            addAlong(change, entry);
            change.create(interactions, entry.interaction());
            along.follow(change, null, entry.interaction());
        });
    }

    private void addAlong(Change change, Entry entry) {
        entry.companies().forEach(company -> change.create(companies, company));
        entry.contacts().forEach(contact -> change.create(contacts, tagged(contact, entry.tags())));
        entry.jobs().forEach(job -> change.create(along.employments, job));
        entry.notes().forEach(note -> change.create(along.notes, note));
        if (!entry.tags().isEmpty()) {
            List<UUID> there = people(entry.interaction());
            contacts.load(change.db(), change.workspace(), there)
                    .forEach(contact -> change.update(contacts, contact, tagged(contact, entry.tags())));
        }
    }

    private static Contact tagged(Contact contact, List<String> tags) {
        Contact tagged = contact;
        for (String tag : tags) {
            tagged = tagged.withTag(tag);
        }
        return tagged;
    }

    private static List<UUID> people(Interaction one) {
        return one.participants().stream()
                .map(Participant::contact)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * Sees to it that all that an interaction refers to is there.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when something is not
     */
    void check(UUID workspace, Interaction interaction) {
        journal.read(db -> {
            check(db, workspace, Entry.of(interaction, List.of(), null));
            return true;
        });
    }

    private void check(DSLContext db, UUID workspace, Entry entry) {
        Interaction one = entry.interaction();
        List<UUID> known = new ArrayList<>(people(one));
        known.removeAll(entry.contacts().stream().map(Contact::id).toList());
        boolean newCompany = entry.companies().stream().map(Company::id).anyMatch(id -> id.equals(one.company()));
        Set<UUID> there = new HashSet<>();
        contacts.load(db, workspace, known).forEach(contact -> there.add(contact.id()));
        if (!there.containsAll(known)
                || (!newCompany && !has(db, workspace, companies, one.company()))
                || !has(db, workspace, along.leads, one.lead())
                || !has(db, workspace, along.reasons, one.reason())) {
            throw new PiiloException(Fault.NOT_FOUND, "There is no such contact, company, lead or reason");
        }
    }

    private static boolean has(
            DSLContext db, UUID workspace, RecordKind<? extends Journalled> kind, @Nullable UUID id) {
        return id == null || !kind.load(db, workspace, List.of(id)).isEmpty();
    }

    /** Saves an interaction, when nobody has changed it since it was read. */
    Cause update(Author author, Interaction stored, Interaction interaction) {
        return journal.edit(author, change -> {
            check(change.db(), change.workspace(), Entry.of(interaction, List.of(), null));
            change.update(interactions, stored, interaction);
            along.follow(change, stored, interaction);
        });
    }

    /** Saves a form under a cause, unless both it and somebody else have changed the same fields since it was opened. */
    Merge<Interaction> merge(Author author, Cause cause, Opened opened, Entry entry) {
        return journal.write(author, cause, change -> {
            check(change.db(), change.workspace(), entry);
            Merge<Interaction> merge = change.merge(interactions, entry.interaction(), opened);
            if (merge.conflicts().isEmpty()) {
                addAlong(change, entry);
                change.update(interactions, merge);
                along.follow(change, merge.theirs(), merge.merged());
            }
            return merge;
        });
    }

    /**
     * Moves an interaction to the trash.
     *
     * @return the cause, by which it is brought back
     */
    Cause delete(Author author, Interaction interaction) {
        return journal.edit(author, change -> {
            change.deleteWithAll(interactions, interaction);
            along.follow(change, interaction, null);
        });
    }
}
