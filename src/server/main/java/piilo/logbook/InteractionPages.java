package piilo.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.interactions.Interaction;
import piilo.interactions.Interaction.Participant;
import piilo.interactions.Interactions;
import piilo.journal.Cause;
import piilo.journal.Choice;
import piilo.journal.Conflict;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.journal.Origins;
import piilo.leads.Lead;
import piilo.relationships.AskWarnings;
import piilo.relationships.Warned;
import piilo.timeline.InteractionView;

/** The pages of interactions: one by itself, and its form. */
public final class InteractionPages {
    private static final String PATH = "/interactions/";

    private final Interactions interactions;
    private final InteractionWriting writing;
    private final InteractionForm form;
    private final About about;
    private final Journal journal;

    public InteractionPages(
            Interactions interactions, InteractionWriting writing, Log log, About about, Journal journal) {
        this.interactions = interactions;
        this.writing = writing;
        this.form = log.form();
        this.about = about;
        this.journal = journal;
    }

    /**
     * An interaction.
     *
     * @param imported the import that made it; null for none
     */
    record ShowView(InteractionView view, Origins.@Nullable Origin imported) {}

    public Answer show(Request request) {
        Interaction one = interaction(request);
        UUID workspace = request.workspace();
        Lead lead = about.lead(workspace, one.lead() == null ? "" : one.lead().toString());
        InteractionView.About named = new InteractionView.About(
                one.company() == null ? null : about.company(workspace, one.company()),
                lead == null ? null : lead.title(),
                about.reason(workspace, one.reason(), request.language()));
        Origins.Origin imported = journal.imports(workspace, one.id(), Optional.empty(), 1).stream()
                .findFirst()
                .map(entry -> new Origins.Origin(entry.cause(), entry.at()))
                .orElse(null);
        return Answer.page("interactions/show", new ShowView(InteractionView.of(one, null, named), imported));
    }

    private Interaction interaction(Request request) {
        return interactions.get(request.workspace(), request.id("id"));
    }

    public Answer fresh(Request request) {
        UUID workspace = request.workspace();
        List<Participant> known = request.queryId("contact")
                .map(id -> known(workspace, List.of(id)))
                .orElse(List.of());
        String company = request.queryId("company")
                .map(id -> about.companies().get(workspace, id).name())
                .orElse("");
        Lead lead = about.lead(workspace, request.query("lead").orElse(""));
        Optional<UUID> reason = request.queryId("reason");
        InteractionFields fields = InteractionFields.fresh(
                InteractionForm.zone(request),
                names(known),
                company,
                lead == null ? null : lead.id(),
                reason.map(UUID::toString).orElse(""));
        List<UUID> named = Stream.concat(ids(known).stream(), request.queryId("company").stream())
                .toList();
        return form(view("/interactions", back(request), fields, known, lead)
                .withReasons(reasons().of(request, named, reason.orElse(null))));
    }

    private ReasonChoices reasons() {
        return new ReasonChoices(about.reasons());
    }

    private static List<UUID> ids(List<Participant> known) {
        return known.stream().map(Participant::contact).filter(Objects::nonNull).toList();
    }

    private List<Participant> known(UUID workspace, List<UUID> ids) {
        return ids.stream()
                .map(id -> about.contacts().get(workspace, id))
                .map(contact -> new Participant(contact.id(), contact.name().display(), null))
                .toList();
    }

    private static String names(List<Participant> known) {
        return known.stream().map(Participant::name).collect(Collectors.joining(", "));
    }

    private static String back(Request request) {
        return request.queryId("contact")
                .map(id -> "/contacts/" + id)
                .or(() -> request.queryId("company").map(id -> "/companies/" + id))
                .orElse("/");
    }

    private static FormView view(
            String action, String back, InteractionFields fields, List<Participant> known, @Nullable Lead lead) {
        return new FormView(action, back, fields, ids(known), List.of(), lead, List.of(), List.of(), 0, Map.of());
    }

    private static Answer form(FormView view) {
        boolean comesBack = view.invalid() || !view.warned().isEmpty();
        return Answer.page("interactions/form", view).withStatus(comesBack ? 422 : 200);
    }

    public Answer create(Request request) {
        List<Participant> known = known(request.workspace(), knownIds(request));
        Lead lead = about.lead(request.workspace(), request.form("lead").orElse(""));
        Problems problems = new Problems();
        InteractionForm.Read read = form.read(request, InteractionForm.empty(known), problems);
        List<ReasonChoices.Choice> reasons = reasons().of(request, read.entry().interaction());
        List<Warned> warned = unheeded(request, null, read.entry().interaction());
        if (!problems.none() || !warned.isEmpty()) {
            FormView empty = view("/interactions", "/", InteractionFields.of(request), known, lead)
                    .withReasons(reasons);
            return form(filled(empty, read, new Told(0, warned, problems)));
        }
        Cause cause = writing.create(request.author(), read.entry());
        return Answer.redirect(place(read.entry().interaction())).telling("done.interaction_saved", cause.id());
    }

