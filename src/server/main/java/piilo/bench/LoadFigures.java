package piilo.bench;

import java.util.List;

/**
 * What one measurement under load has found.
 *
 * @param rate requests a second
 * @param median of the times they took, in milliseconds
 * @param worst the 99th percentile of these times, in milliseconds
 * @param server CPU time of the server for each request, in microseconds
 * @param database the same of mariadbd
 * @param client the same of the benchmark itself, which shares the machine's cores
 */
record LoadFigures(double rate, double median, double worst, double server, double database, double client) {
    static final List<String> HEADINGS =
            List.of("variant", "a second", "median ms", "99 % ms", "CPU us server", "CPU us MariaDB", "CPU us client");

    /**
     * Makes the figures.
     *
     * @param nanos the times of all requests, sorted
     */
    static LoadFigures of(long[] nanos, double seconds, Cpu taken) {
        int count = nanos.length;
        if (count == 0) {
            throw new IllegalStateException("No request was answered in time");
        }
        return new LoadFigures(
                count / seconds,
                millis(nanos[count / 2]),
                millis(nanos[Math.min(count - 1, (int) (count * 0.99))]),
                (double) taken.server() / count,
                (double) taken.database() / count,
                (double) taken.client() / count);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    static List<String> row(String name, List<LoadFigures> rounds) {
        return List.of(
                name,
                Spread.of(rounds, LoadFigures::rate).text(),
                Spread.of(rounds, LoadFigures::median).text(),
                Spread.of(rounds, LoadFigures::worst).text(),
                Spread.of(rounds, LoadFigures::server).text(),
                Spread.of(rounds, LoadFigures::database).text(),
                Spread.of(rounds, LoadFigures::client).text());
    }
}
