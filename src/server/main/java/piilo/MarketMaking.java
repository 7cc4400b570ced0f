package piilo;

import java.time.Clock;
import piilo.companies.CompanyWriting;
import piilo.journal.Counts;
import piilo.recruiters.MandateApi;
import piilo.recruiters.MandatePages;
import piilo.recruiters.MandateWriting;
import piilo.recruiters.Proposals;
import piilo.recruiters.RecruiterApi;
import piilo.recruiters.RecruiterFacts;
import piilo.recruiters.RecruiterList;
import piilo.recruiters.RecruiterPages;
import piilo.recruiters.RecruiterPanel;
import piilo.recruiters.RecruiterRows;
import piilo.recruiters.RecruiterWriting;
import piilo.recruiters.Responses;
import piilo.recruiters.ToldApi;
import piilo.recruiters.ToldPages;
import piilo.recruiters.ToldWriting;
import piilo.relationships.People;
import piilo.targets.CompanyTitles;
import piilo.targets.EventApi;
import piilo.targets.EventPages;
import piilo.targets.EventWriting;
import piilo.targets.TargetApi;
import piilo.targets.TargetList;
import piilo.targets.TargetPages;
import piilo.targets.TargetPanel;
import piilo.targets.TargetWriting;

/** Makes the pages of recruiters and of target companies. */
final class MarketMaking {
    private final Core core;
    private final Records records;
    private final Clock clock;
    private final People people;
    private final Proposals proposals;
    private final RecruiterFacts facts;
    private final Responses responses;
    private final RecruiterList recruiterList;
    private final RecruiterRows recruiterRows;
    private final RecruiterWriting recruiterWriting;
    private final MandateWriting mandateWriting;
    private final ToldWriting toldWriting;
    private final TargetList targetList;
    private final TargetWriting targetWriting;
    private final EventWriting eventWriting;
    private final CompanyTitles companies;

    MarketMaking(Core core, Counts counts, Clock clock) {
        this.core = core;
        this.clock = clock;
        records = core.records();
        people = new People(core.database());
        proposals = new Proposals(core.database(), counts);
        facts = new RecruiterFacts(core.database());
        responses = new Responses(core.database());
        recruiterList = new RecruiterList(core.database(), counts);
        recruiterRows = new RecruiterRows(facts, responses);
        recruiterWriting = new RecruiterWriting(core.journal(), records.recruiters());
        mandateWriting = new MandateWriting(core.journal(), records.mandates(), records.companies());
        toldWriting = new ToldWriting(core.journal(), records.toldTexts(), records.attachments());
        targetList = new TargetList(core.database(), core.records().ringRules(), counts);
        targetWriting = new TargetWriting(core.journal(), records.targets());
        eventWriting = new EventWriting(core.journal(), records.triggerEvents());
        companies = new CompanyTitles(core.journal(), records.companies());
    }

    CompanyWriting companyWriting() {
        return new CompanyWriting(core.journal(), records.companies(), targetWriting, clock);
    }

    RecruiterPanel recruiterPanel() {
        return new RecruiterPanel(
                records.recruiters(),
                records.mandates(),
                records.toldTexts(),
                records.attachments(),
                proposals,
                facts,
                responses);
    }

    RecruiterPages recruiters() {
        return new RecruiterPages(
                records.recruiters(),
                recruiterList,
                recruiterRows,
                proposals,
                recruiterWriting,
                people,
                core.journal());
    }

    RecruiterApi recruiterApi() {
        return new RecruiterApi(
                records.recruiters(),
                recruiterList,
                recruiterRows,
                proposals,
                recruiterWriting,
                people,
                core.journal());
    }

    MandatePages mandates() {
        return new MandatePages(records.mandates(), mandateWriting, people, core.journal(), clock);
    }

    MandateApi mandateApi() {
        return new MandateApi(records.mandates(), mandateWriting, people, core.journal(), clock);
    }

    ToldPages told() {
        return new ToldPages(records.toldTexts(), records.attachments(), toldWriting, people, core.journal(), clock);
    }

    ToldApi toldApi() {
        return new ToldApi(records.toldTexts(), records.attachments(), toldWriting, people, core.journal(), clock);
    }

    TargetPanel targetPanel() {
        return new TargetPanel(records.targets(), records.triggerEvents(), clock);
    }

    TargetPages targets() {
        return new TargetPages(records.targets(), targetList, targetWriting, companies, core.journal(), clock);
    }

    TargetApi targetApi() {
        return new TargetApi(records.targets(), targetList, targetWriting, companies, core.journal(), clock);
    }

    EventPages events() {
        return new EventPages(records.triggerEvents(), eventWriting, companies, core.journal(), clock);
    }

    EventApi eventApi() {
        return new EventApi(records.triggerEvents(), eventWriting, companies, core.journal(), clock);
    }
}
