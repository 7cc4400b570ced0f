package piilo.relationships;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import piilo.http.Request;

/** Finds the best open reason to write to each of some contacts; reasons know how close people are, so these ask through here. */
public interface ReasonsOf {
    /** Returns the best reason by contact; who has none is left out. */
    Map<UUID, Line> best(Request request, Collection<UUID> contacts);

    /**
     * A reason as the list of those who are due shows it.
     *
     * @param kind as in the keys of the bundles
     */
    record Line(UUID id, String kind, String text) {}
}
