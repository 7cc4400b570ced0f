package piilo.bench;

import java.util.List;

/** Whether the list is as quick for many contacts as it is for few. */
final class GrowthBench implements Bench {
    private static final String LARGE = "the large account";
    private static final String SMALL = "the small account";

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void run(Plan plan, Report report) throws Exception {
        try (RunningPiilo piilo = RunningPiilo.start(plan.network())) {
            List<byte[]> small = pages(piilo, Account.SMALL);
            List<byte[]> large = pages(piilo, Account.LARGE);
            Turns turns = new Turns()
                    .add(SMALL, () -> piilo.load(1, plan.seconds()).run(Load.Requests.anyOf(small)))
                    .add(LARGE, () -> piilo.load(1, plan.seconds()).run(Load.Requests.anyOf(large)))
                    .run(plan.rounds());
            int few = Math.min(NetworkMaking.SMALL_CONTACTS, plan.contacts());
            report.heading("Growth: the list of %,d contacts beside that of %,d".formatted(plan.contacts(), few));
            report.loads(turns.figures());
            Spread ratio = turns.ratio(LARGE, SMALL, LoadFigures::median);
            report.goals(List.of(Goal.atMost(1.5, "", "median of the large one to that of the small one", ratio, "1")));
        }
    }

    private static List<byte[]> pages(RunningPiilo piilo, String email) throws Exception {
        Account account = Account.of(piilo.folder(), email);
        Visitor visitor = Visitor.of(piilo, account.id());
        return piilo.folder().places(account, 1000).stream()
                .map(place -> visitor.get(place.listPath()))
                .toList();
    }
}
