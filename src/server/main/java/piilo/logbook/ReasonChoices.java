package piilo.logbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Request;
import piilo.interactions.Interaction;
import piilo.interactions.Interaction.Participant;
import piilo.reasons.ReasonList;

/** The reasons that the form of an interaction offers. */
record ReasonChoices(ReasonList reasons) {
    /** A reason that an interaction may use. */
    record Choice(UUID id, String text, boolean chosen) {}

    /**
     * Returns the reasons to write to those whom an interaction names, and the one that it has.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when that one is not there
     */
    List<Choice> of(Request request, Interaction one) {
        List<UUID> about = Stream.concat(
                        one.participants().stream().map(Participant::contact), Stream.ofNullable(one.company()))
                .filter(Objects::nonNull)
                .toList();
        return of(request, about, one.reason());
    }

    /** Does the same for an interaction that is not there yet. */
    List<Choice> of(Request request, List<UUID> about, @Nullable UUID chosen) {
        LocalDate today = LocalDate.now(InteractionForm.zone(request));
        return reasons.offered(request.workspace(), about, chosen, today).stream()
                .map(reason -> new Choice(
                        reason.id(),
                        reason.in(request.language()).text(),
                        reason.id().equals(chosen)))
                .toList();
    }
}
