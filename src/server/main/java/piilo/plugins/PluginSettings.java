package piilo.plugins;

import java.util.Set;

/** Remembers which plugins the user has switched off. */
public interface PluginSettings {
    /** Returns the ids of the plugins that are switched off, also of plugins that are no longer there. */
    Set<String> disabled();

    /** Switches a plugin off. */
    void disable(String id);

    /** Switches a plugin on again. */
    void enable(String id);
}
