package piilo.search;

import static piilo.database.schema.Tables.ATTACHMENT;
import static piilo.database.schema.Tables.MANDATE;
import static piilo.database.schema.Tables.RECRUITER;
import static piilo.database.schema.Tables.TARGET;
import static piilo.database.schema.Tables.TOLD;
import static piilo.database.schema.Tables.TRIGGER_EVENT;

import java.util.List;
import org.jooq.impl.DSL;
import piilo.search.SearchedTexts.About;
import piilo.search.SearchedTexts.Columns;
import piilo.search.SearchedTexts.Text;
import piilo.search.SearchedTexts.Via;

/** The kinds of records that have to do with recruiters and with companies worth knowing. */
final class SearchedMarket {
    static final SearchedKind RECRUITERS = new SearchedTexts(
            "recruiter",
            new Columns(
                    RECRUITER.ID,
                    RECRUITER.WORKSPACE_ID,
                    RECRUITER.UPDATED_AT,
                    RECRUITER.CONTACT_ID,
                    RECRUITER.DECLINED.isFalse()),
            List.of(About.contact(RECRUITER.CONTACT_ID)),
            List.of(),
            List.of(
                    Text.list(RECRUITER.FIELDS),
                    Text.list(RECRUITER.REGIONS),
                    Text.list(RECRUITER.LEVELS),
                    Text.list(RECRUITER.ROLES)));
    static final SearchedKind TELLINGS = new SearchedTexts(
            "told",
            new Columns(TOLD.ID, TOLD.WORKSPACE_ID, TOLD.UPDATED_AT),
            List.of(About.contact(TOLD.CONTACT_ID)),
            List.of(),
            List.of(Text.markdown(TOLD.TEXT)));
    static final SearchedKind FILES = new SearchedTexts(
            "attachment",
            new Columns(
                    ATTACHMENT.ID,
                    ATTACHMENT.WORKSPACE_ID,
                    ATTACHMENT.UPDATED_AT,
                    ATTACHMENT.TOLD_ID,
                    DSL.noCondition()),
            List.of(About.contact(TOLD.CONTACT_ID).via(Via.told(ATTACHMENT.TOLD_ID))),
            List.of(),
            List.of(Text.plain(ATTACHMENT.NAME)));
    static final SearchedKind MANDATES = new SearchedTexts(
            "mandate",
            new Columns(MANDATE.ID, MANDATE.WORKSPACE_ID, MANDATE.UPDATED_AT),
            List.of(About.contact(MANDATE.CONTACT_ID), About.company(MANDATE.COMPANY_ID)),
            List.of(),
            List.of(Text.plain(MANDATE.ROLE), Text.plain(MANDATE.TEXT)));
    static final SearchedKind TARGETS = new SearchedTexts(
            "target",
            new Columns(TARGET.ID, TARGET.WORKSPACE_ID, TARGET.UPDATED_AT, TARGET.COMPANY_ID, DSL.noCondition()),
            List.of(About.company(TARGET.COMPANY_ID)),
            List.of(),
            List.of(Text.plain(TARGET.WHY), Text.plain(TARGET.NEXT_STEP)));
    static final SearchedKind EVENTS = new SearchedTexts(
            "trigger_event",
            new Columns(TRIGGER_EVENT.ID, TRIGGER_EVENT.WORKSPACE_ID, TRIGGER_EVENT.UPDATED_AT),
            List.of(About.company(TRIGGER_EVENT.COMPANY_ID)),
            List.of(),
            List.of(Text.plain(TRIGGER_EVENT.TEXT)));

    private SearchedMarket() {}
}
