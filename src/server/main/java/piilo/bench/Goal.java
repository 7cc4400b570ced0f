package piilo.bench;

import java.util.List;

/**
 * A figure beside what it is meant to be.
 *
 * @param limit what the machine itself reached in the same run, or a dash
 */
record Goal(String what, Spread measured, String limit, String goal, boolean met) {
    static final List<String> HEADINGS = List.of("figure", "measured", "limit, same run", "goal", "met");

    static Goal atMost(double most, String unit, String what, Spread measured, String limit) {
        return new Goal(what, measured, limit, "at most " + Spread.number(most) + unit, measured.median() <= most);
    }

    static Goal atLeast(double least, String what, Spread measured, String limit) {
        return new Goal(what, measured, limit, "at least " + Spread.number(least), measured.median() >= least);
    }

    List<String> row() {
        return List.of(what, measured.text(), limit, goal, met ? "yes" : "**no**");
    }
}
