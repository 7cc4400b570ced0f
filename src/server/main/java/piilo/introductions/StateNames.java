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

    /** Returns the key of what has happened; it speaks of the first and of the second by name. */
    static String key(State state) {
        return "introductions.state." + text(state);
    }

    /** Returns the key of what one may say has happened now. */
    static String button(State state) {
        return "introductions.do." + text(state);
    }
}
