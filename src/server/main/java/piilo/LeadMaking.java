package piilo;

import piilo.journal.Counts;
import piilo.leads.FilterApi;
import piilo.leads.FilterKeeping;
import piilo.leads.LeadApi;
import piilo.leads.LeadCells;
import piilo.leads.LeadList;
import piilo.leads.LeadListPages;
import piilo.leads.LeadMoves;
import piilo.leads.LeadPages;
import piilo.leads.LeadWriting;
import piilo.relationships.AskWarnings;
import piilo.timeline.Timeline;

/** Makes the pages and endpoints of leads. */
final class LeadMaking {
    private final Core core;
    private final Records records;
    private final Timeline timeline;
    private final AskWarnings warnings;
    private final LeadList list;
    private final LeadWriting writing;
    private final FilterKeeping filters;

    LeadMaking(Core core, Counts counts, Timeline timeline, AskWarnings warnings) {
        this.core = core;
        this.timeline = timeline;
        this.warnings = warnings;
        records = core.records();
        list = new LeadList(core.database(), counts);
        writing = new LeadWriting(core.journal(), records.leads(), records.companies(), records.reasons());
        filters = new FilterKeeping(core.journal(), records.savedFilters());
    }

    LeadList list() {
        return list;
    }

    LeadWriting writing() {
        return writing;
    }

    LeadPages pages() {
        return new LeadPages(
                records.leads(),
                writing,
                records.companies(),
                records.contacts(),
                new LeadPages.Beside(timeline, records.notes(), warnings),
                core.journal());
    }

    LeadListPages listPages() {
        return new LeadListPages(list, filters, records.companies(), core.journal());
    }

    LeadMoves moves() {
        return new LeadMoves(records.leads(), writing, warnings);
    }

    LeadCells cells() {
        return new LeadCells(records.leads(), writing, records.companies(), core.journal());
    }

    LeadApi api() {
        return new LeadApi(
                records.leads(), list, writing, records.companies(), records.contacts(), timeline, core.journal());
    }

    FilterApi filterApi() {
        return new FilterApi(filters);
    }
}
