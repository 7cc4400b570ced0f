package piilo.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Variants that are measured in turns, A B A B, so that whatever else the machine does meets all of them. */
final class Turns {
    /** The JVM compiles for many seconds, and whoever comes first must not pay for that. */
    private static final int FEWEST_WARM_UPS = 2;

    private static final int MOST_WARM_UPS = 12;
    /** What a request costs when the JVM has compiled, to what it cost in the run before. */
    private static final double SETTLED = 0.95;

    private final Map<String, Callable<LoadFigures>> variants = new LinkedHashMap<>();
    private final Map<String, List<LoadFigures>> figures = new LinkedHashMap<>();

    Turns add(String name, Callable<LoadFigures> variant) {
        variants.put(name, variant);
        return this;
    }

    /** Runs each until it no longer gets quicker, then as often as there are rounds. */
    Turns run(int rounds) throws Exception {
        for (Callable<LoadFigures> variant : variants.values()) {
            warmUp(variant);
        }
        for (int i = 0; i < rounds; i++) {
            for (Map.Entry<String, Callable<LoadFigures>> variant : variants.entrySet()) {
                figures.computeIfAbsent(variant.getKey(), name -> new ArrayList<>())
                        .add(variant.getValue().call());
            }
        }
        return this;
    }

    private static void warmUp(Callable<LoadFigures> variant) throws Exception {
        double before = variant.call().server();
        for (int i = 1; i < MOST_WARM_UPS; i++) {
            double now = variant.call().server();
            if (i >= FEWEST_WARM_UPS && now > before * SETTLED) {
                return;
            }
            before = Math.min(now, before);
        }
    }

    Map<String, List<LoadFigures>> figures() {
        return figures;
    }

    List<LoadFigures> of(String name) {
        return Objects.requireNonNull(figures.get(name));
    }

    /** Returns how a figure of one variant compares with that of another, round by round. */
    Spread ratio(String one, String other, java.util.function.ToDoubleFunction<LoadFigures> figure) {
        double[] ratios = new double[of(one).size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(of(one).get(i))
                    / figure.applyAsDouble(of(other).get(i));
        }
        return Spread.of(ratios);
    }
}
