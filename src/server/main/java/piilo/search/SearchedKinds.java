package piilo.search;

import static piilo.database.schema.Tables.FAVOUR;
import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.INTRODUCTION;
import static piilo.database.schema.Tables.MANDATE;
import static piilo.database.schema.Tables.NOTE;
import static piilo.database.schema.Tables.PARTICIPANT;
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
import piilo.search.SearchedTexts.Via;

/** All kinds of records that can be found. */
final class SearchedKinds {
    private static final SearchedKind NOTES = new SearchedTexts(
            "note",
            new Columns(NOTE.ID, NOTE.WORKSPACE_ID, NOTE.WRITTEN_AT),
            List.of(About.contact(NOTE.CONTACT_ID), About.company(NOTE.COMPANY_ID), About.lead(NOTE.LEAD_ID)),
            List.of(),
            List.of(Text.markdown(NOTE.TEXT)));
    private static final SearchedKind FAVOURS = new SearchedTexts(
            "favour",
            new Columns(FAVOUR.ID, FAVOUR.WORKSPACE_ID, FAVOUR.UPDATED_AT),
            List.of(About.contact(FAVOUR.CONTACT_ID)),
            List.of(),
            List.of(Text.plain(FAVOUR.TEXT)));
    private static final SearchedKind INTRODUCTIONS = new SearchedTexts(
            "introduction",
            new Columns(INTRODUCTION.ID, INTRODUCTION.WORKSPACE_ID, INTRODUCTION.UPDATED_AT),
            List.of(About.contact(INTRODUCTION.FIRST_ID), About.contact(INTRODUCTION.SECOND_ID)),
            List.of(About.contact(INTRODUCTION.BY_ID)),
            List.of(Text.plain(INTRODUCTION.WHY), Text.plain(INTRODUCTION.OUTCOME)));
    private static final SearchedKind REASONS = new SearchedTexts(
            "reason",
            new Columns(REASON.ID, REASON.WORKSPACE_ID, REASON.CREATED_AT),
            List.of(About.contact(REASON.CONTACT_ID), About.company(REASON.COMPANY_ID)),
            List.of(),
            List.of(Text.plain(REASON.TEXT)));
    private static final SearchedKind REMINDERS = reminders();

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
            SearchedParts.CIRCLES,
            new SearchedTies(),
            SearchedParts.OFFERS,
            SearchedParts.SEARCHES,
            SearchedMarket.RECRUITERS,
            SearchedMarket.TELLINGS,
            SearchedMarket.FILES,
            SearchedMarket.MANDATES,
            SearchedMarket.TARGETS,
            SearchedMarket.EVENTS);

    /** The kinds of those records that are found as a piece of another one, and which that is. */
    static final Map<String, SearchedKind> WHOLES = ALL.stream()
            .flatMap(kind -> kind.pieces().stream().map(piece -> Map.entry(piece.kind(), kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private SearchedKinds() {}

    private static SearchedKind reminders() {
        Via introduction = Via.introduction(REMINDER.INTRODUCTION_ID);
        Via note = Via.note(REMINDER.NOTE_ID);
        Via reason = new Via(REMINDER.REASON_ID, REASON, REASON.ID, "reason");
        Via mandate = new Via(REMINDER.MANDATE_ID, MANDATE, MANDATE.ID, "mandate");
        Via interaction = new Via(REMINDER.INTERACTION_ID, INTERACTION, INTERACTION.ID, "interaction");
        Via first = new Via(REMINDER.INTERACTION_ID, PARTICIPANT, PARTICIPANT.INTERACTION_ID, "interaction")
                .when(PARTICIPANT.POSITION.eq((short) 0));
        return new SearchedTexts(
                "reminder",
                new Columns(REMINDER.ID, REMINDER.WORKSPACE_ID, REMINDER.CREATED_AT),
                List.of(
                        About.contact(REMINDER.CONTACT_ID),
                        About.company(REMINDER.COMPANY_ID),
                        About.lead(REMINDER.LEAD_ID),
                        About.contact(INTRODUCTION.FIRST_ID).via(introduction),
                        About.contact(INTRODUCTION.SECOND_ID).via(introduction),
                        About.contact(NOTE.CONTACT_ID).via(note),
                        About.company(NOTE.COMPANY_ID).via(note),
                        About.lead(NOTE.LEAD_ID).via(note),
                        About.contact(FAVOUR.CONTACT_ID).via(new Via(REMINDER.FAVOUR_ID, FAVOUR, FAVOUR.ID, "favour")),
                        About.contact(MANDATE.CONTACT_ID).via(mandate),
                        About.company(MANDATE.COMPANY_ID).via(mandate),
                        About.contact(TOLD.CONTACT_ID).via(Via.told(REMINDER.TOLD_ID)),
                        About.contact(REASON.CONTACT_ID).via(reason),
                        About.company(REASON.COMPANY_ID).via(reason),
                        About.company(TRIGGER_EVENT.COMPANY_ID)
                                .via(new Via(REMINDER.EVENT_ID, TRIGGER_EVENT, TRIGGER_EVENT.ID, "trigger_event")),
                        About.contact(PARTICIPANT.CONTACT_ID).via(first),
                        About.company(INTERACTION.COMPANY_ID).via(interaction),
                        About.lead(INTERACTION.LEAD_ID).via(interaction)),
                List.of(),
                List.of(
                        Text.plain(REMINDER.TEXT),
                        Text.markdown(NOTE.TEXT),
                        Text.plain(FAVOUR.TEXT),
                        Text.plain(MANDATE.ROLE),
                        Text.markdown(MANDATE.TEXT),
                        Text.markdown(TOLD.TEXT),
                        Text.plain(REASON.TEXT),
                        Text.plain(TRIGGER_EVENT.TEXT),
                        Text.plain(INTERACTION.SUBJECT)));
    }
}
