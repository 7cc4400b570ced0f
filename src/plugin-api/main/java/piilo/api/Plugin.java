package piilo.api;

import java.util.List;

/**
 * Offers what a plugin can do; the one type that a plugin must implement and name in {@code META-INF/services/piilo.api.Plugin}.
 *
 * <p>Every method has a default that offers nothing, so a plugin overrides only what it has, and a later version of this interface breaks no plugin.
 *
 * @since 0.1
 */
public interface Plugin {
    /** Returns the importers of this plugin, tried in this order; empty when it imports nothing. */
    default List<Importer> importers() {
        return List.of();
    }
}
