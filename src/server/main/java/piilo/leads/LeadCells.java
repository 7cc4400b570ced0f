package piilo.leads;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.database.Names;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Journal;
import piilo.journal.Opened;
import piilo.json.Json;

/** Changes a lead in the table, one cell or a few: what is not sent stays as it is. What is wrong is told in the whole form. */
public final class LeadCells {
    private final Leads leads;
    private final LeadWriting writing;
    private final Companies companies;
    private final Journal journal;

    public LeadCells(Leads leads, LeadWriting writing, Companies companies, Journal journal) {
        this.leads = leads;
        this.writing = writing;
        this.companies = companies;
        this.journal = journal;
    }

    /** Returns a lead with some members of it put in place of others. */
    static Lead with(Lead lead, Consumer<ObjectNode> change) {
        ObjectNode tree = Json.tree(lead).put("version", lead.version());
        change.accept(tree);
        return Json.read(tree, Lead.class);
    }

    public Answer change(Request request) {
        long now = journal.number(request.workspace());
        Lead stored = leads.get(request.workspace(), request.id("id"));
        Opened opened = Opened.of(request.form());
        Problems problems = new Problems();
        Lead changed = with(stored, tree -> read(request, tree, problems));
        LeadCheck.check(changed, Calendar.of(request), problems);
        String present = company(request, stored);
        String company = request.form().containsKey("company")
                ? problems.optional("company", request.form("company"), Company.NAME_LIMIT)
                : present;
        if (!problems.none()) {
            return form(request, FormView.of(changed, company, opened.number()), problems);
        }
        boolean same = company != null && company.equals(present);
        LeadWriting.Edited edited = writing.merge(
                request.author(), opened, same ? changed : changed.withCompany(null), same ? null : company);
        return edited.merge().conflicts().isEmpty()
                ? Answer.redirect(Back.of(request, stored))
                        .telling("done.leads.saved", edited.cause().id())
                : LeadPages.conflict(edited.merge(), now, company);
    }

    private @Nullable String company(Request request, Lead lead) {
        return lead.company() == null
                ? null
                : companies
                        .find(request.workspace(), lead.company())
                        .map(Company::name)
                        .orElse(null);
    }

    private static void read(Request request, ObjectNode lead, Problems problems) {
        if (request.form().containsKey("title")) {
            lead.put("title", problems.required("title", request.form("title"), LeadCheck.TITLE_LIMIT));
        }
        if (request.form().containsKey("expiresOn")) {
            LocalDate day = Calendar.read("expiresOn", request.form("expiresOn"), problems);
            lead.put("expiresOn", day == null ? null : day.toString());
        }
        if (request.form().containsKey("sure")) {
            lead.put("sure", sure(request, problems));
        }
        request.form("confidence")
                .flatMap(text -> Names.find(Lead.Confidence.class, text))
                .ifPresent(rule -> lead.put("confidence", rule.name()));
    }

    private static @Nullable Integer sure(Request request, Problems problems) {
        String text = request.form("sure").orElse("");
        if (!text.isEmpty() && !text.matches("[1-5]")) {
            problems.add("sure", "leads.sure.range");
        }
        return text.matches("[1-5]") ? Integer.valueOf(text) : null;
    }

    private static Answer form(Request request, FormView view, Problems problems) {
        Map<String, String> typed = new HashMap<>(view.draft().typed());
        List.of("expiresOn", "sure").forEach(field -> request.form(field).ifPresent(text -> typed.put(field, text)));
        Draft draft = new Draft(
                view.lead(),
                view.draft().company(),
                view.draft().tellers(),
                view.draft().people(),
                typed);
        return Answer.page("leads/form", new FormView(draft, view.opened(), false, problems.fields()))
                .withStatus(422);
    }
}
