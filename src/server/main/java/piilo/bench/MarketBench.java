package piilo.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The pages of the hidden job market: what to do today, leads, companies, recruiters, the network and ways to people. */
final class MarketBench implements Bench {
    private static final int PAGES = 200;
    private static final double MOST_MILLIS = 15;
    private static final double MOST_MILLIS_OF_A_PATH = 30;
    private static final String WAYS = "ways to ";
    private static final List<String> ALONE = List.of(
            "/",
            "/leads/board",
            "/network",
            "/network/graph",
            "/leads",
            "/targets",
            "/recruiters",
            "/introductions",
            "/reasons",
            "/due",
            "/reminders",
            "/balance");

    @Override
    public String name() {
        return "market";
    }

    @Override
    public void run(Plan plan, Report report) throws Exception {
        try (RunningPiilo piilo = RunningPiilo.start(plan.network())) {
            Account account = Account.of(plan.network(), Account.LARGE);
            Visitor visitor = Visitor.of(piilo, account.id());
            Turns turns = new Turns();
            pages(plan, account, visitor)
                    .forEach((name, pages) -> turns.add(
                            name,
                            () -> piilo.load(1, Math.max(1, plan.seconds() / 2)).run(Load.Requests.anyOf(pages))));
            turns.run(plan.rounds());
            report.heading("Pages of the hidden job market, one connection, %,d contacts, %,d interactions, %,d leads"
                    .formatted(
                            plan.contacts(),
                            plan.contacts() * NetworkMaking.INTERACTIONS_PER_CONTACT,
                            plan.contacts() / NetworkMaking.CONTACTS_PER_LEAD));
            report.loads(turns.figures());
            report.goals(turns.figures().entrySet().stream()
                    .map(page -> goal(page.getKey(), page.getValue()))
                    .toList());
        }
    }

    private static Goal goal(String page, List<LoadFigures> rounds) {
        double most = page.startsWith(WAYS) ? MOST_MILLIS_OF_A_PATH : MOST_MILLIS;
        return Goal.atMost(most, " ms", page + ", median ms", Spread.of(rounds, LoadFigures::median), "-");
    }

    private static Map<String, List<byte[]>> pages(Plan plan, Account account, Visitor visitor) throws IOException {
        DataFolder folder = plan.network();
        List<UUID> contacts = folder.ids(DataFolder.Owned.CONTACTS, account, PAGES);
        List<UUID> companies = folder.ids(DataFolder.Owned.COMPANIES, account, PAGES);
        List<UUID> leads = folder.ids(DataFolder.Owned.LEADS, account, PAGES);
        Map<String, List<byte[]>> pages = new LinkedHashMap<>();
        ALONE.forEach(path -> pages.put(path, List.of(visitor.get(path))));
        pages.put("a lead", each(leads, id -> visitor.get("/leads/" + id)));
        pages.put("a company", each(companies, id -> visitor.get("/companies/" + id)));
        pages.put(WAYS + "a company", each(companies, id -> visitor.get("/companies/" + id + "/paths")));
        pages.put(WAYS + "a person", each(contacts, id -> visitor.get("/contacts/" + id + "/paths")));
        return pages;
    }

    private static List<byte[]> each(List<UUID> ids, Function<UUID, byte[]> request) {
        return ids.stream().map(request).toList();
    }
}
