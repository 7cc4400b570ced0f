package piilo.plugins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import piilo.api.ImportOptions;
import piilo.api.Line;
import piilo.api.Recognition;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.plugins.PluginFailure.Kind;

/**
 * Knows the plugins and makes calls into them. Safe for any thread; a call blocks its own. The first use costs some hundred milliseconds: the sandbox is tried
 * out and each plugin is loaded once.
 */
public final class Plugins implements AutoCloseable {
    private final PluginSetup setup;
    private final PluginSettings settings;
    private final Map<StagedPlugin, InstalledPlugin> loaded = new HashMap<>();
    private final Map<String, Reason> lastFailures = new ConcurrentHashMap<>();
    private @Nullable Workshop workshop;

    public Plugins(PluginSetup setup, PluginSettings settings) {
        this.setup = setup;
        this.settings = settings;
    }

    /** Returns every archive in the folders, whatever its state. A file put there since the last call is among them. */
    public List<InstalledPlugin> all() {
        try {
            return current().stream().map(Usable::plugin).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PiiloException(Fault.UNAVAILABLE, "Stopped while plugins were loaded", stopped);
        }
    }

    /**
     * Returns a plugin, whatever its state.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    public InstalledPlugin get(String id) {
        return all().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such plugin"));
    }

    /** Returns keys of sentences that say which walls around plugins this system does not have. */
    public List<String> missingWalls() {
        return workshop().sandbox.missing();
    }

    /**
     * Asks every plugin that is ready about an upload. One that fails is passed over; its failure stands on the plugins page.
     *
     * @return the surest importer; empty when there is none
     * @throws UploadRefused when no plugin may see the upload
     * @throws InterruptedException when the call was cancelled
     */
    public Optional<ImporterId> recognise(UploadedFile upload) throws InterruptedException {
        setup.guard().check(upload.file());
        Recognition best = Recognition.NO;
        Optional<ImporterId> surest = Optional.empty();
        for (Usable plugin : ready()) {
            Frame.Recognised answer = recognise(plugin, upload);
            if (answer.recognition().compareTo(best) > 0) {
                best = answer.recognition();
                surest = Optional.of(new ImporterId(plugin.plugin().id(), answer.importer()));
            }
        }
        return surest;
    }

    private Frame.Recognised recognise(Usable plugin, UploadedFile upload) throws InterruptedException {
        try {
            return workshop().calls.recognise(plugin.jars(), upload);
        } catch (PluginFailure failure) {
            remember(failure);
            return new Frame.Recognised("", Recognition.NO);
        }
    }

    /**
     * Reads an upload. Each line is handed on in the calling thread as it comes; the plugin waits while {@code lines} works. What {@code lines} throws ends the
     * reading and is passed on.
     *
     * @throws UploadRefused when no plugin may see the upload
     * @throws PluginFailure when the plugin fails, or cannot read the upload; lines may have been handed on before
     * @throws InterruptedException when the thread was interrupted, which is how a reading is cancelled
     */
    public void read(ImporterId importer, UploadedFile upload, ImportOptions options, Consumer<Line> lines)
            throws InterruptedException {
        setup.guard().check(upload.file());
        PluginJars plugin = ready().stream()
                .filter(each -> each.plugin().id().equals(importer.plugin())
                        && each.plugin().importers().contains(importer.importer()))
                .map(Usable::jars)
                .findFirst()
                .orElseThrow(() -> new PluginFailure(importer.plugin(), Kind.UNAVAILABLE, importer.importer()));
        try {
            workshop().calls.read(plugin, upload, new PluginCalls.Reading(importer.importer(), options, lines));
        } catch (PluginFailure failure) {
            remember(failure);
            throw failure;
        }
    }

    /** Switches a plugin on again; nothing happens when it is on. */
    public void enable(String id) {
        settings.enable(id);
        lastFailures.remove(id);
    }

    /** Switches a plugin off; calls under way go on. */
    public void disable(String id) {
        settings.disable(id);
    }

    private void remember(PluginFailure failure) {
        if (failure.kind() != Kind.UNREADABLE) {
            lastFailures.put(failure.plugin(), failure.reason());
        }
    }

    private List<Usable> ready() throws InterruptedException {
        return current().stream()
                .filter(each -> each.plugin().state() == PluginState.READY)
                .toList();
    }

    private synchronized List<Usable> current() throws InterruptedException {
        Set<String> disabled = settings.disabled();
        List<StagedPlugin> archives = workshop().archives.all();
        loaded.keySet().retainAll(Set.copyOf(archives));
        List<Usable> usable = new ArrayList<>();
        for (StagedPlugin archive : archives) {
            usable.add(new Usable(
                    current(archive, disabled), new PluginJars(archive.plugin().id(), archive.jars())));
        }
        return usable;
    }

    private InstalledPlugin current(StagedPlugin archive, Set<String> disabled) throws InterruptedException {
        InstalledPlugin plugin = archive.plugin();
        if (plugin.state() != PluginState.READY) {
            return plugin;
        } else if (disabled.contains(plugin.id())) {
            return plugin.with(PluginState.DISABLED, null);
        }
        InstalledPlugin known = loaded.get(archive);
        if (known == null) {
            known = load(archive);
            loaded.put(archive, known);
        }
        return known.state() == PluginState.READY ? known.with(PluginState.READY, lastFailures.get(known.id())) : known;
    }

    /** Runs the plugin's own code for the first time, which shows whether it can be used at all. */
    private InstalledPlugin load(StagedPlugin archive) throws InterruptedException {
        InstalledPlugin plugin = archive.plugin();
        lastFailures.remove(plugin.id());
        try {
            return plugin.withImporters(workshop().calls.describe(new PluginJars(plugin.id(), archive.jars())));
        } catch (PluginFailure failure) {
            return plugin.with(PluginState.FAILED, failure.reason());
        }
    }

    private synchronized Workshop workshop() {
        Workshop open = workshop;
        if (open == null) {
            open = new Workshop(setup);
            workshop = open;
        }
        return open;
    }

    /** Takes away what plugins were run from; calls under way fail. */
    @Override
    public synchronized void close() {
        if (workshop != null) {
            workshop.close();
            workshop = null;
        }
    }

    /** Is an archive with what is known about it just now. */
    private record Usable(InstalledPlugin plugin, PluginJars jars) {}

    /** Is what calls need, made at the first of them. */
    private static final class Workshop {
        private final Stage stage;
        private final Sandbox sandbox;
        private final PluginArchives archives;
        private final PluginCalls calls;

        Workshop(PluginSetup setup) {
            stage = Stage.open(setup.hostClassPath());
            sandbox = new Sandbox(ChildJvm.java(), setup.data());
            archives = new PluginArchives(setup.folders(), stage);
            calls = new PluginCalls(stage, sandbox, setup.limits());
        }

        void close() {
            calls.close();
            stage.close();
        }
    }
}
