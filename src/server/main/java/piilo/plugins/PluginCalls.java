package piilo.plugins;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.api.ImportOptions;
import piilo.api.Line;
import piilo.json.Json;
import piilo.plugins.PluginFailure.Kind;

/** Makes calls into plugins, each in a process of its own that is gone when the call returns. */
final class PluginCalls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginCalls.class);
    private static final int AT_ONCE = 4;

    private final Stage stage;
    private final Sandbox sandbox;
    private final PluginLimits limits;
    private final ProcessStarter starter = new ProcessStarter();
    private final BlockingQueue<Integer> slots = new ArrayBlockingQueue<>(AT_ONCE);

    PluginCalls(Stage stage, Sandbox sandbox, PluginLimits limits) {
        this.stage = stage;
        this.sandbox = sandbox;
        this.limits = limits;
        for (int slot = 0; slot < AT_ONCE; slot++) {
            slots.add(slot);
        }
    }

    /** Returns the ids of a plugin's importers. */
    List<String> describe(PluginJars plugin) throws InterruptedException {
        return call(plugin, null, Map.of("call", "describe"), process -> {
            Frame frame = next(process, limits.recognition());
            if (frame instanceof Frame.Described described) {
                return described.importers();
            }
            throw failure(process, frame);
        });
    }

    /** Returns the plugin's surest importer. */
    Frame.Recognised recognise(PluginJars plugin, UploadedFile upload) throws InterruptedException {
        return call(plugin, upload, Map.of("call", "recognise"), process -> {
            Frame frame = next(process, limits.recognition());
            if (frame instanceof Frame.Recognised recognised) {
                return recognised;
            }
            throw failure(process, frame);
        });
    }

    /** Hands each line on, in the calling thread, until the last. */
    void read(PluginJars plugin, UploadedFile upload, Reading reading) throws InterruptedException {
        Map<String, String> call = Map.of(
                "call", "read",
                "importer", reading.importer(),
                "withBodies", Boolean.toString(reading.options().withBodies()),
                "zone", reading.options().zone().getId());
        call(plugin, upload, call, process -> {
            long until = System.nanoTime() + limits.reading().toNanos();
            long left = limits.lines();
            Frame frame = next(process, limits.silence());
            while (frame instanceof Frame.Lines batch) {
                left -= batch.lines().size();
                if (left < 0) {
                    throw process.failure(Kind.TOO_MUCH_OUTPUT, Long.toString(limits.lines()));
                }
                batch.lines().forEach(reading.lines());
                frame = next(process, soonest(limits.silence(), until));
            }
            if (frame instanceof Frame.Done) {
                return frame;
            }
            throw failure(process, frame);
        });
    }

    private static Duration soonest(Duration silence, long until) {
        Duration left = Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        return left.compareTo(silence) < 0 ? left : silence;
    }

    private <T> T call(PluginJars plugin, @Nullable UploadedFile upload, Map<String, String> call, Answer<T> answer)
            throws InterruptedException {
        int slot = slots.take();
        Path folder = null;
        try {
            folder = stage.privateFolder(sandbox, slot);
            byte[] request = Json.write(with(upload, folder, slot, call)).getBytes(StandardCharsets.UTF_8);
            Process process = starter.start(sandbox.wrap(limits, slot, command(plugin, folder)), folder);
            return answer(new PluginProcess(plugin.id(), limits, process), request, answer);
        } catch (IOException failure) {
            LOG.error("A process for plugin {} cannot be started", plugin.id(), failure);
            throw new PluginFailure(plugin.id(), Kind.NOT_STARTED, String.valueOf(failure.getMessage()));
        } finally {
            if (folder != null) {
                Stage.delete(folder);
            }
            slots.add(slot);
        }
    }

    private static <T> T answer(PluginProcess process, byte[] request, Answer<T> answer) throws InterruptedException {
        try (process) {
            process.send(request);
            return answer.from(process);
        } catch (PluginFailure failure) {
            if (failure.kind() != Kind.UNREADABLE) {
                LOG.warn("{}; it wrote: {}", failure.getMessage(), process.complained());
            }
            throw failure;
        }
    }

    private Map<String, String> with(@Nullable UploadedFile upload, Path folder, int slot, Map<String, String> call)
            throws IOException {
        if (upload == null) {
            return call;
        }
        Path copy = Files.copy(upload.file(), folder.resolve("upload"));
        sandbox.giveTo(slot, copy);
        Map<String, String> whole = new HashMap<>(call);
        whole.put("upload", copy.toString());
        whole.put("name", upload.name());
        return whole;
    }

    private List<String> command(PluginJars plugin, Path folder) {
        String classPath = stage.runtime().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(ChildJvm.command(limits, folder));
        command.addAll(List.of("-cp", classPath, "piilo.host.PluginHost"));
        plugin.jars().forEach(jar -> command.add(jar.toString()));
        return command;
    }

    private static Frame next(PluginProcess process, Duration wait) throws InterruptedException {
        try {
            return FrameReader.read(process.next(wait));
        } catch (IOException noFrame) {
            LOG.debug("What a plugin wrote is no frame", noFrame);
            throw process.failure(Kind.GARBAGE, "");
        }
    }

    private static PluginFailure failure(PluginProcess process, Frame frame) {
        if (frame instanceof Frame.Failed(String error, String message)) {
            Kind kind = switch (error) {
                case "unreadable" -> Kind.UNREADABLE;
                case "load" -> Kind.NOT_LOADED;
                case "threads" -> Kind.TOO_MANY_THREADS;
                default -> Kind.THREW;
            };
            return process.failure(kind, message);
        }
        return process.failure(Kind.GARBAGE, "");
    }

    @Override
    public void close() {
        starter.close();
    }

    /** Reads the answer of a process. */
    private interface Answer<T> {
        T from(PluginProcess process) throws InterruptedException;
    }

    /** What is read, how, and who takes the lines. */
    record Reading(String importer, ImportOptions options, Consumer<Line> lines) {}
}
