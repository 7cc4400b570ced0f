package piilo.today;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import piilo.api.InteractionLine.Kind;

/** How to be in touch next: who has only been written to for a while is better met. */
public enum Way {
    MEET,
    CALL,
    WRITE;

    private static final int ENOUGH = 2;
    private static final Set<Kind> FACE_TO_FACE = EnumSet.of(Kind.MEETING, Kind.EVENT);
    private static final Set<Kind> SPOKEN = EnumSet.of(Kind.MEETING, Kind.EVENT, Kind.VIDEO, Kind.CALL);

    /**
     * Returns what comes next.
     *
     * @param last the kinds of the last meaningful interactions, the latest first
     */
    static Way after(List<Kind> last) {
        if (last.size() >= ENOUGH && last.stream().noneMatch(SPOKEN::contains)) {
            return MEET;
        } else if (last.isEmpty() || FACE_TO_FACE.contains(last.getFirst())) {
            return WRITE;
        } else {
            return CALL;
        }
    }
}
