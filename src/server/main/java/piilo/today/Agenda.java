package piilo.today;

import java.time.LocalDate;
import java.util.List;
import piilo.favours.FavourList;
import piilo.reminders.ReminderList;
import piilo.text.Language;

/**
 * What there is to do on a day.
 *
 * @param reminders missed ones and those of the day
 * @param promises of the user's that are due
 * @param gifts what could be given first
 */
public record Agenda(
        LocalDate today,
        Part<ReminderList.Row> reminders,
        Part<Person> people,
        Part<Step> steps,
        Part<FavourList.Row> promises,
        Part<Gift> gifts) {
    /** Returns the same for a reader of a language. */
    public Agenda in(Language language) {
        List<Person> read = people.rows().stream().map(one -> one.in(language)).toList();
        return new Agenda(today, reminders, new Part<>(read, people.more()), steps, promises, gifts);
    }

    /** Returns whether nothing waits. */
    public boolean calm() {
        return count() == 0;
    }

    /** Returns how many things are shown. */
    public int count() {
        return reminders.rows().size()
                + people.rows().size()
                + steps.rows().size()
                + promises.rows().size()
                + gifts.rows().size();
    }
}
