package piilo.paths;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A path as it is shown and told.
 *
 * @param people from whom to ask first to whom it ends at
 * @param sentence why it leads there, in the language of who asks
 * @param score from 0 to 100; paths come in its order
 * @param ring of the first
 * @param lastContact with the first
 * @param balance with the first, what was given minus what was received
 * @param openAsks of the first
 */
record Explained(
        List<Person> people,
        String sentence,
        int score,
        @Nullable Integer ring,
        @Nullable LocalDate lastContact,
        int balance,
        int openAsks) {
    /** Somebody on it. */
    record Person(UUID id, String name) {}

    static Explained of(WarmPath path, String sentence, PathWords words) {
        return new Explained(
                path.people().map(id -> new Person(id, words.name(id))).toList(),
                sentence,
                (int) Math.round(path.score()),
                path.first().ring(),
                path.first().last(),
                path.first().balance(),
                path.first().openAsks());
    }
}
