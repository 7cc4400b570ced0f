package piilo;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import piilo.database.Schedule;
import piilo.journal.Counts;
import piilo.reminders.ReminderApi;
import piilo.reminders.ReminderList;
import piilo.reminders.ReminderListPages;
import piilo.reminders.ReminderPages;
import piilo.reminders.ReminderWriting;
import piilo.reminders.Subjects;

/** Makes the pages of reminders, and what reads and writes them for others. */
final class ReminderMaking {
    private final Core core;
    private final Records records;
    private final Clock clock;
    private final ReminderList list;
    private final ReminderWriting writing;
    private final Subjects subjects;

    ReminderMaking(Core core, Counts counts, Clock clock) {
        this.core = core;
        this.clock = clock;
        records = core.records();
        list = new ReminderList(core.database(), counts);
        writing = new ReminderWriting(core.journal(), records.reminders());
        subjects = new Subjects(
                core.journal(),
                Map.ofEntries(
                        Map.entry("contact", records.contacts()),
                        Map.entry("company", records.companies()),
                        Map.entry("lead", records.leads()),
                        Map.entry("introduction", records.introductions()),
                        Map.entry("note", records.notes()),
                        Map.entry("favour", records.favours()),
                        Map.entry("mandate", records.mandates()),
                        Map.entry("told", records.toldTexts()),
                        Map.entry("interaction", records.interactions()),
                        Map.entry("reason", records.reasons()),
                        Map.entry("event", records.triggerEvents())));
    }

    ReminderList list() {
        return list;
    }

    ReminderWriting writing() {
        return writing;
    }

    Schedule.Job ringing() {
        return new Schedule.Job("reminders", Duration.ofSeconds(20), () -> list.ring(clock.instant()));
    }

    ReminderPages pages() {
        return new ReminderPages(records.reminders(), subjects, writing, core.journal(), clock);
    }

    ReminderListPages listPages() {
        return new ReminderListPages(list, subjects, clock);
    }

    ReminderApi api() {
        return new ReminderApi(records.reminders(), list, subjects, writing, clock);
    }
}
