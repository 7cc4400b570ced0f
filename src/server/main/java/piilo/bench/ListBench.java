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

    @Override
    public String name() {
        return "list";
    }

    @Override
    public void run(Plan plan, Report report) throws Exception {
        try (RunningPiilo piilo = RunningPiilo.start(plan.network())) {
            Account account = Account.of(plan.network(), Account.LARGE);
            List<ContactPlace> places = plan.network().places(account, PAGES);
            try (RunningLimit limit = RunningLimit.start(piilo, account.workspace())) {
                Visitor visitor = Visitor.of(piilo, account.id());
                List<byte[]> pages = places.stream()
                        .map(place -> visitor.get(place.listPath()))
                        .toList();
                Visitor stranger = Visitor.stranger(limit.port());
                List<byte[]> bare = places.stream()
                        .map(place -> stranger.get(RunningLimit.path(place)))
                        .toList();
                report.heading(
                        "Contact list, 50 rows, at places by chance among %,d contacts".formatted(plan.contacts()));
                report.text("A page of Piilo has %,d bytes, one of limit (b) %,d."
                        .formatted(size(piilo.port(), pages.getFirst()), size(limit.port(), bare.getFirst())));
                List<Goal> goals = new ArrayList<>();
                for (int connections : List.of(CONNECTIONS, 1)) {
                    Turns turns = new Turns()
                            .add(
                                    LIMIT,
                                    () -> limit.load(connections, plan.seconds())
                                            .run(Load.Requests.anyOf(bare)))
                            .add(
                                    PIILO,
                                    () -> piilo.load(connections, plan.seconds())
                                            .run(Load.Requests.anyOf(pages)))
                            .run(plan.rounds());
                    report.text("Connections: %d".formatted(connections));
                    report.loads(turns.figures());
                    goals.addAll(goals(connections, turns));
                }
                goals.add(statements(piilo, pages));
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

    private static List<Goal> goals(int connections, Turns turns) {
        if (connections == 1) {
            Spread limit = Spread.of(turns.of(LIMIT), LoadFigures::median);
            Spread median = Spread.of(turns.of(PIILO), LoadFigures::median);
            return List.of(Goal.atMost(1.5, " ms", "median on one connection, ms", median, limit.text() + " ms"));
        }
        Spread limit = Spread.of(turns.of(LIMIT), LoadFigures::rate);
        Spread ratio = turns.ratio(PIILO, LIMIT, LoadFigures::rate);
        return List.of(Goal.atLeast(
                0.6, "rate at %d connections, of limit (b)".formatted(connections), ratio, limit.text() + " a second"));
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
