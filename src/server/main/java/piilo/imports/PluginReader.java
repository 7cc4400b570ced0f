package piilo.imports;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import piilo.api.ImportOptions;
import piilo.api.Line;
import piilo.plugins.ImporterId;
import piilo.plugins.InstalledPlugin;
import piilo.plugins.PluginFailure;
import piilo.plugins.PluginState;
import piilo.plugins.Plugins;
import piilo.plugins.UploadRefused;
import piilo.plugins.UploadedFile;

/** Lets the plugins read uploads. */
public final class PluginReader implements LineReader {
    private final Plugins plugins;

    public PluginReader(Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public Optional<ChosenImporter> recognise(Path upload, String name, @Nullable String plugin) throws ReadingFailure {
        return plugin == null ? surest(upload, name) : first(plugin);
    }

    private Optional<ChosenImporter> surest(Path upload, String name) throws ReadingFailure {
        try {
            return plugins.recognise(new UploadedFile(upload, name))
                    .map(found -> new ChosenImporter(found.plugin(), found.importer()));
        } catch (UploadRefused refused) {
            throw new ReadingFailure(reason(refused.reason()), refused);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    /** The user's choice counts, whatever the plugin thinks of the file. */
    private Optional<ChosenImporter> first(String plugin) {
        return plugins.all().stream()
                .filter(installed -> installed.id().equals(plugin) && installed.state() == PluginState.READY)
                .map(InstalledPlugin::importers)
                .filter(importers -> !importers.isEmpty())
                .map(importers -> new ChosenImporter(plugin, importers.getFirst()))
                .findFirst();
    }

    @Override
    public void read(ChosenImporter importer, Path upload, String name, ImportOptions options, Consumer<Line> lines)
            throws ReadingFailure {
        String id = importer.importer() == null ? "" : importer.importer();
        try {
            plugins.read(new ImporterId(importer.plugin(), id), new UploadedFile(upload, name), options, lines);
        } catch (UploadRefused refused) {
            throw new ReadingFailure(reason(refused.reason()), refused);
        } catch (PluginFailure failure) {
            throw new ReadingFailure(reason(failure.reason()), failure);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static Reason reason(piilo.plugins.Reason reason) {
        return new Reason(reason.key(), reason.arguments());
    }

    private static ReadingFailure stopped(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ReadingFailure(Reason.of("imports.problem.stopped"), cause);
    }
}
