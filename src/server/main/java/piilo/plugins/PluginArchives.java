package piilo.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps up with the plugins folders: they are listed at each use, and only a file that is new or has changed is read. */
final class PluginArchives {
    private final List<Path> folders;
    private final Stage stage;
    private Map<Stamp, StagedPlugin> known = Map.of();

    PluginArchives(List<Path> folders, Stage stage) {
        this.folders = List.copyOf(folders);
        this.stage = stage;
    }

    /** Returns what lies in the folders now, in the order of folders and names. */
    synchronized List<StagedPlugin> all() {
        Map<Stamp, StagedPlugin> found = new LinkedHashMap<>();
        for (Path folder : folders) {
            for (Stamp stamp : stamps(folder)) {
                StagedPlugin before = known.get(stamp);
                found.put(stamp, before == null ? StagedPlugin.of(stamp.file(), stage) : before);
            }
        }
        known = found;
        return newestOfEach(List.copyOf(found.values()));
    }

    private static List<Stamp> stamps(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Stamp> stamps = new ArrayList<>();
            for (Path file : files.filter(PluginArchives::isArchive).sorted().toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                stamps.add(new Stamp(file, attributes.size(), attributes.lastModifiedTime()));
            }
            return stamps;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isArchive(Path file) {
        String name = String.valueOf(file.getFileName());
        return (name.endsWith(".jar") || name.endsWith(".zip")) && Files.isRegularFile(file);
    }

    /** Of several files with the same id the highest version counts; the others say which file that is. */
    private static List<StagedPlugin> newestOfEach(List<StagedPlugin> all) {
        Map<String, StagedPlugin> newest = new HashMap<>();
        for (StagedPlugin candidate : all) {
            if (candidate.plugin().state() == PluginState.READY) {
                newest.merge(candidate.plugin().id(), candidate, PluginArchives::newer);
            }
        }
        return all.stream().map(each -> ranked(each, newest)).toList();
    }

    private static StagedPlugin newer(StagedPlugin first, StagedPlugin second) {
        Version firstVersion = Version.parse(first.plugin().version());
        return firstVersion.compareTo(Version.parse(second.plugin().version())) >= 0 ? first : second;
    }

    private static StagedPlugin ranked(StagedPlugin each, Map<String, StagedPlugin> newest) {
        StagedPlugin best = newest.getOrDefault(each.plugin().id(), each);
        if (each.plugin().state() != PluginState.READY || best.equals(each)) {
            return each;
        }
        Reason reason = Reason.of(
                "plugins.load.older",
                best.plugin().version(),
                String.valueOf(best.plugin().file().getFileName()));
        return new StagedPlugin(each.plugin().with(PluginState.FAILED, reason), List.of());
    }

    private record Stamp(Path file, long size, FileTime changed) {}
}
