package piilo.recruiters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.text.Markdown;
import piilo.view.Html;

/** What a contact's page tells of somebody as a recruiter. */
public final class RecruiterPanel {
    private static final int MOST = 100;

    private final Recruiters recruiters;
    private final Mandates mandates;
    private final ToldTexts texts;
    private final Attachments attachments;
    private final Proposals proposals;
    private final RecruiterFacts facts;
    private final Responses responses;

    public RecruiterPanel(
            Recruiters recruiters,
            Mandates mandates,
            ToldTexts texts,
            Attachments attachments,
            Proposals proposals,
            RecruiterFacts facts,
            Responses responses) {
        this.recruiters = recruiters;
        this.mandates = mandates;
        this.texts = texts;
        this.attachments = attachments;
        this.proposals = proposals;
        this.facts = facts;
        this.responses = responses;
    }

    /**
     * What is shown.
     *
     * @param recruiter null when nobody has said whether the contact is one
     * @param proposed whether the title sounds like it and nobody has said anything
     */
    public record View(
            UUID contact,
            @Nullable Recruiter recruiter,
            boolean proposed,
            List<MandateView> mandates,
            List<ToldView> told,
            ResponseRecord response,
            int leads) {
        /** Returns whether the user has said that this is a recruiter. */
        public boolean yes() {
            return recruiter != null && !recruiter.declined();
        }

        /** Returns whether the user has said that this is none. */
        public boolean no() {
            return recruiter != null && recruiter.declined();
        }

        public @Nullable String employer() {
            return recruiter == null || recruiter.employer() == null
                    ? null
                    : "recruiters.employer." + Names.of(recruiter.employer());
        }

        private static View without(UUID contact, @Nullable Recruiter recruiter, boolean proposed) {
            return new View(contact, recruiter, proposed, List.of(), List.of(), ResponseRecord.NONE, 0);
        }
    }

    /** A mandate with the name of its company. */
    public record MandateView(Mandate mandate, @Nullable String company) {
        public String status() {
            return "mandates.status." + Names.of(mandate.status());
        }

        public boolean open() {
            return mandate.status() == Mandate.Status.OPEN;
        }
    }

    /** What was told, as people read it. */
    public record ToldView(Told told, Html html, @Nullable Attachment attachment) {}

    /** Returns what is shown of a contact that is there. */
    public View of(UUID workspace, UUID contact) {
        Recruiter recruiter = recruiters.of(workspace, contact).orElse(null);
        if (recruiter == null) {
            return View.without(contact, null, proposals.has(workspace, contact));
        } else if (recruiter.declined()) {
            return View.without(contact, recruiter, false);
        }
        List<UUID> one = List.of(contact);
        return new View(
                contact,
                recruiter,
                false,
                mandates(workspace, contact),
                told(workspace, contact),
                responses.of(workspace, one).getOrDefault(contact, ResponseRecord.NONE),
                facts.leads(workspace, one).getOrDefault(contact, 0));
    }

    private List<MandateView> mandates(UUID workspace, UUID contact) {
        List<Mandate> found = mandates.of(workspace, contact, MOST);
        Map<UUID, String> names = facts.companies(
                workspace,
                found.stream().map(Mandate::company).filter(Objects::nonNull).toList());
        return found.stream()
                .map(one -> new MandateView(one, one.company() == null ? null : names.get(one.company())))
                .toList();
    }

    private List<ToldView> told(UUID workspace, UUID contact) {
        List<Told> found = texts.to(workspace, contact, MOST);
        Map<UUID, Attachment> files =
                attachments.of(workspace, found.stream().map(Told::id).toList());
        return found.stream()
                .map(one -> new ToldView(one, new Html(Markdown.html(one.text())), files.get(one.id())))
                .toList();
    }
}
