package piilo.plugins;

import java.nio.file.Path;
import java.util.List;

/**
 * Says where plugins come from and what they run on.
 *
 * @param folders where archives are looked for; a folder that does not exist is empty
 * @param hostClassPath jars or class folders of {@code plugin-api}, {@code plugin-host} and {@code jackson-core}, and nothing else
 * @param data the server's data folder, which no plugin may see
 * @param limits of each call
 * @param guard of each upload
 */
public record PluginSetup(
        List<Path> folders, List<Path> hostClassPath, Path data, PluginLimits limits, UploadGuard guard) {
    public PluginSetup {
        folders = List.copyOf(folders);
        hostClassPath = List.copyOf(hostClassPath);
    }
}
