package piilo;

import java.time.Clock;
import piilo.favours.FavourApi;
import piilo.favours.FavourList;
import piilo.favours.FavourPages;
import piilo.favours.FavourWriting;
import piilo.journal.Counts;
import piilo.relationships.AskWarnings;
import piilo.relationships.Asking;
import piilo.relationships.DueContacts;
import piilo.relationships.DuePages;
import piilo.relationships.History;
import piilo.relationships.Panel;
import piilo.relationships.People;
import piilo.relationships.ReasonsOf;
import piilo.relationships.RelationshipApi;
import piilo.relationships.RelationshipPages;
import piilo.relationships.RelationshipWriting;
import piilo.relationships.RingApi;
import piilo.relationships.RingPages;
import piilo.relationships.Standings;
import piilo.relationships.TieApi;
import piilo.relationships.TieEditing;
import piilo.relationships.TiePages;
import piilo.reminders.ReminderList;
import piilo.today.Today;

/** Makes the pages of relationships and favours. */
final class RelationshipMaking {
    private final Core core;
    private final Records records;
    private final Clock clock;
    private final People people;
    private final Asking asking;
    private final Standings standings;
    private final DueContacts dueContacts;
    private final RelationshipWriting writing;
    private final FavourList favourList;
    private final FavourWriting favourWriting;

    RelationshipMaking(Core core, Counts counts, Clock clock) {
        this.core = core;
        this.clock = clock;
        records = core.records();
        people = new People(core.database());
        History history = new History(core.database());
        asking = new Asking(records.relationships(), records.ringRules(), history);
        standings = new Standings(records.ringRules(), history, asking);
        dueContacts = new DueContacts(core.database(), counts);
        writing = new RelationshipWriting(core.journal(), records.relationships(), records.ringRules(), records.ties());
        favourList = new FavourList(core.database(), counts);
        favourWriting = new FavourWriting(core.journal(), records.favours(), records.contacts(), records.leads());
    }

    RelationshipWriting writing() {
        return writing;
    }

    DueContacts dueContacts() {
        return dueContacts;
    }

    Today.Reading today(ReminderList reminders) {
        return new Today.Reading(
                records.ringRules(), records.relationships(), dueContacts, records.reasons(), favourList, reminders);
    }

    AskWarnings warnings() {
        return new AskWarnings(asking, people, clock);
    }

    Panel panel() {
        return new Panel(records.relationships(), standings, records.ties(), records.favours(), people, clock);
    }

    RelationshipPages relationships() {
        return new RelationshipPages(
                records.relationships(), records.ringRules(), people, writing, core.journal(), clock);
    }

    RelationshipApi relationshipApi() {
        return new RelationshipApi(
                records.relationships(),
                records.ringRules(),
                people,
                standings,
                dueContacts,
                writing,
                core.journal(),
                clock);
    }

    RingPages rings() {
        return new RingPages(records.ringRules(), writing);
    }

    RingApi ringApi() {
        return new RingApi(records.ringRules(), writing);
    }

    TiePages ties() {
        return new TiePages(records.ties(), people, writing);
    }

    TieEditing tieEditing() {
        return new TieEditing(records.ties(), people, writing, core.journal());
    }

    TieApi tieApi() {
        return new TieApi(records.ties(), people, writing);
    }

    DuePages due(ReasonsOf reasons) {
        return new DuePages(records.ringRules(), dueContacts, reasons, clock);
    }

    FavourPages favours() {
        return new FavourPages(records.favours(), favourList, favourWriting, core.journal(), clock);
    }

    FavourApi favourApi() {
        return new FavourApi(records.favours(), favourList, favourWriting, clock);
    }
}
