package piilo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import piilo.bench.BenchCommand;
import piilo.config.Config;
import piilo.config.ConfigReader;
import piilo.config.Option;
import piilo.database.FreeSpace;
import piilo.fault.PiiloException;

/** The command line. */
@Command(
        name = "piilo",
        description = "A self-hosted CRM for the hidden job market",
        subcommands = {Main.Serve.class, Main.Reindex.class, Training.class, BenchCommand.class},
        mixinStandardHelpOptions = true,
        version = "Piilo 0.1.0")
public final class Main {
    private Main() {}

    // Lucene says at each start that it would like a module that is not yet part of Java.
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    /** Runs a command; ends with 0 when it went well, 1 when it did not, 2 when it could not be understood. */
    public static void main(String[] arguments) {
        VECTORS.setLevel(Level.OFF);
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof PiiloException)) {
                throw failure;
            }
            command.getErr().println(failure.getMessage());
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    /** What every command can be told. */
    static final class Options {
        @CommandLine.Option(names = "--data", description = "Folder of everything that is kept (default: data)")
        @Nullable
        String data;

        @CommandLine.Option(names = "--host", description = "Address to listen on (default: 127.0.0.1)")
        @Nullable
        String host;

        @CommandLine.Option(names = "--port", description = "Port to listen on (default: 8484)")
        @Nullable
        String port;

        @CommandLine.Option(names = "--config", description = "A properties file with further options")
        @Nullable
        Path file;

        Config config() {
            Map<Option, String> flags = new EnumMap<>(Option.class);
            put(flags, Option.DATA, data);
            put(flags, Option.HTTP_HOST, host);
            put(flags, Option.HTTP_PORT, port);
            Path named = file != null
                    ? file
                    : Optional.ofNullable(System.getenv("PIILO_CONFIG"))
                            .map(Path::of)
                            .orElse(null);
            return ConfigReader.read(named, System.getenv(), flags);
        }

        private static void put(Map<Option, String> flags, Option option, @Nullable String value) {
            if (value != null) {
                flags.put(option, value);
            }
        }
    }

    @Command(name = "serve", description = "Start the server", mixinStandardHelpOptions = true)
    static final class Serve implements Callable<Integer> {
        @CommandLine.Mixin
        private final Options options = new Options();

        @CommandLine.Option(names = "--demo", description = "Fill it with a made-up network")
        private boolean demo;

        @Override
        public Integer call() throws InterruptedException {
            PrintStream out = System.out;
            try (Server server = new Server(options.config(), step -> out.println(step + " ..."))) {
                out.println("Piilo is ready: " + server.address());
                if (demo) {
                    out.println("Sign in once with: " + server.address() + server.demo());
                }
                untilStopped(server);
            }
            return 0;
        }

        private static void untilStopped(Server server) throws InterruptedException {
            CountDownLatch stopped = new CountDownLatch(1);
            Thread hook = new Thread(
                    () -> {
                        server.close();
                        stopped.countDown();
                    },
                    "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            stopped.await();
        }
    }

    @Command(
            name = "reindex",
            description = "Build the search index anew, while the server is stopped",
            mixinStandardHelpOptions = true)
    static final class Reindex implements Callable<Integer> {
        @CommandLine.Mixin
        private final Options options = new Options();

        @Override
        public Integer call() {
            try (Started started = new Started()) {
                Config config = options.config();
                FreeSpace space = Folders.freeSpace(config.data());
                Core core = Core.start(config, space, step -> System.out.println(step + " ..."), started);
                core.index().rebuild();
                System.out.println("The search index has been built anew.");
            }
            return 0;
        }
    }
}
