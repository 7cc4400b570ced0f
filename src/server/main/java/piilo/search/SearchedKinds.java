package piilo.search;

import static piilo.database.schema.Tables.FAVOUR;
import static piilo.database.schema.Tables.INTRODUCTION;
import static piilo.database.schema.Tables.MANDATE;
import static piilo.database.schema.Tables.NOTE;
import static piilo.database.schema.Tables.REASON;
import static piilo.database.schema.Tables.REMINDER;
import static piilo.database.schema.Tables.TOLD;
import static piilo.database.schema.Tables.TRIGGER_EVENT;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import piilo.search.SearchedTexts.About;
import piilo.search.SearchedTexts.Columns;
import piilo.search.SearchedTexts.Text;

/** All kinds of records that can be found. */
final class SearchedKinds {
    private static final SearchedKind NOTES = new SearchedTexts(
            "note",
            new Columns(NOTE.ID, NOTE.WORKSPACE_ID),
            List.of(About.contact(NOTE.CONTACT_ID), About.company(NOTE.COMPANY_ID), About.lead(NOTE.LEAD_ID)),
            List.of(),
            List.of(Text.markdown(NOTE.TEXT)),
            NOTE.WRITTEN_AT);
    private static final SearchedKind FAVOURS = new SearchedTexts(
            "favour",
            new Columns(FAVOUR.ID, FAVOUR.WORKSPACE_ID),
            List.of(About.contact(FAVOUR.CONTACT_ID)),
            List.of(),
            List.of(Text.plain(FAVOUR.TEXT)),
            FAVOUR.UPDATED_AT);
    private static final SearchedKind INTRODUCTIONS = new SearchedTexts(
            "introduction",
            new Columns(INTRODUCTION.ID, INTRODUCTION.WORKSPACE_ID),
            List.of(About.contact(INTRODUCTION.FIRST_ID), About.contact(INTRODUCTION.SECOND_ID)),
            List.of(About.contact(INTRODUCTION.BY_ID)),
            List.of(Text.plain(INTRODUCTION.WHY), Text.plain(INTRODUCTION.OUTCOME)),
            INTRODUCTION.UPDATED_AT);
    private static final SearchedKind REASONS = new SearchedTexts(
            "reason",
            new Columns(REASON.ID, REASON.WORKSPACE_ID),
            List.of(About.contact(REASON.CONTACT_ID), About.company(REASON.COMPANY_ID)),
            List.of(),
            List.of(Text.plain(REASON.TEXT)),
            REASON.CREATED_AT);
    private static final SearchedKind REMINDERS = new SearchedTexts(
            "reminder",
            new Columns(REMINDER.ID, REMINDER.WORKSPACE_ID),
            List.of(
                    About.contact(REMINDER.CONTACT_ID),
                    About.company(REMINDER.COMPANY_ID),
                    About.lead(REMINDER.LEAD_ID)),
            List.of(),
            List.of(Text.plain(REMINDER.TEXT)),
            REMINDER.CREATED_AT);
    private static final SearchedKind TELLINGS = new SearchedTexts(
            "told",
            new Columns(TOLD.ID, TOLD.WORKSPACE_ID),
            List.of(About.contact(TOLD.CONTACT_ID)),
            List.of(),
            List.of(Text.markdown(TOLD.TEXT)),
            TOLD.UPDATED_AT);
    private static final SearchedKind MANDATES = new SearchedTexts(
            "mandate",
            new Columns(MANDATE.ID, MANDATE.WORKSPACE_ID),
            List.of(About.contact(MANDATE.CONTACT_ID), About.company(MANDATE.COMPANY_ID)),
            List.of(),
            List.of(Text.plain(MANDATE.ROLE), Text.plain(MANDATE.TEXT)),
            MANDATE.UPDATED_AT);
    private static final SearchedKind EVENTS = new SearchedTexts(
            "trigger_event",
            new Columns(TRIGGER_EVENT.ID, TRIGGER_EVENT.WORKSPACE_ID),
            List.of(About.company(TRIGGER_EVENT.COMPANY_ID)),
            List.of(),
            List.of(Text.plain(TRIGGER_EVENT.TEXT)),
            TRIGGER_EVENT.UPDATED_AT);

    /** All of them, in the order in which they are shown. */
    static final List<SearchedKind> ALL = List.of(
            new SearchedContacts(),
            new SearchedCompanies(),
            new SearchedLeads(),
            new SearchedInteractions(),
            NOTES,
            FAVOURS,
            INTRODUCTIONS,
            REASONS,
            REMINDERS,
            TELLINGS,
            MANDATES,
            EVENTS);

    /** The kinds of those records that are found as a piece of another one, and which that is. */
    static final Map<String, SearchedKind> WHOLES = ALL.stream()
            .flatMap(kind -> kind.pieces().stream().map(piece -> Map.entry(piece.kind(), kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private SearchedKinds() {}
}
