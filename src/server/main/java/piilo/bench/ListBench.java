package piilo.bench;

import java.util.ArrayList;
import java.util.List;

/** The list of contacts, signed in, beside the bare page of the same rows. */
final class ListBench implements Bench {
    private static final int CONNECTIONS = 16;
    private static final int PAGES = 2000;
    private static final int COUNTED = 200;
    private static final String PIILO = "Piilo /contacts";
    private static final String LIMIT = "limit (b)";
    private static final String COMPRESSED = ", gzip";

    @Override
    public String name() {
        return "list";
    }

    /** The same pages of Piilo and of the limit, asked for by the same kind of client. */
    private record Pages(RunningPiilo piilo, List<byte[]> own, RunningLimit limit, List<byte[]> bare, String suffix) {
        static Pages plain(RunningPiilo piilo, Visitor visitor, RunningLimit limit, List<ContactPlace> places) {
            Visitor stranger = Visitor.stranger(limit.port());
            return new Pages(
                    piilo,
                    places.stream().map(place -> visitor.get(place.listPath())).toList(),
                    limit,
                    places.stream()
                            .map(place -> stranger.get(RunningLimit.path(place)))
                            .toList(),
                    "");
        }

        static Pages compressed(RunningPiilo piilo, Visitor visitor, RunningLimit limit, List<ContactPlace> places) {
            Visitor stranger = Visitor.stranger(limit.port());
            return new Pages(
                    piilo,
                    places.stream()
                            .map(place -> visitor.getCompressed(place.listPath()))
                            .toList(),
                    limit,
                    places.stream()
                            .map(place -> stranger.getCompressed(RunningLimit.path(place)))
                            .toList(),
                    COMPRESSED);
        }

        void add(Turns turns, int connections, int seconds) {
            turns.add(LIMIT + suffix, () -> limit.load(connections, seconds).run(Load.Requests.anyOf(bare)));
            turns.add(PIILO + suffix, () -> piilo.load(connections, seconds).run(Load.Requests.anyOf(own)));
        }

        String sizes() throws java.io.IOException {
            return "A page of Piilo has %,d bytes, one of limit (b) %,d"
                            .formatted(size(piilo.port(), own.getFirst()), size(limit.port(), bare.getFirst()))
                    + suffix + ".";
        }
    }

    @Override
    public void run(Plan plan, Report report) throws Exception {
        try (RunningPiilo piilo = RunningPiilo.start(plan.network())) {
            Account account = Account.of(plan.network(), Account.LARGE);
            List<ContactPlace> places = plan.network().places(account, PAGES);
            try (RunningLimit limit = RunningLimit.start(piilo, account.workspace())) {
                Visitor visitor = Visitor.of(piilo, account.id());
                Pages plain = Pages.plain(piilo, visitor, limit, places);
                Pages compressed = Pages.compressed(piilo, visitor, limit, places);
                report.heading(
                        "Contact list, 50 rows, at places by chance among %,d contacts".formatted(plan.contacts()));
                report.text(plain.sizes() + " " + compressed.sizes());
                List<Goal> goals = new ArrayList<>();
                for (int connections : List.of(CONNECTIONS, 1)) {
                    Turns turns = new Turns();
                    plain.add(turns, connections, plan.seconds());
                    compressed.add(turns, connections, plan.seconds());
                    turns.run(plan.rounds());
                    report.text("Connections: %d".formatted(connections));
                    report.loads(turns.figures());
                    goals.addAll(goals(connections, turns, ""));
                    goals.addAll(goals(connections, turns, COMPRESSED));
                }
                goals.add(statements(piilo, plain.own()));
                report.goals(goals);
            }
        }
    }

    private static int size(int port, byte[] request) throws java.io.IOException {
        try (KeptConnection connection = new KeptConnection(port)) {
            connection.expect(200, request);
            return connection.bodyLength();
        }
    }

    private static List<Goal> goals(int connections, Turns turns, String suffix) {
        if (connections == 1) {
            Spread limit = Spread.of(turns.of(LIMIT + suffix), LoadFigures::median);
            Spread median = Spread.of(turns.of(PIILO + suffix), LoadFigures::median);
            return List.of(
                    Goal.atMost(1.5, " ms", "median on one connection, ms" + suffix, median, limit.text() + " ms"));
        }
        Spread limit = Spread.of(turns.of(LIMIT + suffix), LoadFigures::rate);
        Spread ratio = turns.ratio(PIILO + suffix, LIMIT + suffix, LoadFigures::rate);
        String figure = "rate at %d connections, of limit (b)%s".formatted(connections, suffix);
        return List.of(Goal.atLeast(0.6, figure, ratio, limit.text() + " a second"));
    }

    /** Counts with the database's own counter, over many pages on one connection. */
    private static Goal statements(RunningPiilo piilo, List<byte[]> pages) throws Exception {
        try (KeptConnection connection = new KeptConnection(piilo.port());
                Statements statements = new Statements(piilo.folder())) {
            long before = statements.count();
            for (int i = 0; i < COUNTED; i++) {
                connection.expect(200, pages.get(i % pages.size()));
            }
            double each = (double) (statements.count() - before - 1) / COUNTED;
            return Goal.atMost(5, "", "statements a page", Spread.of(each), "1");
        }
    }
}
