package piilo.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What server and database hold of the memory, what is shared with other processes counted in parts. */
final class MemoryBench implements Bench {
    private static final int CONNECTIONS = 16;
    private static final double MOST = 450;

    @Override
    public String name() {
        return "memory";
    }

    /** The memory of both, in MiB. */
    private record Memory(double server, double database) {
        static Memory of(RunningPiilo piilo) throws IOException {
            return new Memory(
                    ProcessShare.of(piilo.process().pid()).memory(),
                    ProcessShare.of(piilo.database()).memory());
        }

        String parts() {
            return "server %s, MariaDB %s".formatted(Spread.number(server), Spread.number(database));
        }

        Spread sum() {
            return Spread.of(server + database);
        }
    }

    @Override
    public void run(Plan plan, Report report) throws Exception {
        try (RunningPiilo piilo = RunningPiilo.start(plan.network())) {
            Account account = Account.of(plan.network(), Account.LARGE);
            Visitor visitor = Visitor.of(piilo, account.id());
            try (KeptConnection connection = new KeptConnection(piilo.port())) {
                connection.expect(200, visitor.get("/contacts"));
            }
            TimeUnit.SECONDS.sleep(plan.seconds());
            Memory idle = Memory.of(piilo);
            List<byte[]> pages = plan.network().places(account, 1000).stream()
                    .map(place -> visitor.get(place.listPath()))
                    .toList();
            LoadFigures load = piilo.load(CONNECTIONS, plan.seconds()).run(Load.Requests.anyOf(pages));
            Memory used = Memory.of(piilo);
            report.heading("Memory (PSS), %,d contacts and %,d notes".formatted(plan.contacts(), plan.notes()));
            report.goals(List.of(
                    Goal.atMost(
                            MOST,
                            " MiB",
                            "idle for %d s after the first page, MiB (%s)".formatted(plan.seconds(), idle.parts()),
                            idle.sum(),
                            "-"),
                    Goal.atMost(
                            MOST,
                            " MiB",
                            "after %s pages of the list, MiB (%s)"
                                    .formatted(Spread.number(load.rate() * plan.seconds()), used.parts()),
                            used.sum(),
                            "-")));
        }
    }
}
