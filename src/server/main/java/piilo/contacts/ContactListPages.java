package piilo.contacts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.companies.CompanyNames;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;

/** All contacts as a table, and what it is filtered by. */
public final class ContactListPages {
    static final int PAGE_SIZE = 50;
    private static final int TAGS_OFFERED = 100;

    private final ContactList list;
    private final Companies companies;
    private final CompanyNames names;

    public ContactListPages(ContactList list, Companies companies, CompanyNames names) {
        this.list = list;
        this.companies = companies;
        this.names = names;
    }

    /**
     * What the list is to show.
     *
     * @param company whose people are shown; null for all
     * @param at what has been typed for the company
     */
    record Chosen(String tag, @Nullable Company company, String at, Map<String, Problems.Problem> problems) {
        ContactList.Filter filter() {
            return new ContactList.Filter(tag.isEmpty() ? null : tag, company == null ? null : company.id());
        }

        public boolean filtered() {
            return !tag.isEmpty() || !at.isEmpty();
        }
    }

    record ListView(
            ContactList.Page page,
            boolean first,
            int total,
            String sort,
            Chosen chosen,
            List<ContactList.TagCount> tags) {}

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        ContactList.Sort sort = ContactList.Sort.of(request.query("sort").orElse("name"));
        Chosen chosen = chosen(request);
        ContactList.Filter filter = chosen.filter();
        ContactList.Summary summary = list.summary(workspace, filter, TAGS_OFFERED);
        boolean known = chosen.problems.isEmpty();
        ListView view = new ListView(
                known
                        ? list.page(workspace, filter, sort, request.query("cursor"), PAGE_SIZE)
                        : new ContactList.Page(List.of(), null),
                request.query("cursor").isEmpty(),
                known ? summary.count() : 0,
                sort.text(),
                chosen,
                summary.tags());
        return Answer.page("contacts/list", view).withStatus(known ? 200 : 422);
    }

    /** A link names the company by its id, the form by what it is called. */
    private Chosen chosen(Request request) {
        UUID workspace = request.workspace();
        Problems problems = new Problems();
        Optional<String> at = request.query("at");
        Optional<Company> company = at.isPresent()
                ? at.flatMap(typed -> called(workspace, typed))
                : request.queryId("company").map(id -> companies.get(workspace, id));
        if (at.isPresent() && company.isEmpty()) {
            problems.add("at", "contacts.at.unknown", at.get());
        }
        return new Chosen(
                request.query("tag").orElse(""),
                company.orElse(null),
                company.map(Company::name).or(() -> at).orElse(""),
                problems.fields());
    }

    /** Returns the company of that name, or the only one whose name begins so. */
    private Optional<Company> called(UUID workspace, String typed) {
        return names.called(workspace, typed).or(() -> {
            List<String> beginning = names.beginning(workspace, typed, 2);
            return beginning.size() == 1 ? names.called(workspace, beginning.getFirst()) : Optional.empty();
        });
    }
}
