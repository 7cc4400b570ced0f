package piilo.host;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import piilo.api.ImportOptions;
import piilo.api.Importer;
import piilo.api.Plugin;
import piilo.api.Recognition;
import piilo.api.UnreadableUpload;

/**
 * Runs one call into one plugin, in a process of its own, and ends. The plugin's jars are the arguments; the call comes in on standard input, the answer
 * goes out on standard output, both as frames (see {@link Frames}).
 *
 * <p>Start-up time is added to every import, so this package does without lambdas, pattern switches and joined strings on the way to the answer: each of
 * them makes the JVM build classes at run time.
 */
public final class PluginHost {
    private static final int LONGEST_MESSAGE = 2_000;

    private final List<Importer> importers;
    private final Frames frames;

    private PluginHost(List<Importer> importers, Frames frames) {
        this.importers = importers;
        this.frames = frames;
    }

    /** Takes the paths of the plugin's jars. */
    public static void main(String[] jars) {
        InputStream input = new FileInputStream(FileDescriptor.in);
        Frames frames = new Frames(new FileOutputStream(FileDescriptor.out));
        // Whatever the plugin prints must not end up between the frames.
        System.setOut(System.err);
        try {
            Call call = Call.read(input);
            ServerWatch.start(input);
            answer(call, jars, frames);
        } catch (Throwable failure) {
            report(failure, frames);
        }
        // Not System.exit: threads and shutdown hooks of the plugin have no say in when the process ends.
        Runtime.getRuntime().halt(0);
    }

    private static void answer(Call call, String[] jars, Frames frames) throws IOException {
        List<Importer> importers;
        try (PluginLoader loader = PluginLoader.of(jars)) {
            Thread.currentThread().setContextClassLoader(loader);
            try {
                importers = importers(loader);
            } catch (Throwable failure) {
                frames.failed(loadFailure(failure), describe(failure));
                return;
            }
            new PluginHost(importers, frames).answer(call);
        }
    }

    private static List<Importer> importers(PluginLoader loader) {
        List<Importer> importers = new ArrayList<>();
        for (Plugin plugin : ServiceLoader.load(Plugin.class, loader)) {
            for (Importer importer : plugin.importers()) {
                Objects.requireNonNull(importer.id(), "importer without id");
                importers.add(importer);
            }
        }
        return importers;
    }

    private void answer(Call call) throws IOException {
        if (call.what().equals("describe")) {
            frames.described(importers);
        } else if (call.what().equals("recognise")) {
            recognise(call);
        } else {
            read(call);
        }
    }

    private void recognise(Call call) throws IOException {
        Recognition best = Recognition.NO;
        String importer = "";
        try (UploadedFile upload = UploadedFile.open(call.upload(), call.name())) {
            for (Importer candidate : importers) {
                Recognition recognition = candidate.recognise(upload);
                if (recognition.compareTo(best) > 0) {
                    best = recognition;
                    importer = candidate.id();
                }
            }
        }
        frames.recognised(importer, best);
    }

    private void read(Call call) throws IOException {
        ImportOptions options = new ImportOptions(call.withBodies(), ZoneId.of(call.zone()));
        try (UploadedFile upload = UploadedFile.open(call.upload(), call.name())) {
            importer(call.importer()).read(upload, options, frames);
        }
        frames.done();
    }

    private Importer importer(String id) {
        for (Importer importer : importers) {
            if (importer.id().equals(id)) {
                return importer;
            }
        }
        throw new IllegalArgumentException("No importer ".concat(id));
    }

    private static void report(Throwable failure, Frames frames) {
        try {
            frames.failed(error(failure), describe(failure));
            failure.printStackTrace();
        } catch (Throwable second) {
            // The server sees the exit without an answer, which says enough.
            Runtime.getRuntime().halt(1);
        }
    }

    private static String loadFailure(Throwable failure) {
        return failure instanceof OutOfMemoryError ? error(failure) : "load";
    }

    private static String error(Throwable failure) {
        if (failure instanceof UnreadableUpload) {
            return "unreadable";
        } else if (failure instanceof OutOfMemoryError) {
            // A full heap ends the process by itself; what arrives here is a thread that could not be started.
            return "threads";
        }
        return "threw";
    }

    /** An {@link UnreadableUpload} speaks to the user in its own words; anything else is named by its class. */
    private static String describe(Throwable failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        String text = failure instanceof UnreadableUpload
                ? message
                : failure.getClass()
                        .getName()
                        .concat(message.isEmpty() ? "" : ": ")
                        .concat(message);
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }
}
