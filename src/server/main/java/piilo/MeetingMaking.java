package piilo;

import java.time.Clock;
import piilo.contacts.ContactNames;
import piilo.contacts.ContactPages;
import piilo.contacts.Traces;
import piilo.introductions.IntroductionApi;
import piilo.introductions.IntroductionList;
import piilo.introductions.IntroductionPages;
import piilo.introductions.IntroductionWriting;
import piilo.introductions.Proposals;
import piilo.introductions.StepPages;
import piilo.introductions.Today;
import piilo.journal.Counts;
import piilo.leads.LeadList;
import piilo.logbook.About;
import piilo.reasons.ReasonApi;
import piilo.reasons.ReasonCards;
import piilo.reasons.ReasonList;
import piilo.reasons.ReasonPages;
import piilo.reasons.ReasonWriting;
import piilo.recruiters.RecruiterPanel;
import piilo.relationships.AskWarnings;
import piilo.relationships.Panel;
import piilo.relationships.People;

/** Makes the pages of introductions and of reasons to write. */
final class MeetingMaking {
    private final Core core;
    private final Records records;
    private final Today today;
    private final People people;
    private final IntroductionPages.Shown shown;
    private final IntroductionWriting introductionWriting;
    private final ReasonList reasonList;
    private final ReasonWriting reasonWriting;

    MeetingMaking(Core core, Counts counts, Clock clock) {
        this.core = core;
        records = core.records();
        today = new Today(clock);
        people = new People(core.database());
        shown = new IntroductionPages.Shown(
                new IntroductionList(core.database(), counts),
                new Proposals(core.database(), counts, records.ringRules()));
        introductionWriting = new IntroductionWriting(core.journal(), records.introductions(), records.contacts());
        reasonList = new ReasonList(core.database(), counts);
        reasonWriting = new ReasonWriting(core.journal(), records.reasons(), records.contacts(), records.companies());
    }

    IntroductionList introductionList() {
        return shown.list();
    }

    IntroductionWriting introductionWriting() {
        return introductionWriting;
    }

    About about(AskWarnings warnings) {
        return new About(records.contacts(), records.companies(), records.leads(), reasonList, warnings);
    }

    ReasonCards cards() {
        return new ReasonCards(reasonList, core.finding());
    }

    ContactPages.Beside besideContacts(Panel panel, RecruiterPanel recruiters, LeadList leads) {
        return new ContactPages.Beside(
                new Traces(core.database()), panel, recruiters, leads::through, shown.list()::of, cards());
    }

    IntroductionPages introductions() {
        return new IntroductionPages(
                records.introductions(),
                shown,
                introductionWriting,
                people,
                new ContactNames(core.database()),
                core.journal(),
                today);
    }

    StepPages steps() {
        return new StepPages(records.introductions(), introductionWriting, people, today);
    }

    IntroductionApi introductionApi() {
        return new IntroductionApi(records.introductions(), shown, introductionWriting, people, today);
    }

    ReasonPages reasons() {
        return new ReasonPages(records.reasons(), reasonList, reasonWriting, core.finding(), core.journal());
    }

    ReasonApi reasonApi() {
        return new ReasonApi(records.reasons(), reasonList, reasonWriting, core.finding());
    }
}
