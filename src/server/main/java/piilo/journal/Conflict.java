package piilo.journal;

import java.util.List;

/**
 * What is shown when two people have changed the same fields of a record.
 *
 * @param title what the record is called
 * @param path of its page, to which the form goes
 * @param opened the journal's number of the versions that are shown
 * @param form what is saved where mine is chosen
 */
public record Conflict<F>(String title, String path, long opened, List<Choice> choices, F form) {
    public Conflict {
        choices = List.copyOf(choices);
    }
}
