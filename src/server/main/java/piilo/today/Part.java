package piilo.today;

import java.util.List;

/**
 * One part of the page: as many as one looks at in a morning, and whether there are more.
 *
 * @param more whether there are more than are shown
 */
public record Part<T>(List<T> rows, boolean more) {
    /** How many a part shows. */
    static final int MOST = 7;

    /** How many to ask for: one more than is shown. */
    static final int ASKED = MOST + 1;

    /** Makes a part of at most {@link #ASKED} rows. */
    static <T> Part<T> of(List<T> asked) {
        return new Part<>(asked.stream().limit(MOST).toList(), asked.size() > MOST);
    }

    /** Returns whether there is nothing in it. */
    public boolean empty() {
        return rows.isEmpty();
    }
}
