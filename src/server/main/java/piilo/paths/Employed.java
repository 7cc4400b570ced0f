package piilo.paths;

import org.jspecify.annotations.Nullable;

/**
 * That a contact works or worked at a company.
 *
 * @param months null when nothing is known of the time
 */
record Employed(@Nullable Months months, boolean current) implements Strand {
    private static final double NOW = 0.95;
    private static final double BEFORE = 0.4;

    /** Returns how well the contact could open the company's door, from 0 to 1. */
    double door() {
        return current ? NOW : BEFORE;
    }

    /** Returns the time at which two were there; null when they were not, or when it is not known. */
    @Nullable
    Months with(Employed other) {
        return months == null || other.months == null ? null : months.with(other.months);
    }
}
