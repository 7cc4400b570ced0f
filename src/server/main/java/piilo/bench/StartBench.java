package piilo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the command to the first page: with data and without, with the cache of classes and without. */
final class StartBench implements Bench {
    private static final double EXISTING_SECONDS = 1.5;
    private static final double NEW_SECONDS = 6;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Plan plan, Report report) throws Exception {
        Path launcher = launcher();
        List<Double> launched = new ArrayList<>();
        List<Double> direct = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> fresh = new ArrayList<>();
        for (int i = 0; i < plan.rounds() + 2; i++) {
            DataFolder network = plan.network();
            if (launcher != null) {
                launched.add(seconds(network, RunningPiilo.Start.launched(launcher, network), "/sign-in"));
            }
            bare.add(limit(network));
            direct.add(seconds(network, RunningPiilo.Start.direct(network, false), "/sign-in"));
        }
        for (int i = 0; i < plan.rounds(); i++) {
            fresh.add(fromNothing(plan, launcher));
        }
        report.heading("Start to first page");
        report.text(
                launcher == null
                        ? "There is no launcher with a cache of classes here, so every start is by java without it."
                        : "With the cache: bin/piilo, as it is installed, from the start of the script. Without: java at once.");
        String limit = Spread.of(bare, Double::doubleValue).text() + " s, limit (b) with a database that runs already";
        List<Goal> goals = new ArrayList<>();
        if (launcher != null) {
            goals.add(Goal.atMost(
                    EXISTING_SECONDS,
                    " s",
                    "existing data, with the cache, s",
                    Spread.of(launched, Double::doubleValue),
                    limit));
        }
        goals.add(Goal.atMost(
                EXISTING_SECONDS,
                " s",
                "existing data, without the cache, s",
                Spread.of(direct, Double::doubleValue),
                limit));
        goals.add(Goal.atMost(NEW_SECONDS, " s", "from nothing, s", Spread.of(fresh, Double::doubleValue), "-"));
        report.goals(goals);
    }

    /** Returns the launcher when it has a cache of classes; it makes one by itself when a server has run for a while. */
    private static @Nullable Path launcher() throws IOException {
        String home = System.getProperty("piilo.home");
        if (home == null || !Files.isExecutable(Path.of(home, "bin", "piilo"))) {
            return null;
        }
        try (Stream<Path> files = Files.list(Path.of(home))) {
            boolean cache = files.anyMatch(
                    file -> file.toString().endsWith(".aot") && file.toFile().length() > 0);
            return cache ? Path.of(home, "bin", "piilo") : null;
        }
    }

    private static double seconds(DataFolder folder, RunningPiilo.Start start, String page)
            throws IOException, InterruptedException {
        try (RunningPiilo piilo = RunningPiilo.start(folder, start, page)) {
            return piilo.firstPage() / 1e9;
        }
    }

    private static double limit(DataFolder network) throws IOException, InterruptedException {
        try (RunningPiilo piilo = RunningPiilo.start(network);
                RunningLimit limit = RunningLimit.start(
                        piilo, Account.of(network, Account.LARGE).workspace())) {
            return limit.firstPage() / 1e9;
        }
    }

    private static double fromNothing(Plan plan, @Nullable Path launcher) throws IOException, InterruptedException {
        DataFolder folder = plan.throwaway("start");
        folder.delete();
        try {
            RunningPiilo.Start start = launcher == null
                    ? RunningPiilo.Start.direct(folder, false)
                    : RunningPiilo.Start.launched(launcher, folder);
            return seconds(folder, start, "/setup");
        } finally {
            folder.delete();
        }
    }
}
