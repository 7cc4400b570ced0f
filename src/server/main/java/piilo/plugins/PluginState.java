package piilo.plugins;

import java.util.Locale;

/** Says whether a plugin can be used. */
public enum PluginState {
    /** It is asked about every upload. */
    READY,
    /** The user has switched it off. */
    DISABLED,
    /** It cannot be loaded; its reason says why. */
    FAILED,
    /** It was built for another version of the contract. */
    INCOMPATIBLE;

    /** Returns the key of the state's name in the message bundles. */
    public String messageKey() {
        return "plugins.state." + name().toLowerCase(Locale.ROOT);
    }
}
