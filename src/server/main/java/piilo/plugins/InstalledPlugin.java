package piilo.plugins;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is one file in a plugins folder, as the plugins page shows it. What a broken archive does not say is empty; its id is its file's name then.
 *
 * @param id unique among the plugins that can be used
 * @param name for people
 * @param version the plugin's own
 * @param api the version of the contract that it was built for
 * @param licence SPDX name
 * @param state whether it can be used
 * @param importers ids of its importers, in its own order; empty unless it was loaded
 * @param reason why it cannot be used, or what went wrong when it last ran; null when nothing did
 * @param file the archive
 */
public record InstalledPlugin(
        String id,
        String name,
        String version,
        String api,
        String licence,
        PluginState state,
        List<String> importers,
        @Nullable Reason reason,
        Path file) {
    public InstalledPlugin {
        importers = List.copyOf(importers);
    }

    InstalledPlugin with(PluginState newState, @Nullable Reason newReason) {
        return new InstalledPlugin(id, name, version, api, licence, newState, importers, newReason, file);
    }

    InstalledPlugin withImporters(List<String> ids) {
        return new InstalledPlugin(id, name, version, api, licence, state, ids, reason, file);
    }
}
