package piilo.introductions;

import java.util.Locale;
import piilo.introductions.Introduction.State;

/** How the states of an introduction are called. */
final class StateNames {
    private StateNames() {}

    /** Returns the name in forms and addresses. */
    static String text(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the key of what has happened; it speaks of the first, of the second and of who introduces them by name. */
    static String key(Introduction one, State state) {
        return kind(one) + "state." + text(state);
    }

    /** Returns the key of what one may say has happened now. */
    static String button(Introduction one, State state) {
        return kind(one) + "do." + text(state);
    }

    private static String kind(Introduction one) {
        return one.mine() ? "introductions.mine." : "introductions.";
    }
}
