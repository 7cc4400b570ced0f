package piilo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures Piilo on this machine, beside what the machine could do at the best, and prints a report in Markdown. */
@Command(
        name = "bench",
        description = "Measure this machine; best when it has nothing else to do",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class BenchCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(BenchCommand.class);
    private static final List<Bench> ALL = List.of(
            new ListBench(),
            new GrowthBench(),
            new PageBench(),
            new MarketBench(),
            new QueryBench(),
            new NoteBench(),
            new ImportBench(),
            new StartBench(),
            new MemoryBench());

    @Option(names = "--contacts", description = "How many contacts the large account has")
    private int contacts = 100_000;

    @Option(names = "--notes", description = "How many notes it has")
    private int notes = 200_000;

    @Option(
            names = "--only",
            split = ",",
            description = "Only these: list, growth, pages, market, queries, note, import, start, memory")
    private List<String> only = List.of();

    @Option(names = "--seconds", description = "How long each measurement under load lasts")
    private int seconds = 10;

    @Option(names = "--rounds", description = "How often each is repeated")
    private int rounds = 3;

    @Option(names = "--data", description = "Folder for the made-up network, which is kept and used again")
    private Path data = Path.of("data", "bench");

    @Option(names = "--out", description = "A file that gets the report too")
    private @Nullable Path out;

    private final PrintStream standard;

    public BenchCommand() {
        this(System.out);
    }

    BenchCommand(PrintStream standard) {
        this.standard = standard;
    }

    @Override
    public Integer call() throws IOException {
        Plan plan = new Plan(
                Math.max(1, contacts),
                Math.max(1, notes),
                Math.max(1, seconds),
                Math.max(1, rounds),
                data.toAbsolutePath().normalize());
        List<Bench> chosen = ALL.stream()
                .filter(bench -> only.isEmpty() || only.contains(bench.name()))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("There is no such measurement");
            return 2;
        }
        Files.createDirectories(plan.data());
        if (out == null) {
            return run(plan, chosen, new Report(List.of(standard)));
        }
        try (PrintStream file = new PrintStream(Files.newOutputStream(out), false, StandardCharsets.UTF_8)) {
            return run(plan, chosen, new Report(List.of(standard, file)));
        }
    }

    /** Returns 1 when something could not be measured; a goal that is not met is no failure. */
    private static int run(Plan plan, List<Bench> chosen, Report report) throws IOException {
        NetworkMaking.ensure(plan, step -> System.err.println(step + " ..."));
        Machine.describe(report, JavaChild.flags(true));
        int failed = 0;
        for (Bench bench : chosen) {
            System.err.println("Measuring: " + bench.name() + " ...");
            try {
                bench.run(plan, report);
            } catch (Exception failure) {
                LOG.error("{} could not be measured", bench.name(), failure);
                report.text("**%s could not be measured:** %s".formatted(bench.name(), failure));
                failed = 1;
            }
        }
        return failed;
    }
}
