package piilo;

import piilo.companies.CompanyNames;
import piilo.contacts.ContactNames;
import piilo.interactions.InteractionList;
import piilo.logbook.About;
import piilo.logbook.CaptureApi;
import piilo.logbook.CapturePages;
import piilo.logbook.InteractionApi;
import piilo.logbook.InteractionPages;
import piilo.logbook.InteractionWriting;
import piilo.logbook.Log;
import piilo.logbook.MeetUpPages;
import piilo.logbook.NamesPage;

/** Makes the pages and endpoints by which interactions are written down: one, a captured line, a whole meet-up. */
final class LogMaking {
    private final Core core;
    private final Records records;
    private final About about;
    private final Log log;
    private final InteractionList list;
    private final InteractionWriting writing;

    LogMaking(Core core, About about) {
        this.core = core;
        this.about = about;
        records = core.records();
        log = new Log(new ContactNames(core.database()), new CompanyNames(core.database(), records.companies()));
        list = new InteractionList(core.database(), records.interactions());
        writing = new InteractionWriting(
                core.journal(),
                records.interactions(),
                records.contacts(),
                records.companies(),
                new InteractionWriting.Along(
                        records.employments(), records.notes(), records.leads(), records.reasons()));
    }

    InteractionList list() {
        return list;
    }

    Log log() {
        return log;
    }

    InteractionPages interactions() {
        return new InteractionPages(records.interactions(), writing, log, about, core.journal());
    }

    CapturePages capture() {
        return new CapturePages(log, about.warnings(), writing);
    }

    MeetUpPages meetUps() {
        return new MeetUpPages(log, writing);
    }

    NamesPage names() {
        return new NamesPage(log);
    }

    InteractionApi interactionApi() {
        return new InteractionApi(records.interactions(), list, writing, about);
    }

    CaptureApi captureApi() {
        return new CaptureApi(records.interactions(), log, writing);
    }
}
