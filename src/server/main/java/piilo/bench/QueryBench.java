package piilo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The worst that somebody can type into the search box. */
final class QueryBench implements Bench {
    private static final int TRIES = 5;
    private static final int SHOWN = 15;
    private static final double LONGEST_MILLIS = 250;

    @Override
    public String name() {
        return "queries";
    }

    /** How long a question took at the most and in the middle, in milliseconds. */
    private record Timed(String question, int status, Spread millis) {
        List<String> row() {
            return List.of(
                    question, Integer.toString(status), Spread.number(millis.most()), Spread.number(millis.median()));
        }
    }

    /** Returns what is typed, by what it is called in the report. */
    private static Map<String, String> typed() {
        MadeUpWords words = new MadeUpWords();
        Map<String, String> typed = new LinkedHashMap<>();
        "aeiouyäöhjklmnprstv"
                .chars()
                .mapToObj(Character::toString)
                .forEach(letter -> typed.put("the letter " + letter, letter));
        List.of("ka", "kai", "ta", "tau", "re", "rekr").forEach(start -> typed.put("the beginning " + start, start));
        typed.put("the most common word", words.ofRank(0));
        typed.put("the three most common words", words(words, 0, 3));
        typed.put("the 30 most common words", words(words, 0, 30));
        typed.put("200 common words", words(words, 20, 200));
        typed.put("200 rare words", words(words, 15_000, 200));
        typed.put("a phrase of the two most common words", "\"" + words(words, 0, 2) + "\"");
        typed.put("a phrase of the ten most common words", "\"" + words(words, 0, 10) + "\"");
        typed.put("a phrase of one word 100 times", "\"" + "ja ".repeat(100).strip() + "\"");
        typed.put(
                "40 phrases of common words",
                IntStream.range(0, 40)
                        .mapToObj(i -> "\"" + words(words, i, 2) + "\"")
                        .collect(Collectors.joining(" ")));
        typed.put("only an excluded word", "-" + words.ofRank(0));
        typed.put(
                "a common word without 20 others",
                words.ofRank(0)
                        + IntStream.range(1, 21)
                                .mapToObj(i -> " -" + words.ofRank(i))
                                .collect(Collectors.joining()));
        typed.put(
                "40 long words with typos",
                IntStream.range(0, 40)
                        .mapToObj(i -> "rekrytoijjan" + (char) ('a' + i % 26) + "virtanenn")
                        .collect(Collectors.joining(" ")));
        typed.put("a name with typos", "korhonne viratnen");
        typed.put("a word of 1,000 letters", "ka".repeat(500));
        typed.put("one word 300 times", "kahvi ".repeat(300).strip());
        typed.put("60 single letters", "a e i o u k ".repeat(10).strip());
        typed.put("signs of query languages", "* ?*?* AND OR NOT (a b) [a TO z] a~2 name:* \"");
        return typed;
    }

    private static String words(MadeUpWords words, int from, int count) {
        return IntStream.range(from, from + count).mapToObj(words::ofRank).collect(Collectors.joining(" "));
    }

    @Override
    public void run(Plan plan, Report report) throws Exception {
        List<Timed> all = new ArrayList<>();
        try (RunningPiilo piilo = RunningPiilo.start(plan.network());
                KeptConnection connection = new KeptConnection(piilo.port())) {
            Visitor visitor =
                    Visitor.of(piilo, Account.of(plan.network(), Account.LARGE).id());
            for (Map.Entry<String, String> one : typed().entrySet()) {
                String text = Visitor.encoded(one.getValue());
                all.add(time(connection, one.getKey(), visitor.get("/search?q=" + text)));
                all.add(time(connection, one.getKey() + ", last page", visitor.get("/search?page=50&q=" + text)));
                all.add(time(connection, one.getKey() + ", notes only", visitor.get("/search?kind=note&q=" + text)));
                all.add(time(connection, one.getKey() + ", while typing", visitor.get("/search/suggest?q=" + text)));
            }
        }
        all.sort(Comparator.comparingDouble((Timed timed) -> timed.millis().most())
                .reversed());
        report.heading("The worst a user can type, %,d contacts and %,d notes, a server just started"
                .formatted(plan.contacts(), plan.notes()));
        report.text("%d questions, %d times each, the first time included; the slowest:".formatted(all.size(), TRIES));
        report.table(
                List.of("question", "status", "longest ms", "median ms"),
                all.stream().limit(SHOWN).map(Timed::row).toList());
        Timed worst = all.getFirst();
        report.goals(List.of(Goal.atMost(
                LONGEST_MILLIS,
                " ms",
                "longest of all, ms",
                Spread.of(worst.millis().most()),
                "-")));
    }

    private static Timed time(KeptConnection connection, String question, byte[] request) throws IOException {
        double[] millis = new double[TRIES];
        int status = 0;
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            status = connection.ask(request);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Timed(question, status, Spread.of(millis));
    }
}
