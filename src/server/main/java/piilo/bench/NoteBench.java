package piilo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a note is found by the request after the one that saved it, and what that costs. */
final class NoteBench implements Bench {
    private static final int NOTES_A_ROUND = 20;
    /** So many are saved before for each second that is measured, until the server's code is compiled. */
    private static final int WARM_UPS_A_SECOND = 30;

    @Override
    public String name() {
        return "note";
    }

    /** The times of one note, in milliseconds. */
    private record Saved(double bare, double save, double search, double again) {
        double added() {
            return save - bare;
        }
    }

    @Override
    public void run(Plan plan, Report report) throws Exception {
        List<Saved> saved = new ArrayList<>();
        int missed = 0;
        try (RunningPiilo piilo = RunningPiilo.start(plan.network());
                KeptConnection connection = new KeptConnection(piilo.port());
                BareRows bare = BareRows.empty(plan.network(), "note")) {
            // The small account is written to, so that the large one stays what it is; both are in one index.
            Account account = Account.of(plan.network(), Account.SMALL);
            Visitor visitor = Visitor.of(piilo, account.id());
            String page = plan.network().places(account, 1).getFirst().pagePath();
            bare.take(account.workspace(), 1);
            int count = NOTES_A_ROUND * plan.rounds();
            int warmUps = WARM_UPS_A_SECOND * plan.seconds();
            for (int i = -warmUps; i < count; i++) {
                String word = word();
                double alone = bare.insert() * 1000;
                double before = search(connection, visitor, word, false);
                double save = timed(connection, 303, visitor.post(page + "/notes", Map.of("text", "Muistio " + word)));
                double search = search(connection, visitor, word, true);
                missed += search < 0 ? 1 : 0;
                if (i >= 0) {
                    saved.add(new Saved(alone, save, Math.abs(search), before));
                }
            }
        }
        report.heading("A note that has just been saved");
        report.text("%d notes, each searched for by the request after; not found: **%d**"
                .formatted(saved.size() + WARM_UPS_A_SECOND * plan.seconds(), missed));
        report.goals(goals(saved));
    }

    private static List<Goal> goals(List<Saved> saved) {
        String bare = Spread.of(saved, Saved::bare).text() + " ms, the bare row inserted and committed";
        return List.of(
                Goal.atMost(1000, " ms", "saving, ms", Spread.of(saved, Saved::save), bare),
                Goal.atMost(
                        8,
                        " ms",
                        "more than the bare row (journal, index, web), ms",
                        Spread.of(saved, Saved::added),
                        "-"),
                Goal.atMost(
                        4,
                        " ms",
                        "the search after, ms",
                        Spread.of(saved, Saved::search),
                        Spread.of(saved, Saved::again).text() + " ms, a search that finds nothing"));
    }

    /** Returns the time a search took; below 0 when it did not find what it should. */
    private static double search(KeptConnection connection, Visitor visitor, String word, boolean there)
            throws IOException {
        double millis = timed(connection, 200, visitor.get("/search?q=" + word));
        boolean found = connection.body().contains("\"/notes/");
        if (found && !there) {
            throw new IOException("A note is found before it is written");
        }
        return found == there ? millis : -millis;
    }

    private static double timed(KeptConnection connection, int status, byte[] request) throws IOException {
        long start = System.nanoTime();
        connection.expect(status, request);
        return (System.nanoTime() - start) / 1e6;
    }

    /** Returns a word that nobody has written yet. */
    private static String word() {
        StringBuilder word = new StringBuilder("q");
        for (char digit : Long.toString(System.nanoTime()).toCharArray()) {
            word.append((char) (digit - '0' + 'b'));
        }
        return word.toString();
    }
}
