package piilo.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.companies.CompanyList;
import piilo.companies.Employments;
import piilo.contacts.ContactList;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.imports.Imports;
import piilo.notes.Note;
import piilo.notes.Notes;
import piilo.reasons.Finding;
import piilo.today.Agenda;
import piilo.today.Today;

/** Home: the first hour, and every morning after it what there is to do. */
public final class DashboardPages {
    private static final int NOTES_SHOWN = 6;
    private static final int PEOPLE_SHOWN = 6;
    private static final int EXCERPT_LENGTH = 220;

    private final ContactList contacts;
    private final CompanyList companies;
    private final Employments employments;
    private final Notes notes;
    private final Imports imports;
    private final Finding finding;
    private final Today today;

    public DashboardPages(
            ContactList contacts,
            CompanyList companies,
            Employments employments,
            Notes notes,
            Imports imports,
            Finding finding,
            Today today) {
        this.contacts = contacts;
        this.companies = companies;
        this.employments = employments;
        this.notes = notes;
        this.imports = imports;
        this.finding = finding;
        this.today = today;
    }

    /**
     * Home.
     *
     * @param demo the import that brought the made-up network; null when there is none
     */
    record HomeView(
            int contacts,
            int companies,
            @Nullable UUID demo,
            Agenda agenda,
            List<Employments.Moved> moved,
            List<NoteView> notes,
            List<ContactList.Row> added) {}

    record NoteView(String name, String link, Instant at, String excerpt) {
        static NoteView of(Notes.About about) {
            Note note = about.note();
            String text = note.text()
                    .replaceAll("[*_#>`\\[\\]]|^- ", "")
                    .replaceAll("\\s+", " ")
                    .strip();
            String excerpt = text.length() <= EXCERPT_LENGTH ? text : text.substring(0, EXCERPT_LENGTH - 1) + "…";
            return new NoteView(about.name(), note.path() + "#note-" + note.id(), note.writtenAt(), excerpt);
        }
    }

    record WelcomeView() {}

    public Answer home(Request request) {
        UUID workspace = request.workspace();
        var _ = finding.today(request);
        int people = contacts.count(workspace, new ContactList.Filter(null, null));
        int employers = companies.count(workspace, new CompanyList.Filter(false));
        if (people == 0 && employers == 0) {
            return Answer.page("dashboard/welcome", new WelcomeView());
        }
        ContactList.Page added = contacts.page(
                workspace, new ContactList.Filter(null, null), ContactList.Sort.ADDED, Optional.empty(), PEOPLE_SHOWN);
        HomeView view = new HomeView(
                people,
                employers,
                imports.demo(workspace).orElse(null),
                today.of(workspace, request.signedIn().zone()).in(request.language()),
                employments.movedLately(workspace, PEOPLE_SHOWN),
                notes.recent(workspace, NOTES_SHOWN).stream().map(NoteView::of).toList(),
                added.rows());
        return Answer.page("dashboard/home", view);
    }
}
