package piilo.plugins;

import java.nio.file.Path;
import java.util.List;

/**
 * Is a plugin made ready to run.
 *
 * @param id the plugin's id
 * @param jars its jars, where its process can read them
 */
record PluginJars(String id, List<Path> jars) {
    PluginJars {
        jars = List.copyOf(jars);
    }
}
