package piilo.relationships;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;

/** Writes relationships, the rules of rings, and ties. */
public final class RelationshipWriting {
    /** The fields of a tie that say what the two are to each other. */
    private static final Set<String> ANSWER = Set.of("kind", "first", "second");

    private final Journal journal;
    private final Relationships relationships;
    private final RingRules rings;
    private final Ties ties;

    public RelationshipWriting(Journal journal, Relationships relationships, RingRules rings, Ties ties) {
        this.journal = journal;
        this.relationships = relationships;
        this.rings = rings;
        this.ties = ties;
    }

    /**
     * What became of a form.
     *
     * @param cause by which it is taken back
     * @param merge null when nobody had said anything of the relationship before
     */
    record Saved(Cause cause, @Nullable Merge<Relationship> merge) {
        boolean settled() {
            return merge == null || merge.conflicts().isEmpty();
        }
    }

    /** Saves a relationship, unless both it and somebody else have changed the same since it was opened. */
    Saved save(Author author, Opened opened, Relationship mine) {
        Cause cause = Cause.edit();
        return journal.write(author, cause, change -> {
            Relationship stored = stored(change, mine.contact());
            if (stored == null) {
                change.create(relationships, mine);
                return new Saved(cause, null);
            }
            return new Saved(cause, change.save(relationships, mine.as(stored), opened));
        });
    }

    /** Of two who are the first to say something of a contact, the second changes what the first has said. */
    private @Nullable Relationship stored(Change change, UUID contact) {
        change.lock();
        return relationships.with(change.db(), change.workspace(), List.of(contact)).stream()
                .findFirst()
                .orElse(null);
    }

    /** Changes the relationship with a contact, whatever it is by now. */
    public Cause change(Author author, UUID contact, UnaryOperator<Relationship> changed) {
        return journal.edit(author, change -> {
            Relationship stored = stored(change, contact);
            if (stored == null) {
                change.create(relationships, changed.apply(Relationship.with(contact)));
            } else {
                change.update(relationships, stored, changed.apply(stored));
            }
        });
    }

    /** Saves the rules of some rings. */
    Cause save(Author author, List<RingRule> rules) {
        return journal.edit(author, change -> {
            change.lock();
            List<RingRule> stored = rings.all(change.db(), change.workspace());
            rules.forEach(rule -> save(change, stored, rule));
        });
    }

    private void save(Change change, List<RingRule> all, RingRule rule) {
        RingRule stored = all.stream()
                .filter(one -> one.ring() == rule.ring())
                .findFirst()
                .orElse(null);
        if (stored != null) {
            change.update(rings, stored, rule.as(stored));
        } else if (!rule.same(CareRules.standard(rule.ring()))) {
            change.create(rings, rule);
        }
    }

    Cause create(Author author, Tie tie) {
        return journal.edit(author, change -> change.create(ties, tie));
    }

    Cause update(Author author, Tie stored, Tie tie) {
        return journal.edit(author, change -> change.update(ties, stored, tie));
    }

    /** What has become of the form of a tie: its cause, and the merge that may have left something to be chosen. */
    record EditedTie(Cause cause, Merge<Tie> merge) {}

    /**
     * Saves the form of a tie, unless both it and somebody else have changed the same since it was opened. What the two are to each other is one answer, though
     * three fields hold it: who is the first and who the second goes with the kind.
     */
    EditedTie merge(Author author, Opened opened, Tie mine) {
        Cause cause = Cause.edit();
        return journal.write(author, cause, change -> {
            Tie base = change.past(ties, List.of(mine.id()), opened.number()).get(mine.id());
            Merge<Tie> merge = whole(change.merge(ties, mine, opened), mine, base, opened.givenUp());
            change.update(ties, merge);
            return new EditedTie(cause, merge);
        });
    }

    /** Takes the answer whole from whoever changed it: half of one and half of another would be what nobody has said. */
    private static Merge<Tie> whole(Merge<Tie> fields, Tie mine, @Nullable Tie base, Set<String> givenUp) {
        Tie theirs = fields.theirs();
        boolean changed = base == null || !mine.saysTheSame(base);
        boolean changedByThem = base == null || !theirs.saysTheSame(base);
        boolean ours = changed && !givenUp.contains("kind");
        List<String> conflicts = new ArrayList<>(fields.conflicts());
        conflicts.removeAll(ANSWER);
        if (ours && changedByThem && !mine.saysTheSame(theirs)) {
            conflicts.add("kind");
        }
        return new Merge<>(fields.merged().like(ours ? mine : theirs), theirs, conflicts);
    }

    Cause delete(Author author, Tie tie) {
        return journal.edit(author, change -> change.delete(ties, tie));
    }
}
