package piilo.plugins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads what a plugin's main jar says about itself. */
final class PluginArchive {
    /** The version of the contract that this server offers. */
    static final String API = "0.1";

    private static final String SERVICE = "META-INF/services/piilo.api.Plugin";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern API_SHAPE = Pattern.compile("\\d{1,4}\\.\\d{1,4}");
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_MANIFEST_BYTES = 64 * 1024;

    private PluginArchive() {}

    /** Says whether a jar is the main one, not a library beside it. */
    static boolean isMain(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return value(manifest(zip), "Id") != null;
        }
    }

    /**
     * Reads the main jar.
     *
     * @param file the archive in the plugins folder, for the page
     * @param jar the main jar
     */
    static InstalledPlugin read(Path file, Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Attributes manifest = manifest(zip);
            InstalledPlugin plugin = new InstalledPlugin(
                    Objects.requireNonNullElse(value(manifest, "Id"), String.valueOf(file.getFileName())),
                    Objects.requireNonNullElse(value(manifest, "Name"), ""),
                    Objects.requireNonNullElse(value(manifest, "Version"), ""),
                    Objects.requireNonNullElse(value(manifest, "Api"), ""),
                    Objects.requireNonNullElse(value(manifest, "Licence"), ""),
                    PluginState.READY,
                    List.of(),
                    null,
                    file);
            return judged(plugin, zip.getEntry(SERVICE) != null);
        }
    }

    private static InstalledPlugin judged(InstalledPlugin plugin, boolean service) {
        if (!ID.matcher(plugin.id()).matches()) {
            return plugin.with(PluginState.FAILED, Reason.of("plugins.load.id"));
        } else if (!isVersion(plugin.version())) {
            return plugin.with(PluginState.FAILED, Reason.of("plugins.load.version"));
        } else if (!isCompatible(plugin.api())) {
            return plugin.with(PluginState.INCOMPATIBLE, Reason.of("plugins.load.api", plugin.api(), API));
        } else if (!service) {
            return plugin.with(PluginState.FAILED, Reason.of("plugins.load.service", SERVICE));
        }
        return plugin;
    }

    /** While the contract is 0.x each minor version may break plugins; after that only a major one may, and a plugin may not want more than there is. */
    static boolean isCompatible(String api) {
        if (!API_SHAPE.matcher(api).matches()) {
            return false;
        }
        int[] wanted = numbers(api);
        int[] offered = numbers(API);
        return wanted[0] == offered[0] && (offered[0] == 0 ? wanted[1] == offered[1] : wanted[1] <= offered[1]);
    }

    private static int[] numbers(String version) {
        int dot = version.indexOf('.');
        return new int[] {Integer.parseInt(version.substring(0, dot)), Integer.parseInt(version.substring(dot + 1))};
    }

    private static boolean isVersion(String text) {
        try {
            Version.parse(text);
            return true;
        } catch (IllegalArgumentException notAVersion) {
            return false;
        }
    }

    private static Attributes manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            return new Attributes();
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            byte[] text = bytes.readNBytes(MOST_MANIFEST_BYTES);
            return new Manifest(new ByteArrayInputStream(text)).getMainAttributes();
        }
    }

    private static @Nullable String value(Attributes manifest, String name) {
        String value = manifest.getValue("Piilo-Plugin-" + name);
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
    }
}
