package piilo;

import java.util.List;
import piilo.interactions.InteractionList;
import piilo.introductions.IntroductionList;
import piilo.introductions.IntroductionStages;
import piilo.journal.Journal;
import piilo.leads.LeadStages;
import piilo.recruiters.ToldTimes;
import piilo.reminders.DoneReminders;
import piilo.targets.EventTimes;
import piilo.targets.TargetStages;
import piilo.timeline.FavourSource;
import piilo.timeline.ImportSource;
import piilo.timeline.InteractionSource;
import piilo.timeline.NoteSource;
import piilo.timeline.Timeline;

/** Makes the timeline out of all that happens. */
record TimelineMaking(Core core) {
    Timeline timeline(InteractionList interactions, IntroductionList introductions) {
        Records records = core.records();
        Journal journal = core.journal();
        return new Timeline(List.of(
                new NoteSource(records.notes()),
                new InteractionSource(
                        interactions,
                        journal,
                        new InteractionSource.About(records.companies(), records.leads(), records.reasons())),
                new FavourSource(records.favours(), journal, records.contacts()),
                new LeadStages(core.database()),
                new TargetStages(records.targets()),
                new IntroductionStages(introductions),
                new EventTimes(records.triggerEvents()),
                new ToldTimes(records.toldTexts()),
                new DoneReminders(core.database(), records.reminders()),
                new ImportSource(journal)));
    }
}
