package piilo.logbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.companies.Company;
import piilo.companies.Employment;
import piilo.contacts.Contact;
import piilo.interactions.Interaction;
import piilo.notes.Note;

/**
 * An interaction with all that is written along with it, and taken back with it.
 *
 * @param contacts are new, like {@code companies}, {@code jobs} and {@code notes}
 * @param tags are given to all who took part
 */
record Entry(
        Interaction interaction,
        List<Contact> contacts,
        List<Company> companies,
        List<Employment> jobs,
        List<Note> notes,
        List<String> tags) {
    Entry {
        contacts = List.copyOf(contacts);
        companies = List.copyOf(companies);
        jobs = List.copyOf(jobs);
        notes = List.copyOf(notes);
        tags = List.copyOf(tags);
    }

    /** An interaction, perhaps with people and a company whom nobody knew. */
    static Entry of(Interaction interaction, List<Contact> contacts, @Nullable Company company) {
        List<Company> companies = new ArrayList<>();
        if (company != null) {
            companies.add(company);
        }
        return new Entry(interaction, contacts, companies, List.of(), List.of(), List.of());
    }
}