    private static List<UUID> knownIds(Request request) {
        return request.forms("known").stream()
                .limit(Attendees.MOST)
                .map(text -> Ids.parse(text)
                        .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such contact")))
                .toList();
    }

    /** Returns those who are asked and whom the form has not warned of; who was asked before already is not asked again. */
    private List<Warned> unheeded(Request request, @Nullable Interaction before, Interaction one) {
        List<UUID> asked = new ArrayList<>(one.ask() ? ids(one.participants()) : List.of());
        if (before != null && before.ask()) {
            asked.removeAll(ids(before.participants()));
        }
        return about.warnings().unheeded(request, asked);
    }

    /** What is said of a form that is not saved. */
    private record Told(long opened, List<Warned> warned, Problems problems) {}

    private static FormView filled(FormView view, InteractionForm.Read read, Told told) {
        return new FormView(
                view.action(),
                view.back(),
                view.fields(),
                view.known(),
                read.attendees(),
                view.lead(),
                view.reasons(),
                told.warned,
                told.opened,
                told.problems.fields());
    }

    /** Says what is to be known before those who are named are asked. */
    public Answer asking(Request request) {
        List<Participant> known = known(request.workspace(), knownIds(request));
        InteractionForm.Read read = form.read(request, InteractionForm.empty(known), new Problems());
        Interaction one = read.entry().interaction();
        List<UUID> asked = one.ask() ? ids(one.participants()) : List.of();
        return Answer.page(
                "relationships/ask-warning",
                new AskWarnings.View(about.warnings().of(request, asked)));
    }

    /** Returns where an interaction is seen: with somebody who took part, or at the company, or by itself. */
    static String place(Interaction one) {
        Optional<UUID> contact = one.participants().stream()
                .map(Participant::contact)
                .filter(Objects::nonNull)
                .findFirst();
        return contact.map(id -> "/contacts/" + id)
                .orElse(one.company() != null ? "/companies/" + one.company() : "")
                .transform(path -> path.isEmpty() ? PATH + one.id() : path + "#interaction-" + one.id());
    }

    public Answer edit(Request request) {
        long now = journal.number(request.workspace());
        return form(stored(request, interaction(request), now));
    }

    private FormView stored(Request request, Interaction one, long opened) {
        UUID workspace = request.workspace();
        InteractionFields fields =
                InteractionFields.of(one, InteractionForm.zone(request), about.company(workspace, one.company()));
        return new FormView(
                PATH + one.id(),
                PATH + one.id(),
                fields,
                List.of(),
                List.of(),
                about.lead(workspace, fields.lead()),
                reasons().of(request, one),
                List.of(),
                opened,
                Map.of());
    }

    public Answer update(Request request) {
        long now = journal.number(request.workspace());
        Interaction stored = interaction(request);
        Lead lead = about.lead(request.workspace(), request.form("lead").orElse(""));
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        InteractionForm.Read read = form.read(request, stored, problems);
        List<ReasonChoices.Choice> reasons = reasons().of(request, read.entry().interaction());
        List<Warned> warned = unheeded(request, stored, read.entry().interaction());
        if (!problems.none() || !warned.isEmpty()) {
            FormView view = view(PATH + stored.id(), PATH + stored.id(), InteractionFields.of(request), List.of(), lead)
                    .withReasons(reasons);
            return form(filled(view, read, new Told(opened.number(), warned, problems)));
        }
        Cause cause = Cause.edit();
        Merge<Interaction> merge = writing.merge(request.author(), cause, opened, read.entry());
        return merge.conflicts().isEmpty()
                ? Answer.redirect(PATH + stored.id()).telling("done.interaction_saved", cause.id())
                : Answer.page("interactions/conflict", conflict(request, merge, now))
                        .withStatus(409);
    }

    private Conflict<FormView> conflict(Request request, Merge<Interaction> merge, long now) {
        return new Conflict<>(
                interactions.title(merge.theirs()),
                PATH + merge.theirs().id(),
                now,
                Choice.of(merge, "interactions.field.", one -> ReadableFields.of(request, one, about)),
                stored(request, merge.merged(), now));
    }

    public Answer delete(Request request) {
        Interaction one = interaction(request);
        UUID cause = writing.delete(request.author(), one).id();
        String place = place(one);
        return Answer.redirect(place.startsWith(PATH) ? "/" : place.replaceFirst("#.*", ""))
                .telling("done.interaction_deleted", cause);
    }
}
