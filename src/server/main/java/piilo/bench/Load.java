package piilo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Requests to a server without a pause, on some connections at once, for some time. */
record Load(int port, int connections, int seconds, Cpu.Watch watch) {
    /** What is asked for. */
    interface Requests {
        byte[] next(Random random);

        /** Returns requests of which one is taken by chance each time. */
        static Requests anyOf(List<byte[]> requests) {
            return random -> requests.get(random.nextInt(requests.size()));
        }
    }

    /**
     * Asks for pages until the time is over.
     *
     * @throws Exception when an answer is not a page
     */
    LoadFigures run(Requests requests) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            Cpu before = watch.now();
            long start = System.nanoTime();
            long deadline = start + TimeUnit.SECONDS.toNanos(seconds);
            List<Callable<long[]>> work = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Random random = new Random(i);
                work.add(() -> ask(requests, random, deadline));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> done : threads.invokeAll(work)) {
                times.add(done.get());
            }
            double took = (System.nanoTime() - start) / 1e9;
            return LoadFigures.of(sorted(times), took, watch.now().since(before));
        }
    }

    private long[] ask(Requests requests, Random random, long deadline) throws IOException {
        long[] times = new long[4096];
        int count = 0;
        try (KeptConnection connection = new KeptConnection(port)) {
            for (long now = System.nanoTime(); now < deadline; ) {
                connection.expect(200, requests.next(random));
                long end = System.nanoTime();
                if (count == times.length) {
                    times = Arrays.copyOf(times, count * 2);
                }
                times[count++] = end - now;
                now = end;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static long[] sorted(List<long[]> times) {
        return times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }
}
