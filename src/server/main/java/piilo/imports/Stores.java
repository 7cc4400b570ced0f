package piilo.imports;

import java.util.List;
import piilo.companies.Companies;
import piilo.companies.Employments;
import piilo.contacts.Contacts;
import piilo.favours.Favours;
import piilo.interactions.Interactions;
import piilo.journal.RecordKind;
import piilo.notes.Notes;

/** The kinds of records that imports make. */
public record Stores(
        Contacts contacts,
        Companies companies,
        Employments employments,
        Interactions interactions,
        Favours favours,
        Notes notes) {
    /** Returns them all, what is referred to before what refers to it. */
    public List<RecordKind<?>> inOrder() {
        return List.of(companies, contacts, employments, notes, interactions, favours);
    }
}
