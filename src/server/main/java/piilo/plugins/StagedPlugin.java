package piilo.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Is one archive of a plugins folder, read and copied to where its process can read it.
 *
 * @param plugin what it says about itself
 * @param jars its jars on the stage; empty when it cannot be used
 */
record StagedPlugin(InstalledPlugin plugin, List<Path> jars) {
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_JARS = 100;

    StagedPlugin {
        jars = List.copyOf(jars);
    }

    /** Reads a jar, or a zip of jars; what is wrong with it becomes its state. */
    static StagedPlugin of(Path file, Stage stage) {
        try {
            List<Path> jars = stagedJars(file, stage.folderFor("plugin-" + UUID.randomUUID()));
            List<Path> mains = new ArrayList<>();
            for (Path jar : jars) {
                if (PluginArchive.isMain(jar)) {
                    mains.add(jar);
                }
            }
            if (mains.size() > 1 || (mains.isEmpty() && jars.size() != 1)) {
                return broken(file, Reason.of("plugins.load.main"));
            }
            Path main = mains.isEmpty() ? jars.getFirst() : mains.getFirst();
            return new StagedPlugin(PluginArchive.read(file, main), jars);
        } catch (TooLarge tooLarge) {
            return broken(file, Reason.of("plugins.load.size", Long.toString(MOST_BYTES >> 20)));
        } catch (IOException unreadable) {
            return broken(file, Reason.of("plugins.load.archive"));
        }
    }

    private static StagedPlugin broken(Path file, Reason reason) {
        String name = String.valueOf(file.getFileName());
        return new StagedPlugin(
                new InstalledPlugin(name, "", "", "", "", PluginState.FAILED, List.of(), reason, file), List.of());
    }

    private static List<Path> stagedJars(Path file, Path folder) throws IOException {
        if (file.toString().endsWith(".jar")) {
            try (InputStream bytes = Files.newInputStream(file)) {
                return List.of(copy(bytes, folder.resolve("0.jar"), MOST_BYTES));
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return unpacked(zip, folder);
        }
    }

    /** The entries' names end here: the copies are numbered. */
    private static List<Path> unpacked(ZipFile zip, Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        long left = MOST_BYTES;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entry.getName().endsWith(".jar")) {
                if (jars.size() == MOST_JARS) {
                    throw new TooLarge();
                }
                try (InputStream bytes = zip.getInputStream(entry)) {
                    Path jar = copy(bytes, folder.resolve(jars.size() + ".jar"), left);
                    left -= Files.size(jar);
                    jars.add(jar);
                }
            }
        }
        return jars;
    }

    private static Path copy(InputStream bytes, Path target, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = most;
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw new TooLarge();
                }
                out.write(buffer, 0, count);
            }
        }
        Stage.readableByAll(target);
        return target;
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
