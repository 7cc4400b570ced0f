package piilo.reasons;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Change;

/** Keeps reasons in step with the interactions that use them: one is used as long as an interaction has it, and open again when that lets go of it. */
public record ReasonUse(Reasons reasons) {
    /**
     * Follows the change of an interaction.
     *
     * @param before the reason that it had; null for none
     * @param after the reason that it has now; null for none
     */
    public void follow(Change change, @Nullable UUID before, @Nullable UUID after) {
        if (!Objects.equals(before, after)) {
            put(change, before, Reason.State.USED, Reason.State.OPEN);
            put(change, after, Reason.State.OPEN, Reason.State.USED);
        }
    }

    private void put(Change change, @Nullable UUID id, Reason.State from, Reason.State to) {
        if (id != null) {
            reasons.load(change.db(), change.workspace(), List.of(id)).stream()
                    .filter(one -> one.state() == from)
                    .forEach(one -> change.update(reasons, one, one.withState(to)));
        }
    }
}
