package piilo.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The import of LinkedIn connections through the pages, and its undo, beside the bare insert of the same rows. */
final class ImportBench implements Bench {
    /** Of the planned contacts: 5,000 and 30,000 of 100,000. */
    private static final List<Integer> PARTS = List.of(20, 3);

    private static final double OF_LIMIT = 0.2;

    @Override
    public String name() {
        return "import";
    }

    /**
     * The seconds of one import.
     *
     * @param in the CPU time of its reading and applying
     * @param out the CPU time of its undo
     */
    private record Imported(double read, double apply, double undo, Cpu in, Cpu out, double bare, int rows) {
        double whole() {
            return read + apply;
        }

        double rate() {
            return rows / whole();
        }

        double bareRate() {
            return rows / bare;
        }

        double ofLimit() {
            return rate() / bareRate();
        }
    }

    @Override
    public void run(Plan plan, Report report) throws Exception {
        DataFolder folder = plan.throwaway("import");
        folder.delete();
        java.nio.file.Files.createDirectories(folder.path());
        try (RunningPiilo piilo = RunningPiilo.start(folder, RunningPiilo.Start.direct(folder, true), "/setup");
                BareRows bare = BareRows.empty(folder, "contact")) {
            folder.account("import@bench.example");
            ImportWay way = new ImportWay(piilo, Account.of(folder, "import@bench.example"));
            report.heading("Import of LinkedIn connections into an empty account, server heap 512 MiB");
            report.text(
                    "The limit is the same contact rows by JDBC batches of 1,000 in one transaction into a table with the same indexes; "
                            + "measured apart, that is 0.98 of LOAD DATA LOCAL.");
            for (int part : PARTS) {
                int rows = Math.max(1, part == 3 ? (int) (plan.contacts() * 0.3) : plan.contacts() / part);
                List<Imported> imported = new ArrayList<>();
                for (int round = -1; round < plan.rounds(); round++) {
                    Imported one = measure(
                            way, piilo.watch(), bare, new MadeUpNetwork(part * 1000L + round).connections(rows));
                    if (round >= 0) {
                        imported.add(one);
                    }
                }
                tell(report, imported, rows, part == 3 ? 5 : 1.5);
            }
            report.goals(List.of(plugin(way, plan.rounds())));
        } finally {
            folder.delete();
        }
    }

    private static Imported measure(ImportWay way, Cpu.Watch watch, BareRows bare, String file) throws Exception {
        Cpu start = watch.now();
        double read = way.read(file.getBytes(StandardCharsets.UTF_8));
        double apply = way.apply();
        Cpu in = watch.now().since(start);
        bare.take(way.account().workspace(), Integer.MAX_VALUE);
        double seconds = bare.insert();
        Cpu applied = watch.now();
        double undo = way.undo();
        return new Imported(read, apply, undo, in, watch.now().since(applied), seconds, bare.count());
    }

    private static void tell(Report report, List<Imported> imported, int lines, double seconds) {
        report.text(
                "%,d lines, %,d contacts. Upload to preview %s s, apply to result page %s s, undo %s s; %s rows a second, limit %s."
                        .formatted(
                                lines,
                                imported.getFirst().rows(),
                                Spread.of(imported, Imported::read).text(),
                                Spread.of(imported, Imported::apply).text(),
                                Spread.of(imported, Imported::undo).text(),
                                Spread.of(imported, Imported::rate).text(),
                                Spread.of(imported, Imported::bareRate).text()));
        report.text("CPU of server and MariaDB: in %s + %s s, undo %s + %s s."
                .formatted(
                        Spread.of(imported, one -> one.in.server() / 1e6).text(),
                        Spread.of(imported, one -> one.in.database() / 1e6).text(),
                        Spread.of(imported, one -> one.out.server() / 1e6).text(),
                        Spread.of(imported, one -> one.out.database() / 1e6).text()));
        String limit = Spread.of(imported, Imported::bare).text() + " s";
        report.goals(List.of(
                Goal.atMost(seconds, " s", "upload to done, s", Spread.of(imported, Imported::whole), limit),
                Goal.atMost(seconds, " s", "undo, s", Spread.of(imported, Imported::undo), limit),
                Goal.atLeast(OF_LIMIT, "rows a second, of the limit", Spread.of(imported, Imported::ofLimit), "1")));
    }

    /** The whole way of a file with one line to its preview is the most that the plugin's processes can add. */
    private static Goal plugin(ImportWay way, int rounds) throws Exception {
        double[] seconds = new double[rounds + 2];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = way.read(new MadeUpNetwork(i).connections(1).getBytes(StandardCharsets.UTF_8));
            way.cancel();
        }
        return Goal.atMost(
                0.5,
                " s",
                "a file of one line, upload to preview (the plugin's processes and all else), s",
                Spread.of(seconds),
                "-");
    }
}
