package piilo.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The middle one of some measurements, with the smallest and the largest. */
record Spread(double median, double least, double most) {
    static <T> Spread of(Collection<T> measured, ToDoubleFunction<T> figure) {
        double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    static Spread of(double... measured) {
        return of(Arrays.stream(measured).boxed().toList(), Double::doubleValue);
    }

    /** Returns the figure as the report has it: {@code 2,855 [2,814-2,969]}. */
    String text() {
        return least == most ? number(median) : "%s [%s-%s]".formatted(number(median), number(least), number(most));
    }

    /** Returns a number with as many decimals as say something. */
    static String number(double value) {
        String form = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }
}
