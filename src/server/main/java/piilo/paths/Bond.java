package piilo.paths;

import java.time.LocalDate;
import java.util.UUID;
import piilo.relationships.Tie;

/**
 * Why two contacts know each other. Its strength, from 0 to 1, tells how readily one would speak to the other on the user's behalf; along a path they multiply:
 *
 * <table>
 * <caption>The strengths</caption>
 * <tr><th>Bond</th><th>Strength</th></tr>
 * <tr><td>Married, parent, sibling, friend, business partner</td><td>0.9</td></tr>
 * <tr><td>Relative, manager, mentor, colleague, client, referred</td><td>0.8</td></tr>
 * <tr><td>Fellow student, introduced, knows</td><td>0.7</td></tr>
 * <tr><td>Any of these, when it has ended</td><td>0.2 less</td></tr>
 * <tr><td>Were at the same meeting, event or call</td><td>0.7</td></tr>
 * <tr><td>Wrote with each other and the user</td><td>0.5</td></tr>
 * <tr><td>Were introduced to each other, or one has introduced the other to somebody</td><td>0.7</td></tr>
 * <tr><td>Worked at the same company at the same time: up to 10, 50, 200, or more contacts are or were there</td><td>0.6, 0.5, 0.35, 0.2</td></tr>
 * </table>
 */
sealed interface Bond extends Strand {
    /** Returns how strong it is, above 0 and below 1. */
    double strength();

    /**
     * A tie that the user has noted.
     *
     * @param first of whom the kind says what he is to the other
     */
    record Tied(UUID first, Tie.Kind kind, boolean ended) implements Bond {
        private static final double LESS_WHEN_ENDED = 0.2;

        @Override
        public double strength() {
            return ended ? lasting() - LESS_WHEN_ENDED : lasting();
        }

        private double lasting() {
            return switch (kind) {
                case MARRIED, PARENT, SIBLING, FRIEND, BUSINESS_PARTNER -> 0.9;
                case RELATIVE, MANAGER, MENTOR, COLLEAGUE, CLIENT, REFERRED -> 0.8;
                case FELLOW_STUDENT, INTRODUCED, KNOWS -> 0.7;
            };
        }
    }

    /**
     * Interactions in which both took part.
     *
     * @param spoken whether they have spoken to each other at least once, and not only written
     */
    record Met(int count, LocalDate last, boolean spoken) implements Bond {
        @Override
        public double strength() {
            return spoken ? 0.7 : 0.5;
        }
    }

    /** An introduction that has been made. */
    record Introduced() implements Bond {
        @Override
        public double strength() {
            return 0.7;
        }
    }

    /** That one of both has introduced the other to somebody. */
    record Introducing(UUID by) implements Bond {
        @Override
        public double strength() {
            return 0.7;
        }
    }

    /**
     * A time at the same company.
     *
     * @param together the months that both were there
     * @param present whether both are there now
     * @param people how many contacts are or were there
     */
    record Worked(UUID company, Months together, boolean present, int people) implements Bond {
        @Override
        public double strength() {
            return strength(people);
        }

        /** Returns the strength for a company of so many contacts. */
        static double strength(int people) {
            if (people <= 10) {
                return 0.6;
            } else if (people <= 50) {
                return 0.5;
            } else {
                return people <= 200 ? 0.35 : 0.2;
            }
        }
    }
}
